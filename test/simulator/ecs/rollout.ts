import { deploymentDigits, ecsArn, serviceDeploymentId } from './arn.ts';
import { addEvent } from './service-events.ts';
import type { Cloud, Deployment, EcsService, Revision, ServiceDeployment, Workload } from './state.ts';

/** Seconds until reads show a new service deployment, and until it begins, stops or turns back. */
const SECONDS = { visible: 3, step: 5 } as const;

const TERMINAL: ReadonlySet<string> = new Set(['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED']);

/** Whether nothing more will happen to a service deployment. */
export const isOver = ({ status }: ServiceDeployment) => TERMINAL.has(status);

/** Rolls out a workload: a new PRIMARY deployment, which supersedes what was in progress. */
export function deploy(cloud: Cloud, service: EcsService, workload: Workload): Deployment {
  const now = cloud.clock.now();
  const digits = deploymentDigits();
  const revision: Revision = {
    arn: ecsArn(cloud, `service-revision/${service.cluster.name}/${service.name}/${digits}`),
    createdAt: now,
    workload,
  };
  const serviceDeployment: ServiceDeployment = {
    arn: ecsArn(cloud, `service-deployment/${service.cluster.name}/${service.name}/${serviceDeploymentId()}`),
    target: revision,
    sources: [...new Set(service.deployments.map((deployment) => deployment.revision))],
    createdAt: now,
    visibleAt: now + SECONDS.visible * 1000,
    startedAt: undefined,
    finishedAt: undefined,
    stoppedAt: undefined,
    updatedAt: now,
    status: 'PENDING',
    statusReason: undefined,
    breaker: service.deploymentConfiguration.deploymentCircuitBreaker?.enable === true ? 'MONITORING' : 'DISABLED',
    failureCount: 0,
    rollback: undefined,
  };
  const [superseded] = service.deployments;
  if (superseded !== undefined && !isOver(superseded.serviceDeployment)) {
    end(cloud, superseded.serviceDeployment, 'Service deployment was replaced by a newer one.');
  }
  service.revisions.unshift(revision);
  service.history.unshift(serviceDeployment);
  cloud.clock.after(SECONDS.step, () => {
    if (serviceDeployment.status === 'PENDING') move(cloud, serviceDeployment, 'IN_PROGRESS');
  });
  return lead(cloud, service, `ecs-svc/${digits}`, revision, serviceDeployment);
}

/** Makes a deployment the PRIMARY one. */
function lead(cloud: Cloud, service: EcsService, id: string, revision: Revision, of: ServiceDeployment): Deployment {
  const now = cloud.clock.now();
  const deployment: Deployment = {
    id,
    revision,
    serviceDeployment: of,
    createdAt: now,
    updatedAt: now,
    status: 'PRIMARY',
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    failures: 0,
    tripsAt: undefined,
    failedLaunches: 0,
    notBefore: now,
    stalled: false,
    aloneSince: undefined,
    said: new Set(),
  };
  for (const other of service.deployments) {
    other.status = 'ACTIVE';
    other.updatedAt = now;
  }
  service.deployments.unshift(deployment);
  service.steady = false;
  return deployment;
}

