import { reachable } from '../../test/commands/reach.ts';
import type { World } from './world.ts';

/** The fewest healthy targets that requests could reach at any moment since. */
export function watchReach({ simulator, onChange }: World): () => number {
  let fewest = reachable({ simulator });
  onChange(() => {
    fewest = Math.min(fewest, reachable({ simulator }));
  });
  return () => fewest;
}
