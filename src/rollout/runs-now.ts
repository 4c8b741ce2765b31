import { counted } from '../counted.ts';
import { servingTasks } from './health.ts';
import { revisionName } from './revision.ts';
import type { Snapshot } from './snapshot.ts';

/** Pure: what a look shows to be serving, by revision: `shop-dev:7 (2 healthy tasks)`. */
export function runsNow(look: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { id, taskDefinition } of look.service.deployments) {
    const name = revisionName(taskDefinition);
    const healthy = servingTasks(look, id).length;
    if (healthy > 0) counts.set(name, (counts.get(name) ?? 0) + healthy);
  }
  if (counts.size === 0) return 'nothing that is healthy';
  return [...counts].map(([name, count]) => `${name} (${counted(count, 'healthy task')})`).join(', ');
}
