import { complete } from './rollout.ts';
import { addEvent } from './service-events.ts';
import type { Cloud, Deployment, EcsService, Task } from './state.ts';
import { judge } from './task-health.ts';

/** Cloud seconds between the end of the last old task and COMPLETED. */
const COMPLETION_SECONDS = 10;

/** Drops replaced deployments without tasks; a failed one stays for as long as its rollback runs. */
export function forget(service: EcsService, primary: Deployment, living: readonly Task[]): void {
  const alive = new Set(living.map(({ deployment }) => deployment));
  service.deployments = service.deployments.filter(
    (deployment) =>
      deployment === primary ||
      alive.has(deployment) ||
      (deployment.rolloutState === 'FAILED' && primary.rolloutState === 'IN_PROGRESS'),
  );
}

/** Sees whether a deployment is through, and whether the service has come to rest. */
export function finish(cloud: Cloud, service: EcsService, primary: Deployment, living: readonly Task[]): void {
  const now = cloud.clock.now();
  const own = living.filter((task) => task.deployment === primary);
  const healthy = own.filter((task) => task.lastStatus === 'RUNNING' && judge(cloud, task).state === 'healthy');
  const alone = living.length === own.length;
  const settled = healthy.length >= tasksForSuccess(service) && (alone || !waitsForOldTasks(service));
  primary.aloneSince = settled ? (primary.aloneSince ?? now) : undefined;
  if (
    primary.rolloutState === 'IN_PROGRESS' &&
    primary.aloneSince !== undefined &&
    now >= primary.aloneSince + COMPLETION_SECONDS * 1000
  ) {
    complete(cloud, service, primary);
    service.deployments = service.deployments.filter(({ rolloutState }) => rolloutState !== 'FAILED');
  }
  const steady =
    primary.rolloutState === 'COMPLETED' &&
    alone &&
    own.length === service.desiredCount &&
    healthy.length === own.length;
  if (steady && !service.steady) addEvent(service, now, 'has reached a steady state.');
  service.steady = steady;
}

function tasksForSuccess({
  desiredCount,
  deploymentConfiguration: { earlySuccessCriteria: early },
}: EcsService): number {
  const percent = early?.enable === true ? (early.healthyPercent ?? 100) : 100;
  return Math.ceil((desiredCount * percent) / 100);
}

const waitsForOldTasks = ({ deploymentConfiguration: { earlySuccessCriteria: early } }: EcsService) =>
  early?.enable !== true || early.sourceServiceRevisionCleanup !== 'DEFERRED';
