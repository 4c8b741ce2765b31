import { launchDelay } from './launch-back-off.ts';
import { sayOnce } from './service-events.ts';
import type { Deployment, EcsService } from './state.ts';

/** Counts a failed task, for as long as the deployment is in progress. */
export function countFailure(deployment: Deployment, now: number): void {
  if (deployment.rolloutState !== 'IN_PROGRESS') return;
  deployment.failedTasks += 1;
  deployment.failures += 1;
  deployment.serviceDeployment.failureCount = deployment.failures;
  deployment.updatedAt = now;
}

/** Counts a launch that never reached RUNNING, and puts off the next. */
export function countFailedLaunch(service: EcsService, deployment: Deployment, now: number, crashed: boolean): void {
  countFailure(deployment, now);
  deployment.failedLaunches += 1;
  const delay = launchDelay(deployment.failedLaunches, crashed);
  deployment.notBefore = now + delay * 1000;
  if (delay === 0) return;
  sayOnce(
    service,
    deployment,
    now,
    'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
  );
}

/** A task got healthy: the failures before it no longer count, unless the service wants them to. */
export function forgiveFailures(service: EcsService, deployment: Deployment): void {
  if (service.deploymentConfiguration.deploymentCircuitBreaker?.resetOnHealthyTask === false) return;
  deployment.failures = 0;
  deployment.failedTasks = 0;
  deployment.tripsAt = undefined;
  deployment.serviceDeployment.failureCount = 0;
}
