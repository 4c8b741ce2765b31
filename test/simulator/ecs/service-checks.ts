import { AwsError } from '../ports.ts';
import { clientError, findTaskDefinition, invalid } from './lookup.ts';
import type {
  CapacityProviderStrategy,
  CreateService,
  DeploymentConfiguration,
  LoadBalancers,
  NetworkConfiguration,
  UpdateService,
} from './service-shape.ts';
import type { Cloud, Cluster, Store, TaskDefinition, Workload } from './state.ts';

/** The task definition that a service asks for, if it may run it. */
export function runnable(store: Store, reference: string | undefined): TaskDefinition {
  if (reference === undefined) throw invalid('Task definition can not be blank.');
  const definition = findTaskDefinition(store, reference);
  if (definition === undefined) throw clientError('Unable to describe task definition.');
  if (definition.status !== 'ACTIVE') throw clientError('TaskDefinition is inactive');
  if (definition.content.requiresCompatibilities?.includes('FARGATE') !== true) {
    throw invalid('Task definition does not support launch_type FARGATE.');
  }
  return definition;
}

/** Refuses a workload that ECS couldn't run, or couldn't put behind its load balancers. */
export function checkWorkload(cloud: Cloud, workload: Workload): void {
  checkNetwork(workload.networkConfiguration);
  checkLoadBalancers(cloud, workload.taskDefinition, workload.loadBalancers);
  if (!['LATEST', '1.4.0', '1.3.0'].includes(workload.platformVersion)) {
    throw new AwsError('PlatformUnknownException', 'The specified platform does not exist.');
  }
}

function checkNetwork(configuration: NetworkConfiguration | undefined): void {
  const vpc = configuration?.awsvpcConfiguration;
  if (vpc === undefined)
    throw invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  if (vpc.subnets.length === 0) throw invalid('subnets can not be empty.');
  const subnet = vpc.subnets.find((id) => !/^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id));
  if (subnet !== undefined) {
    throw invalid(
      `Error retrieving subnet information for [${vpc.subnets.join(', ')}]: The subnet ID '${subnet}' does not exist (ErrorCode: InvalidSubnetID.NotFound)`,
    );
  }
  const group = vpc.securityGroups?.find((id) => !/^sg-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id));
  if (group !== undefined) {
    throw invalid(
      `Error retrieving security group information for [${group}]: The security group '${group}' does not exist (ErrorCode: InvalidGroup.NotFound)`,
    );
  }
}

function checkLoadBalancers(cloud: Cloud, definition: TaskDefinition, loadBalancers: LoadBalancers): void {
  for (const { targetGroupArn, containerName, containerPort, loadBalancerName } of loadBalancers) {
    if (loadBalancerName !== undefined)
      throw invalid('Classic Load Balancers are not supported with launch type FARGATE.');
    if (targetGroupArn === undefined) throw invalid('targetGroupArn can not be blank.');
    const group = cloud.targetGroups.describe(targetGroupArn);
    if (group === undefined) throw invalid(`The target group ${targetGroupArn} does not exist.`);
    if (group.type !== 'ip') {
      throw invalid(
        `The provided target group ${targetGroupArn} has target type ${group.type}, which is incompatible with the awsvpc network mode specified in the task definition.`,
      );
    }
    if (!cloud.targetGroups.attached(targetGroupArn)) {
      throw invalid(
        `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
      );
    }
    const container = definition.containers.find(({ name }) => name === containerName);
    if (container === undefined) throw invalid(`The container ${containerName} does not exist in the task definition.`);
    if (
      containerPort === undefined ||
      !(container.portMappings ?? []).some((mapping) => mapping.containerPort === containerPort)
    ) {
      throw invalid(`The container ${containerName} did not have a container port ${containerPort} defined.`);
    }
  }
}

/** What CreateService alone can get wrong. */
export function checkCreation(cluster: Cluster, input: CreateService): void {
  if (input.role !== undefined)
    throw invalid('You cannot specify an IAM role for services that require a service linked role.');
  if (input.schedulingStrategy === 'DAEMON')
    throw invalid('The daemon scheduling strategy is not supported for launch type FARGATE.');
  if (input.desiredCount === undefined) throw invalid('desiredCount is required when schedulingStrategy is REPLICA.');
  if (input.launchType !== undefined && input.capacityProviderStrategy !== undefined) {
    throw invalid(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  }
  const strategy = input.capacityProviderStrategy ?? cluster.defaultCapacityProviderStrategy;
  if (input.launchType !== 'FARGATE' && strategy.length === 0)
    throw invalid('No Container Instances were found in your cluster.');
  checkStrategy(cluster, input.capacityProviderStrategy ?? []);
}

/** Capacity providers must be associated with the cluster before use. */
export function checkStrategy(cluster: Cluster, strategy: CapacityProviderStrategy): void {
  const loose = strategy.find(({ capacityProvider }) => !cluster.capacityProviders.includes(capacityProvider));
  if (loose !== undefined) {
    throw invalid(
      'The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.',
    );
  }
}

/** What create and update can get wrong in the way a service is deployed. */
export function checkDeployment(
  input: CreateService | UpdateService,
  settled: {
    readonly deployment: DeploymentConfiguration;
    readonly rebalancing: 'ENABLED' | 'DISABLED';
    readonly balanced: boolean;
  },
): void {
  if ((input.deploymentController?.type ?? 'ECS') !== 'ECS') {
    throw new AwsError('UnsupportedFeatureException', 'The simulator knows the deployment controller ECS only.');
  }
  const {
    strategy = 'ROLLING',
    maximumPercent = 200,
    minimumHealthyPercent = 100,
    earlySuccessCriteria,
  } = settled.deployment;
  if (strategy !== 'ROLLING')
    throw new AwsError('UnsupportedFeatureException', 'The simulator knows the deployment strategy ROLLING only.');
  if (maximumPercent < 100 || maximumPercent > 200) throw invalid('maximumPercent must be between 100 and 200.');
  if (minimumHealthyPercent > 100) throw invalid('minimumHealthyPercent must be between 0 and 100.');
  if (maximumPercent === 100 && minimumHealthyPercent === 100) {
    throw invalid('Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.');
  }
  if (maximumPercent === 100 && settled.rebalancing === 'ENABLED') {
    throw invalid('Availability Zone rebalancing does not support maximumPercent 100.');
  }
  if (earlySuccessCriteria?.enable === true && (earlySuccessCriteria.healthyPercent ?? 100) < minimumHealthyPercent) {
    throw invalid('earlySuccessCriteria.healthyPercent must be at least minimumHealthyPercent.');
  }
  if (!settled.balanced && (input.healthCheckGracePeriodSeconds ?? 0) > 0) {
    throw invalid('Health check grace period is only valid for services configured to use load balancers');
  }
  const placed = (input.placementConstraints ?? []).length + (input.placementStrategy ?? []).length;
  if (placed > 0) throw invalid('Placement constraints and strategies are not supported with launch type FARGATE.');
}
