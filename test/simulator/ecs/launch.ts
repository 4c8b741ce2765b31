import { countFailedLaunch } from './deployment-failures.ts';
import { addEvent, sayOnce } from './service-events.ts';
import type { Deployment, EcsService, Store } from './state.ts';
import { launchTask, type TaskWorld } from './task-life.ts';

const PLACEMENT_REASONS = {
  unavailable: 'Capacity is unavailable at this time. Please try again later or in a different availability zone.',
  'quota reached': "You've reached the limit on the number of vCPUs you can run concurrently.",
} as const;

/** Seconds until the scheduler asks again for room that there wasn't. */
const PLACEMENT_RETRY = 30;

/** Launches tasks of a deployment, if nothing speaks against it now. */
export function launch(
  world: TaskWorld,
  store: Store,
  service: EcsService,
  deployment: Deployment,
  wanted: number,
): void {
  const { cloud, conditions } = world;
  const now = cloud.clock.now();
  if (wanted === 0 || deployment.stalled || now < deployment.notBefore) return;
  const lost = deployment.revision.workload.loadBalancers.find(
    ({ targetGroupArn }) => targetGroupArn !== undefined && cloud.targetGroups.describe(targetGroupArn) === undefined,
  );
  if (lost !== undefined) {
    const event = `failed to register targets in (target-group ${lost.targetGroupArn}) with (error TARGET GROUP IS NOT FOUND)`;
    sayOnce(service, deployment, now, event);
    return;
  }
  if (conditions.capacity !== 'available') {
    countFailedLaunch(service, deployment, now, true);
    deployment.notBefore = Math.max(deployment.notBefore, now + PLACEMENT_RETRY * 1000);
    addEvent(service, now, `was unable to place a task. Reason: ${PLACEMENT_REASONS[conditions.capacity]}`);
    return;
  }
  const launched = Array.from({ length: wanted }, () => launchTask(world, service, deployment));
  for (const task of launched) store.tasks.set(task.arn, task);
  deployment.updatedAt = now;
  service.steady = false;
  addEvent(service, now, `has started ${wanted} tasks: ${launched.map(({ id }) => `(task ${id})`).join(' ')}.`);
}
