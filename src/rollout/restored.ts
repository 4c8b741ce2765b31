import { servingTasks } from './health.ts';
import type { Snapshot } from './snapshot.ts';

/** How the return to the former revision has ended. */
export interface Restored {
  /** Whether it is back and healthy, or back and not (yet) healthy, or did not come back. */
  readonly state: 'healthy' | 'unhealthy' | 'failed';
  readonly says: string;
}

/**
 * Pure: whether what was put back in place of a deployment runs; `undefined` as long as that is open. It has a
 * deployment of its own, whose tasks have to be healthy like any other's: a rollback, too, may fail.
 */
export function restoring(look: Snapshot, replaced: string, deadline: number): Restored | undefined {
  const { desired, deployments } = look.service;
  const primary = deployments.find((deployment) => deployment.primary);
  const isOver = look.at >= deadline;
  if (!primary || primary.id === replaced) {
    if (look.fate?.status !== 'ROLLBACK_FAILED' && !isOver) return undefined;
    return { state: 'failed', says: 'The rollback failed: what ran before is not back' };
  }
  const name = primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition;
  const healthy = servingTasks(look, primary.id).length;
  if (primary.rollout === 'FAILED')
    return {
      state: 'failed',
      says: `The rollback failed: new tasks of ${name} are not healthy either${stillServing(look, primary.id, replaced)}`,
    };
  if (healthy >= desired)
    return { state: 'healthy', says: `${name} runs again${desired === 0 ? ', with 0 tasks' : ' and is healthy'}` };
  if (!isOver) return undefined;
  const says = `${name} was put back, but is not healthy: ${healthy} of ${desired} new tasks are`;
  return { state: 'unhealthy', says: `${says}${stillServing(look, primary.id, replaced)}` };
}

/** What goes on serving of the deployments before. */
function stillServing(look: Snapshot, primary: string, replaced: string): string {
  const others = look.service.deployments.map(({ id }) => id).filter((id) => id !== primary && id !== replaced);
  const count = others.flatMap((id) => servingTasks(look, id)).length;
  if (count === 0) return '';
  return count === 1 ? '; one task of before still serves' : `; ${count} tasks of before still serve`;
}
