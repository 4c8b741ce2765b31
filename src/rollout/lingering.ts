import type { Mission } from './mission.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Pure: what of former deployments still serves, as something that is waited for; `undefined` when nothing does. A task
 * whose target drains is no longer among the tasks that ECS wants, so the target has to tell.
 */
export function lingering({ service, targets }: Snapshot, { deployment }: Mission): string | undefined {
  const tasks = service.deployments
    .filter(({ id }) => id !== deployment)
    .reduce((sum, former) => sum + former.tasks, 0);
  const draining = targets.filter(({ state }) => state === 'draining').length;
  if (tasks === 0 && draining === 0) return undefined;
  return `tasks of former deployments to end (${tasks} still run, ${draining} targets drain)`;
}
