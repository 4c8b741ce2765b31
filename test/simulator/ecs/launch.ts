import type { Conditions } from './conditions.ts';
import { countFailedLaunch } from './deployment-failures.ts';
import { addEvent, sayOnce } from './service-events.ts';
import { nextProvider } from './spot.ts';
import type { Deployment, EcsService, Store } from './state.ts';
import { launchTask, type TaskWorld } from './task-life.ts';

const PLACEMENT_REASONS = {
  unavailable: 'Capacity is unavailable at this time. Please try again later or in a different availability zone.',
  'quota reached': "You've reached the limit on the number of vCPUs you can run concurrently.",
} as const;

/** Seconds until the scheduler tries again what was refused to it. */
const REFUSED_RETRY = 30;

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
  const refusal = refused(conditions, deployment);
  if (refusal !== undefined) {
    countFailedLaunch(service, deployment, now, true);
    deployment.notBefore = Math.max(deployment.notBefore, now + REFUSED_RETRY * 1000);
    addEvent(service, now, refusal);
    return;
  }
  const launched = Array.from({ length: wanted }, () => {
    const living = [...store.tasks.values()].filter(
      (task) => task.deployment === deployment && task.desiredStatus === 'RUNNING',
    );
    const task = launchTask(world, service, deployment, nextProvider(service.capacityProviderStrategy, living));
    store.tasks.set(task.arn, task);
    return task;
  });
  deployment.updatedAt = now;
  service.steady = false;
  addEvent(service, now, `has started ${wanted} tasks: ${launched.map(({ id }) => `(task ${id})`).join(' ')}.`);
}

/** The event of a launch of which no task comes; `undefined` when nothing is in its way. */
function refused({ capacity, roles }: Conditions, { revision }: Deployment): string | undefined {
  const role = roles.refused(revision.workload.taskDefinition);
  if (role !== undefined) {
    return `failed to launch a task with (error ECS was unable to assume the role '${role}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.).`;
  }
  return capacity === 'available' ? undefined : `was unable to place a task. Reason: ${PLACEMENT_REASONS[capacity]}`;
}
