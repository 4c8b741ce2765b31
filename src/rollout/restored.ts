import { servingTasks } from './health.ts';
import { isEarlier, type Predecessor } from './predecessor.ts';
import { revisionName } from './revision.ts';
import type { Snapshot } from './snapshot.ts';
import { isLater, type Replacing } from './way-back.ts';

/** How the return to the former revision has ended. */
export interface Restored {
  /** It is back and healthy, or back and not (yet) healthy, or did not come back; or a newer deployment came instead. */
  readonly state: 'healthy' | 'unhealthy' | 'failed' | 'overtaken';
  readonly says: string;
}

/** What was to be replaced. */
export interface Replaced extends Replacing, Pick<Predecessor, 'before' | 'earlier'> {
  readonly deployment: string;
}

/**
 * Pure: whether what was put back in place of a deployment runs; `undefined` as long as that is open. It has a
 * deployment of its own, whose tasks have to be healthy like any other's: a rollback, too, may fail.
 */
export function restoring(look: Snapshot, replaced: Replaced, deadline: number): Restored | undefined {
  const { status, desired, deployments } = look.service;
  if (status !== 'ACTIVE') return { state: 'failed', says: `The rollback failed: the service is ${status}` };
  const primary = deployments.find((deployment) => deployment.primary);
  const isOver = look.at >= deadline;
  // What is put back has a deployment of its own.
  const isStale = isEarlier(primary?.id, replaced) && look.fate?.status !== 'ROLLBACK_SUCCESSFUL';
  if (!primary || primary.id === replaced.deployment || isStale) {
    if (look.fate?.status !== 'ROLLBACK_FAILED' && !isOver) return undefined;
    return { state: 'failed', says: 'The rollback failed: what ran before is not back' };
  }
  const name = revisionName(primary.taskDefinition);
  if (isLater(primary.taskDefinition, replaced))
    return { state: 'overtaken', says: `A newer deployment has taken over meanwhile: it brings ${name}` };
  const healthy = servingTasks(look, primary.id).length;
  const others = stillServing(look, primary.id, replaced.deployment);
  if (primary.rollout === 'FAILED')
    return { state: 'failed', says: `The rollback failed: new tasks of ${name} are not healthy either${others}` };
  if (desired === 0)
    return { state: 'unhealthy', says: `${name} is back, and somebody has set the desired count to 0` };
  if (healthy >= desired) return { state: 'healthy', says: `${name} runs again and is healthy` };
  if (!isOver) return undefined;
  return {
    state: 'unhealthy',
    says: `${name} was put back, but is not healthy: ${healthy} of ${desired} new tasks are${others}`,
  };
}

/** What goes on serving of the deployments before. */
function stillServing(look: Snapshot, primary: string, replaced: string): string {
  const others = look.service.deployments.map(({ id }) => id).filter((id) => id !== primary && id !== replaced);
  const count = others.flatMap((id) => servingTasks(look, id)).length;
  if (count === 0) return '';
  return count === 1 ? '; one task of before still serves' : `; ${count} tasks of before still serve`;
}
