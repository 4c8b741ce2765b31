import { breakerThreshold } from './circuit-breaker.ts';
import type { Conditions } from './conditions.ts';
import type { DeploymentConfiguration } from './service-shape.ts';
import type { Cloud, Deployment, EcsService, Revision, ServiceDeployment, Store, Task } from './state.ts';

const PENDING: readonly string[] = ['PROVISIONING', 'PENDING', 'ACTIVATING'];

const date = (time: number | undefined) => (time === undefined ? undefined : new Date(time));

export const runningCount = (tasks: readonly Task[]) =>
  tasks.filter(({ lastStatus, desiredStatus }) => lastStatus === 'RUNNING' && desiredStatus === 'RUNNING').length;

export const pendingCount = (tasks: readonly Task[]) =>
  tasks.filter(({ lastStatus, desiredStatus }) => PENDING.includes(lastStatus) && desiredStatus === 'RUNNING').length;

/** A service as DescribeServices shows it. */
export function serviceView(
  { cloud, store, conditions }: { readonly cloud: Cloud; readonly store: Store; readonly conditions: Conditions },
  service: EcsService,
  include: readonly string[],
) {
  const tasks = [...store.tasks.values()].filter((task) => task.service === service);
  const [primary] = service.deployments;
  const workload = (primary?.revision ?? service.revisions[0])?.workload;
  const now = cloud.clock.now();
  const hasApi = conditions.serviceDeploymentsApi === 'works';
  const current = hasApi ? service.history.find(({ visibleAt }) => visibleAt <= now) : undefined;
  const byStrategy = service.capacityProviderStrategy.length > 0;
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.cluster.arn,
    loadBalancers: workload?.loadBalancers ?? [],
    serviceRegistries: workload?.serviceRegistries ?? [],
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: runningCount(tasks),
    pendingCount: pendingCount(tasks),
    launchType: byStrategy ? undefined : 'FARGATE',
    capacityProviderStrategy: byStrategy ? service.capacityProviderStrategy : undefined,
    platformVersion: workload?.platformVersion,
    platformFamily: 'Linux',
    taskDefinition: workload?.taskDefinition.arn,
    deploymentConfiguration: enriched(service.deploymentConfiguration, conditions),
    deployments: service.deployments.map((deployment) => deploymentView(service, deployment, tasks)),
    roleArn: `arn:aws:iam::${cloud.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    events: service.events.map((event) => ({ ...event, createdAt: date(event.createdAt) })),
    createdAt: date(service.createdAt),
    currentServiceDeployment: current?.arn,
    currentServiceRevisions: [...new Set(service.deployments.map(({ revision }) => revision))].map((revision) =>
      revisionCounts(service, revision, tasks),
    ),
    placementConstraints: [],
    placementStrategy: [],
    networkConfiguration: workload?.networkConfiguration,
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    createdBy: `arn:aws:iam::${cloud.account}:user/simulator`,
    enableECSManagedTags: service.enableECSManagedTags,
    propagateTags: service.propagateTags,
    enableExecuteCommand: service.enableExecuteCommand,
    availabilityZoneRebalancing: service.availabilityZoneRebalancing,
    tags: include.includes('TAGS') ? service.tags : undefined,
  };
}

/** The defaults that Describe adds to what was sent. */
function enriched(given: DeploymentConfiguration, { thresholdConfiguration }: Conditions) {
  const newer = {
    resetOnHealthyTask: true,
    thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
  };
  return {
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    strategy: 'ROLLING',
    bakeTimeInMinutes: 0,
    alarms: { alarmNames: [], enable: false, rollback: false },
    ...given,
    deploymentCircuitBreaker: {
      enable: false,
      rollback: false,
      ...(thresholdConfiguration === 'taken' ? newer : {}),
      ...given.deploymentCircuitBreaker,
    },
  };
}

function deploymentView(service: EcsService, deployment: Deployment, all: readonly Task[]) {
  const tasks = all.filter((task) => task.deployment === deployment);
  const { workload } = deployment.revision;
  const byStrategy = service.capacityProviderStrategy.length > 0;
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: workload.taskDefinition.arn,
    desiredCount:
      deployment.status === 'PRIMARY'
        ? service.desiredCount
        : tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING').length,
    pendingCount: pendingCount(tasks),
    runningCount: runningCount(tasks),
    failedTasks: deployment.failedTasks,
    createdAt: date(deployment.createdAt),
    updatedAt: date(deployment.updatedAt),
    launchType: byStrategy ? undefined : 'FARGATE',
    capacityProviderStrategy: byStrategy ? service.capacityProviderStrategy : undefined,
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    networkConfiguration: workload.networkConfiguration,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  };
}

function revisionCounts(service: EcsService, revision: Revision, all: readonly Task[]) {
  const tasks = all.filter((task) => task.deployment.revision === revision);
  const isTarget = service.deployments[0]?.revision === revision;
  return {
    arn: revision.arn,
    requestedTaskCount: isTarget
      ? service.desiredCount
      : tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING').length,
    runningTaskCount: runningCount(tasks),
    pendingTaskCount: pendingCount(tasks),
  };
}

/** A service deployment in a list. */
export function serviceDeploymentBrief(service: EcsService, of: ServiceDeployment) {
  return {
    serviceDeploymentArn: of.arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    startedAt: date(of.startedAt),
    createdAt: date(of.createdAt),
    finishedAt: date(of.finishedAt),
    targetServiceRevisionArn: of.target.arn,
    status: of.status,
    statusReason: of.statusReason,
  };
}

/** A service deployment as DescribeServiceDeployments shows it. */
export function serviceDeploymentView(
  { store, conditions }: { readonly store: Store; readonly conditions: Conditions },
  service: EcsService,
  of: ServiceDeployment,
) {
  const { targetServiceRevisionArn: _, ...brief } = serviceDeploymentBrief(service, of);
  const tasks = [...store.tasks.values()].filter((task) => task.service === service);
  const { thresholdConfiguration } = service.deploymentConfiguration.deploymentCircuitBreaker ?? {};
  return {
    ...brief,
    stoppedAt: date(of.stoppedAt),
    updatedAt: date(of.updatedAt),
    sourceServiceRevisions: of.sources.map((revision) => revisionCounts(service, revision, tasks)),
    targetServiceRevision: revisionCounts(service, of.target, tasks),
    deploymentConfiguration: enriched(service.deploymentConfiguration, conditions),
    rollback: of.rollback && {
      reason: of.rollback.reason,
      startedAt: date(of.rollback.startedAt),
      serviceRevisionArn: of.rollback.revision.arn,
    },
    deploymentCircuitBreaker: {
      status: of.breaker,
      failureCount: of.failureCount,
      threshold: breakerThreshold(
        thresholdConfiguration ?? { type: 'BOUNDED_PERCENT', value: 50 },
        service.desiredCount,
      ),
    },
    alarms: { status: 'DISABLED', alarmNames: [], triggeredAlarmNames: [] },
  };
}

/** A service revision as DescribeServiceRevisions shows it. */
export function revisionView(service: EcsService, { arn, createdAt, workload }: Revision) {
  return {
    serviceRevisionArn: arn,
    serviceArn: service.arn,
    clusterArn: service.cluster.arn,
    taskDefinition: workload.taskDefinition.arn,
    launchType: service.capacityProviderStrategy.length > 0 ? undefined : 'FARGATE',
    capacityProviderStrategy:
      service.capacityProviderStrategy.length > 0 ? service.capacityProviderStrategy : undefined,
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    loadBalancers: workload.loadBalancers,
    serviceRegistries: workload.serviceRegistries,
    networkConfiguration: workload.networkConfiguration,
    containerImages: workload.taskDefinition.containers.map(({ name, image }) => ({
      containerName: name,
      image,
      imageDigest: /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1],
    })),
    guardDutyEnabled: false,
    createdAt: new Date(createdAt),
    resolvedConfiguration: {
      loadBalancers: workload.loadBalancers.flatMap(({ targetGroupArn }) =>
        targetGroupArn === undefined ? [] : [{ targetGroupArn }],
      ),
    },
  };
}
