import { healthyTasks } from './health.ts';
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
  const primary = look.service.deployments.find((deployment) => deployment.primary);
  const isOurs = primary === undefined || primary.id === mission.deployment;
  const name = isOurs ? 'what ran before' : (primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition);
  if (look.fate?.status === 'ROLLBACK_FAILED' || (!isOurs && primary.rollout === 'FAILED'))
    return { over: true, restored: false, says: `The rollback failed: ${name} is not healthy either` };
  const { desired } = look.service;
  // The revision's own checks are not known here; the target group's word has to do.
  const back = { ...mission, deployment: primary?.id ?? '', checked: [] };
  const healthy = isOurs ? 0 : healthyTasks(look, back).length;
  if (!isOurs && healthy >= desired)
    return {
      over: true,
      restored: true,
      says: `${name} runs again${desired === 0 ? ', with 0 tasks' : ' and is healthy'}`,
    };
  if (look.at >= deadline)
    return {
      over: true,
      restored: false,
      says: `${name} was put back, but is not healthy: ${healthy} of ${desired} tasks are`,
    };
  return { over: false };
}