/** The deployment has reached its end: all its tasks healthy, those of the others gone. */
export function complete(cloud: Cloud, service: EcsService, deployment: Deployment): void {
  const now = cloud.clock.now();
  deployment.rolloutState = 'COMPLETED';
  deployment.rolloutStateReason = `ECS deployment ${deployment.id} completed.`;
  deployment.updatedAt = now;
  service.lastCompleted = { id: deployment.id, revision: deployment.revision };
  addEvent(service, now, `(deployment ${deployment.id}) deployment completed.`);
  const of = deployment.serviceDeployment;
  if (isOver(of)) return;
  if (of.breaker === 'MONITORING') of.breaker = 'MONITORING_COMPLETE';
  move(cloud, of, of.rollback === undefined ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL');
}

/** The circuit breaker acts: back to what last completed, or a standstill when there is no such thing. */
export function trip(cloud: Cloud, service: EcsService, deployment: Deployment): void {
  const of = deployment.serviceDeployment;
  fail(cloud, service, deployment, 'ECS deployment circuit breaker: tasks failed to start.');
  of.breaker = 'TRIGGERED';
  const rollback = service.deploymentConfiguration.deploymentCircuitBreaker?.rollback === true;
  if (of.rollback !== undefined) {
    move(cloud, of, 'ROLLBACK_FAILED', 'The rollback failed: tasks failed to start.');
  } else if (!rollback) {
    end(cloud, of, 'Service deployment stopped because the circuit breaker threshold was exceeded.');
  } else {
    rollBack(cloud, service, deployment, {
      statusReason: 'Service deployment rolled back because the circuit breaker threshold was exceeded.',
      rolloutReason: 'ECS deployment circuit breaker: rolling back to deploymentId',
    });
  }
}

/** StopServiceDeployment: back to what last completed, because somebody asked. */
export function requestRollback(cloud: Cloud, service: EcsService, deployment: Deployment): void {
  move(cloud, deployment.serviceDeployment, 'ROLLBACK_REQUESTED');
  cloud.clock.after(SECONDS.step, () => {
    if (deployment.serviceDeployment.status !== 'ROLLBACK_REQUESTED') return;
    fail(cloud, service, deployment, 'ECS deployment stopped on request.');
    rollBack(cloud, service, deployment, {
      statusReason: 'Service deployment rolled back on request.',
      rolloutReason: 'ECS deployment stopped on request: rolling back to deploymentId',
    });
  });
}

function fail(cloud: Cloud, service: EcsService, deployment: Deployment, reason: string): void {
  deployment.rolloutState = 'FAILED';
  deployment.rolloutStateReason = reason;
  deployment.updatedAt = cloud.clock.now();
  deployment.stalled = true;
  deployment.serviceDeployment.failureCount = deployment.failures;
  addEvent(service, cloud.clock.now(), `(deployment ${deployment.id}) deployment failed: tasks failed to start.`);
}

function rollBack(
  cloud: Cloud,
  service: EcsService,
  from: Deployment,
  why: { readonly statusReason: string; readonly rolloutReason: string },
): void {
  const now = cloud.clock.now();
  const of = from.serviceDeployment;
  const { lastCompleted } = service;
  if (lastCompleted === undefined) {
    // The first deployment of a service has nothing behind it: it stays as it is and launches no more tasks.
    move(cloud, of, 'ROLLBACK_FAILED', `${why.statusReason} There is no completed deployment to roll back to.`);
    return;
  }
  of.rollback = { reason: why.statusReason, startedAt: now, revision: lastCompleted.revision };
  move(cloud, of, 'ROLLBACK_IN_PROGRESS', why.statusReason);
  const back = lead(cloud, service, `ecs-svc/${deploymentDigits()}`, lastCompleted.revision, of);
  back.rolloutStateReason = `${why.rolloutReason} ${lastCompleted.id}.`;
  addEvent(service, now, `rolling back to deployment ${lastCompleted.id}.`);
}

/** Stops a service deployment that no longer counts. */
function end(cloud: Cloud, of: ServiceDeployment, reason: string): void {
  move(cloud, of, 'STOP_REQUESTED', reason);
  cloud.clock.after(SECONDS.step, () => move(cloud, of, 'STOPPED'));
}

function move(cloud: Cloud, of: ServiceDeployment, status: ServiceDeployment['status'], reason?: string): void {
  const now = cloud.clock.now();
  of.status = status;
  of.updatedAt = now;
  if (reason !== undefined) of.statusReason = reason;
  if (status === 'IN_PROGRESS') of.startedAt = now;
  if (status === 'STOPPED') of.stoppedAt = now;
  if (TERMINAL.has(status)) of.finishedAt = now;
}
