import { AwsError, type Operation } from '../ports.ts';
import { integer, list, oneOf, operation, required, string, structure } from '../shape.ts';
import { ecsArn, lastPart } from './arn.ts';
import { clusterOf, findService, invalid, paginate } from './lookup.ts';
import type { Scheduler } from './scheduler.ts';
import type { Cloud, Container, Store, Task } from './state.ts';
import { updateHealth } from './task-health.ts';
import { stop } from './task-stop.ts';

/** The operations on tasks. */
export function taskOperations(cloud: Cloud, store: Store, scheduler: Scheduler): Readonly<Record<string, Operation>> {
  const inCluster = (reference: string | undefined) => {
    const cluster = clusterOf(store, reference);
    return { cluster, tasks: [...store.tasks.values()].filter(({ service }) => service.cluster === cluster) };
  };

  return {
    ListTasks: operation(
      structure({
        cluster: string(),
        containerInstance: string(),
        family: string(),
        nextToken: string(),
        maxResults: integer({ min: 1, max: 100 }),
        startedBy: string(),
        serviceName: string(),
        desiredStatus: oneOf('RUNNING', 'PENDING', 'STOPPED'),
        launchType: string(),
        daemonName: string(),
      }),
      (input) => {
        const { cluster, tasks } = inCluster(input.cluster);
        if (input.startedBy !== undefined && (input.serviceName ?? input.family) !== undefined) {
          throw invalid('When specifying startedBy, no other filter may be given.');
        }
        if (input.serviceName !== undefined && findService(store, cluster, input.serviceName) === undefined) {
          throw new AwsError('ServiceNotFoundException', 'Service not found.');
        }
        const arns = tasks
          .filter(({ service }) => input.serviceName === undefined || service.name === lastPart(input.serviceName))
          .filter(({ deployment }) => input.startedBy === undefined || deployment.id === input.startedBy)
          .filter(
            ({ deployment }) =>
              input.family === undefined || deployment.revision.workload.taskDefinition.family === input.family,
          )
          .filter(({ desiredStatus }) => desiredStatus === (input.desiredStatus ?? 'RUNNING'))
          .map(({ arn }) => arn);
        const { items, nextToken } = paginate(arns, input.maxResults ?? 100, input.nextToken);
        return { taskArns: items, nextToken };
      },
    ),

    DescribeTasks: operation(
      structure({
        cluster: string(),
        tasks: required(list(string(), { min: 1, max: 100 })),
        include: list(oneOf('TAGS')),
      }),
      (input) => {
        const { cluster, tasks } = inCluster(input.cluster);
        const asked = input.tasks.map((reference) => ({
          reference,
          task: tasks.find(({ id }) => id === lastPart(reference)),
        }));
        return {
          tasks: asked.flatMap(({ task }) => (task === undefined ? [] : [view(cloud, task, input.include)])),
          failures: asked.flatMap(({ reference, task }) =>
            task === undefined
              ? [{ arn: ecsArn(cloud, `task/${cluster.name}/${lastPart(reference)}`), reason: 'MISSING' }]
              : [],
          ),
        };
      },
    ),

    StopTask: operation(
      structure({ cluster: string(), task: required(string()), reason: string({ max: 1024 }) }),
      (input) => {
        const { tasks } = inCluster(input.cluster);
        const task = tasks.find(({ id }) => id === lastPart(input.task));
        if (task === undefined) throw invalid('The referenced task was not found.');
        stop(scheduler.tasks, task, {
          code: 'UserInitiated',
          reason: input.reason ?? 'Task stopped by user',
          graceful: true,
        });
        return { task: view(cloud, task) };
      },
    ),
  };
}

const date = (time: number | undefined) => (time === undefined ? undefined : new Date(time));

function view(cloud: Cloud, task: Task, include: readonly string[] = []) {
  const { taskDefinition } = task.deployment.revision.workload;
  return {
    attachments: [attachment(task)],
    attributes: [
      {
        name: 'ecs.cpu-architecture',
        value: taskDefinition.content.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64',
      },
    ],
    availabilityZone: task.zone,
    capacityProviderName: task.capacityProvider,
    clusterArn: task.service.cluster.arn,
    connectivity: task.eni === undefined ? undefined : 'CONNECTED',
    containers: task.containers.map((container) => containerView(task, container)),
    cpu: taskDefinition.content.cpu,
    createdAt: date(task.createdAt),
    desiredStatus: task.desiredStatus,
    enableExecuteCommand: task.service.enableExecuteCommand,
    executionStoppedAt: date(task.executionStoppedAt),
    group: `service:${task.service.name}`,
    healthStatus: updateHealth(task, cloud.clock.now()),
    lastStatus: task.lastStatus,
    launchType: 'FARGATE',
    memory: taskDefinition.content.memory,
    overrides: {
      containerOverrides: task.containers.map(({ definition }) => ({ name: definition.name })),
      inferenceAcceleratorOverrides: [],
    },
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    pullStartedAt: date(task.pullStartedAt),
    pullStoppedAt: date(task.pullStoppedAt),
    startedAt: date(task.startedAt),
    startedBy: task.deployment.id,
    stopCode: task.stopCode,
    stoppedAt: date(task.stoppedAt),
    stoppedReason: task.stoppedReason,
    stoppingAt: date(task.stoppingAt),
    tags: include.includes('TAGS') ? task.tags : [],
    taskArn: task.arn,
    taskDefinitionArn: taskDefinition.arn,
    version: task.version,
    ephemeralStorage: { sizeInGiB: taskDefinition.content.ephemeralStorage?.sizeInGiB ?? 20 },
  };
}

function attachment(task: Task) {
  const details =
    task.eni === undefined
      ? [{ name: 'subnetId', value: task.subnet }]
      : [
          { name: 'subnetId', value: task.subnet },
          { name: 'networkInterfaceId', value: task.eni.id },
          { name: 'macAddress', value: task.eni.mac },
          { name: 'privateDnsName', value: `ip-${task.eni.ip.replaceAll('.', '-')}.internal` },
          { name: 'privateIPv4Address', value: task.eni.ip },
        ];
  const status = task.lastStatus === 'STOPPED' ? 'DELETED' : task.eni === undefined ? 'PRECREATED' : 'ATTACHED';
  return { id: task.id, type: 'ElasticNetworkInterface', status, details };
}

function containerView(task: Task, container: Container) {
  const { name, image, cpu = 0, memory, memoryReservation } = container.definition;
  return {
    containerArn: container.arn,
    taskArn: task.arn,
    name,
    image,
    imageDigest: container.imageDigest,
    lastStatus: container.lastStatus,
    exitCode: container.exitCode,
    reason: container.reason,
    networkBindings: [],
    networkInterfaces: task.eni === undefined ? [] : [{ attachmentId: task.id, privateIpv4Address: task.eni.ip }],
    healthStatus: container.health,
    cpu: String(cpu),
    memory: memory === undefined ? undefined : String(memory),
    memoryReservation: memoryReservation === undefined ? undefined : String(memoryReservation),
  };
}
