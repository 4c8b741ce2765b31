import { servingTasks } from './health.ts';
import type { Mission } from './mission.ts';
import type { Snapshot } from './snapshot.ts';

/** How far the return to the former revision has come. */
export type Restoring =
  | { readonly over: true; readonly restored: boolean; readonly says: string }
  | { readonly over: false };

/**
 * Pure: whether what was put back runs. It has a deployment of its own, whose tasks have to be healthy like any
 * other's: a rollback, too, may fail.
 */
export function restoring(look: Snapshot, mission: Mission, deadline: number): Restoring {
  const { desired, deployments } = look.service;
  const primary = deployments.find((deployment) => deployment.primary);
  if (!primary || primary.id === mission.deployment) {
    if (look.fate?.status !== 'ROLLBACK_FAILED' && look.at < deadline) return { over: false };
    return { over: true, restored: false, says: 'The rollback failed: what ran before is not back' };
  }
  const name = primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition;
  const healthy = servingTasks(look, primary.id).length;
  if (primary.rollout === 'FAILED')
    return { over: true, restored: false, says: `The rollback failed: ${name} is not healthy either` };
  if (healthy >= desired)
    return {
      over: true,
      restored: true,
      says: `${name} runs again${desired === 0 ? ', with 0 tasks' : ' and is healthy'}`,
    };
  if (look.at < deadline) return { over: false };
  return {
    over: true,
    restored: false,
    says: `${name} was put back, but is not healthy: ${healthy} of ${desired} tasks are`,
  };
}
