import { isDeepStrictEqual } from 'node:util';
import { AwsError, type Operation } from '../ports.ts';
import { boolean, integer, list, oneOf, operation, required, string, structure } from '../shape.ts';
import { ecsArn, lastPart } from './arn.ts';
import { understood } from './circuit-breaker.ts';
import type { Conditions } from './conditions.ts';
import { activeService, clusterOf, findService, invalid, paginate } from './lookup.ts';
import { deploy } from './rollout.ts';
import type { Scheduler } from './scheduler.ts';
import { checkCreation, checkDeployment, checkStrategy, checkWorkload, runnable } from './service-checks.ts';
import { createService, type UpdateService, updateService } from './service-shape.ts';
import { serviceView } from './service-view.ts';
import type { Cloud, EcsService, Store, Workload } from './state.ts';
import { stop } from './task-stop.ts';

/** The operations on services. */
export function serviceOperations(world: {
  readonly cloud: Cloud;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly conditions: Conditions;
}): Readonly<Record<string, Operation>> {
  const { cloud, store, scheduler, conditions } = world;
  const view = (service: EcsService, include: readonly string[] = ['TAGS']) =>
    serviceView({ cloud, store, conditions }, service, include);

  const workloadOf = ({ deployments: [primary], name }: EcsService): Workload => {
    if (primary === undefined) throw new Error(`Service ${name} is ACTIVE without a deployment.`);
    return primary.revision.workload;
  };

  return {
    CreateService: operation(createService, (input) => {
      const cluster = clusterOf(store, input.cluster);
      const existing = findService(store, cluster, input.serviceName);
      if (existing?.status === 'ACTIVE') {
        if (isDeepStrictEqual(input, existing.request)) return { service: view(existing) };
        throw invalid('Creation of service was not idempotent.');
      }
      if (existing?.status === 'DRAINING') throw invalid('Unable to Start a service that is still Draining.');
      const workload: Workload = {
        taskDefinition: runnable(store, input.taskDefinition),
        networkConfiguration: settledNetwork(input.networkConfiguration),
        platformVersion: input.platformVersion ?? 'LATEST',
        loadBalancers: input.loadBalancers ?? [],
        serviceRegistries: input.serviceRegistries ?? [],
        serviceConnectConfiguration: input.serviceConnectConfiguration,
        volumeConfigurations: input.volumeConfigurations ?? [],
        vpcLatticeConfigurations: input.vpcLatticeConfigurations ?? [],
      };
      checkCreation(cluster, input);
      checkWorkload(cloud, workload);
      const rebalancing = input.availabilityZoneRebalancing ?? 'ENABLED';
      const deployment = understood(input.deploymentConfiguration, conditions) ?? {};
      checkDeployment(input, {
        deployment,
        rebalancing,
        balanced: workload.loadBalancers.length > 0,
      });
      const strategy =
        input.launchType === undefined
          ? (input.capacityProviderStrategy ?? cluster.defaultCapacityProviderStrategy)
          : [];
      const service: EcsService = {
        name: input.serviceName,
        arn: ecsArn(cloud, `service/${cluster.name}/${input.serviceName}`),
        cluster,
        createdAt: cloud.clock.now(),
        request: input,
        status: 'ACTIVE',
        desiredCount: input.desiredCount ?? 0,
        deploymentConfiguration: deployment,
        capacityProviderStrategy: strategy,
        healthCheckGracePeriodSeconds: input.healthCheckGracePeriodSeconds ?? 0,
        availabilityZoneRebalancing: rebalancing,
        enableECSManagedTags: input.enableECSManagedTags ?? false,
        enableExecuteCommand: input.enableExecuteCommand ?? false,
        propagateTags: input.propagateTags ?? 'NONE',
        tags: input.tags ?? [],
        deployments: [],
        history: [],
        revisions: [],
        lastCompleted: undefined,
        events: [],
        steady: false,
      };
      store.services.push(service);
      deploy(cloud, service, workload);
      scheduler.wake(service);
      return { service: view(service) };
    }),

    UpdateService: operation(updateService, (input) => {
      const cluster = clusterOf(store, input.cluster);
      const service = activeService(store, cluster, input.service);
      const before = workloadOf(service);
      const after = changedWorkload(store, before, input);
      checkStrategy(cluster, input.capacityProviderStrategy ?? []);
      if (!isDeepStrictEqual(after, before) || input.forceNewDeployment === true) checkWorkload(cloud, after);
      const changed = understood(input.deploymentConfiguration, conditions);
      const deployment = { ...service.deploymentConfiguration, ...changed };
      const rebalancing = input.availabilityZoneRebalancing ?? service.availabilityZoneRebalancing;
      checkDeployment(input, { deployment, rebalancing, balanced: after.loadBalancers.length > 0 });
      service.deploymentConfiguration = deployment;
      service.availabilityZoneRebalancing = rebalancing;
      service.desiredCount = input.desiredCount ?? service.desiredCount;
      service.capacityProviderStrategy = input.capacityProviderStrategy ?? service.capacityProviderStrategy;
      service.healthCheckGracePeriodSeconds =
        input.healthCheckGracePeriodSeconds ?? service.healthCheckGracePeriodSeconds;
      service.enableECSManagedTags = input.enableECSManagedTags ?? service.enableECSManagedTags;
      service.enableExecuteCommand = input.enableExecuteCommand ?? service.enableExecuteCommand;
      service.propagateTags = input.propagateTags ?? service.propagateTags;
      if (!isDeepStrictEqual(after, before) || input.forceNewDeployment === true) deploy(cloud, service, after);
      scheduler.wake(service);
      return { service: view(service) };
    }),

    DescribeServices: operation(
      structure({
        cluster: string(),
        services: required(list(string(), { min: 1, max: 10 })),
        include: list(oneOf('TAGS')),
      }),
      (input) => {
        const cluster = clusterOf(store, input.cluster);
        const asked = input.services.map((reference) => ({
          reference,
          service: findService(store, cluster, reference),
        }));
        return {
          services: asked.flatMap(({ service }) => (service === undefined ? [] : [view(service, input.include ?? [])])),
          failures: asked.flatMap(({ reference, service }) =>
            service === undefined
              ? [{ arn: ecsArn(cloud, `service/${cluster.name}/${lastPart(reference)}`), reason: 'MISSING' }]
              : [],
          ),
        };
      },
    ),

    ListServices: operation(
      structure({
        cluster: string(),
        launchType: string(),
        schedulingStrategy: string(),
        resourceManagementType: string(),
        nextToken: string(),
        maxResults: integer({ min: 1, max: 100 }),
      }),
      (input) => {
        const cluster = clusterOf(store, input.cluster);
        const arns = store.services
          .filter((service) => service.cluster === cluster && service.status !== 'INACTIVE')
          .map(({ arn }) => arn);
        const { items, nextToken } = paginate(arns, input.maxResults ?? 10, input.nextToken);
        return { serviceArns: items, nextToken };
      },
    ),

    DeleteService: operation(structure({ cluster: string(), service: required(string()), force: boolean }), (input) => {
      const cluster = clusterOf(store, input.cluster);
      const service = findService(store, cluster, input.service);
      if (service === undefined || service.status === 'INACTIVE')
        throw new AwsError('ServiceNotFoundException', 'Service not found.');
      if (service.desiredCount > 0 && input.force !== true) {
        throw invalid('The service cannot be stopped while it is scaled above 0.');
      }
      if (service.deployments.length > 1 && input.force !== true) {
        throw invalid('The service cannot be stopped while deployments are active.');
      }
      service.status = 'DRAINING';
      service.desiredCount = 0;
      for (const task of store.tasks.values()) {
        if (task.service !== service) continue;
        stop(scheduler.tasks, task, {
          code: 'ServiceSchedulerInitiated',
          reason: 'Service was deleted.',
          graceful: true,
        });
      }
      scheduler.wake(service);
      return { service: view(service) };
    }),
  };
}

function changedWorkload(store: Store, before: Workload, input: UpdateService): Workload {
  return {
    taskDefinition: input.taskDefinition === undefined ? before.taskDefinition : runnable(store, input.taskDefinition),
    networkConfiguration:
      input.networkConfiguration === undefined
        ? before.networkConfiguration
        : settledNetwork(input.networkConfiguration),
    platformVersion: input.platformVersion ?? before.platformVersion,
    loadBalancers: input.loadBalancers ?? before.loadBalancers,
    serviceRegistries: input.serviceRegistries ?? before.serviceRegistries,
    serviceConnectConfiguration: input.serviceConnectConfiguration ?? before.serviceConnectConfiguration,
    volumeConfigurations: input.volumeConfigurations ?? before.volumeConfigurations,
    vpcLatticeConfigurations: input.vpcLatticeConfigurations ?? before.vpcLatticeConfigurations,
  };
}

/** A network configuration as Describe echoes it, with its defaults. */
function settledNetwork(given: Workload['networkConfiguration']): Workload['networkConfiguration'] {
  const vpc = given?.awsvpcConfiguration;
  return vpc && { awsvpcConfiguration: { assignPublicIp: 'DISABLED', securityGroups: [], ...vpc } };
}
