import { ownTasks, targetOf } from '../health.ts';
import type { Mission } from '../mission.ts';
import type { Event, Snapshot } from '../snapshot.ts';
import type { TargetFinding } from './findings.ts';

/** What a diagnosis needs of earlier looks, because AWS doesn't tell it any more when the rollout has ended. */
export interface Sightings {
  /** The events that were there before. */
  readonly before: ReadonlySet<string>;
  /** Those that came since, oldest first. ECS keeps the newest 100 only. */
  readonly events: readonly Event[];
  /** The last bad word on each target of this deployment: a task that is taken away is only draining. */
  readonly targets: readonly TargetFinding[];
}

/** Pure: where it begins; the look is one from before anything was changed, `undefined` when there was no service. */
export function unseen(look: Snapshot | undefined): Sightings {
  return { before: new Set(look?.service.events.map(({ id }) => id)), events: [], targets: [] };
}

/** Pure: what is remembered after one more look. */
export function sight(seen: Sightings, look: Snapshot, mission: Pick<Mission, 'deployment' | 'port'>): Sightings {
  const known = new Set([...seen.before, ...seen.events.map(({ id }) => id)]);
  const fresh = look.service.events.filter(({ id }) => !known.has(id)).toReversed();
  return { ...seen, events: [...seen.events, ...fresh], targets: remembered(seen.targets, look, mission) };
}

function remembered(
  before: readonly TargetFinding[],
  look: Snapshot,
  mission: Pick<Mission, 'deployment' | 'port'>,
): TargetFinding[] {
  const targets = new Map(before.map((target) => [target.address, target]));
  for (const task of ownTasks(look, mission.deployment)) {
    const target = targetOf(look, task, mission.port);
    if (!target) continue;
    if (target.state === 'unhealthy' || target.state === 'unused') targets.set(target.address, inParts(target));
    else if (target.state === 'healthy') targets.delete(target.address);
  }
  return [...targets.values()];
}

/** A snapshot has `Target.Timeout: Request timed out` in one. */
function inParts({ address, port, state, reason }: Snapshot['targets'][number]): TargetFinding {
  const [code, ...rest] = reason?.split(': ') ?? [];
  return { address, port, state, reason: code, description: rest.length === 0 ? undefined : rest.join(': ') };
}
