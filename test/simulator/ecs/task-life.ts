import { randomBytes, randomUUID } from 'node:crypto';
import { zoneOf } from '../zone.ts';
import { ecsArn, taskId } from './arn.ts';
import { behaviourOf, DEFAULT_BEHAVIOUR } from './behaviour.ts';
import type { Conditions } from './conditions.ts';
import { knows, listeningPorts } from './container-health.ts';
import { type Pulled, pull } from './image-pull.ts';
import { initializationProblem } from './initialization.ts';
import { addEvent } from './service-events.ts';
import type { Cloud, Container, Deployment, EcsService, Task, TaskStatus } from './state.ts';
import { writeLog } from './task-log.ts';
import { stop } from './task-stop.ts';

/** Cloud seconds of the steps of a task's life on Fargate. */
const SECONDS = {
  provision: 16,
  initialize: 6,
  pullRetries: 100,
  activate: 3,
  register: 1,
} as const;

export interface TaskWorld {
  readonly cloud: Cloud;
  readonly conditions: Conditions;
  /** Told after every change that the service scheduler may care about. */
  readonly changed: (task: Task) => void;
  /** Told once of every task that is on its way out, with the reason set. */
  readonly stopping: (task: Task) => void;
}

/** How many tasks each cloud has launched: they take the subnets in turn. */
const launches = new WeakMap<Cloud, number>();

/** Launches one task of a deployment; the rest of its life goes by the clock. */
export function launchTask(
  world: TaskWorld,
  service: EcsService,
  deployment: Deployment,
  capacityProvider: string | undefined,
): Task {
  const { cloud } = world;
  const { taskDefinition, networkConfiguration } = deployment.revision.workload;
  const subnets = networkConfiguration?.awsvpcConfiguration?.subnets ?? ['subnet-0'];
  const count = launches.get(cloud) ?? 0;
  launches.set(cloud, count + 1);
  const subnet = subnets[count % subnets.length] ?? 'subnet-0';
  const id = taskId();
  const task: Task = {
    id,
    arn: ecsArn(cloud, `task/${service.cluster.name}/${id}`),
    service,
    deployment,
    createdAt: cloud.clock.now(),
    subnet,
    zone: zoneOf(cloud.region, subnet),
    tags: [
      ...(service.propagateTags === 'SERVICE' ? service.tags : []),
      ...(service.propagateTags === 'TASK_DEFINITION' ? taskDefinition.tags : []),
      ...(service.enableECSManagedTags
        ? [
            { key: 'aws:ecs:clusterName', value: service.cluster.name },
            { key: 'aws:ecs:serviceName', value: service.name },
          ]
        : []),
    ],
    capacityProvider,
    containers: taskDefinition.containers.map((definition) => ({
      arn: ecsArn(cloud, `container/${service.cluster.name}/${id}/${randomUUID()}`),
      definition,
      behaviour: DEFAULT_BEHAVIOUR,
      lastStatus: 'PENDING',
      imageDigest: undefined,
      exitCode: undefined,
      reason: undefined,
      startedAt: undefined,
      health: 'UNKNOWN',
    })),
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    version: 1,
    eni: undefined,
    pullStartedAt: undefined,
    pullStoppedAt: undefined,
    startedAt: undefined,
    stoppingAt: undefined,
    executionStoppedAt: undefined,
    stoppedAt: undefined,
    stopCode: undefined,
    stoppedReason: undefined,
    condemned: undefined,
    registered: false,
    provenHealthy: false,
    protectedUntil: 0,
    cancelNext: () => undefined,
  };
  next(world, task, SECONDS.provision, () => provisioned(world, task));
  return task;
}

function provisioned(world: TaskWorld, task: Task): void {
  if (world.conditions.addresses === 'used up') {
    failToStart(
      world,
      task,
      `Unexpected EC2 error while attempting to Create Network Interface in subnet '${task.subnet}': InsufficientFreeAddressesInSubnet`,
    );
    return;
  }
  task.eni = {
    id: `eni-0${randomBytes(8).toString('hex')}`,
    mac: `0a:${randomBytes(5).toString('hex').match(/../g)?.join(':')}`,
    ip: world.cloud.network.lease(),
  };
  enter(world, task, 'PENDING');
  const problem = initializationProblem(world.cloud, world.conditions, task);
  if (problem === undefined) {
    next(world, task, SECONDS.initialize, () => pulling(world, task));
    return;
  }
  next(world, task, problem.seconds, () => failToStart(world, task, `ResourceInitializationError: ${problem.text}`));
}

function pulling(world: TaskWorld, task: Task): void {
  task.pullStartedAt = world.cloud.clock.now();
  const { taskDefinition } = task.deployment.revision.workload;
  const pulled = task.containers.map((container) => ({
    container,
    result: pull(world.cloud, world.conditions, taskDefinition, container.definition.image),
  }));
  for (const { container, result } of pulled) {
    if ('problem' in result) {
      next(world, task, SECONDS.pullRetries, () => {
        container.reason = `CannotPullContainerError: ${result.problem}`;
        failToStart(world, task, `CannotPullContainerError: ${result.problem}`);
      });
      return;
    }
    prepare(world, task, container, result);
  }
  const seconds = Math.max(...task.containers.map(({ behaviour }) => behaviour.pullSeconds));
  next(world, task, seconds, () => started(world, task));
}

function prepare(
  world: TaskWorld,
  task: Task,
  container: Container,
  image: Exclude<Pulled, { problem: string }>,
): void {
  container.imageDigest = image.digest;
  container.behaviour = image.config === undefined ? DEFAULT_BEHAVIOUR : behaviourOf(image.config.labels);
  if (!image.runs) {
    container.behaviour = {
      ...container.behaviour,
      log: ['exec /app: exec format error'],
      exit: { code: 255, after: 0, outOfMemory: false },
    };
  }
  container.behaviour = { ...container.behaviour, ...world.conditions.behave(task, container) };
}

function started(world: TaskWorld, task: Task): void {
  const now = world.cloud.clock.now();
  task.pullStoppedAt = now;
  const broken = task.containers.find(({ behaviour }) => behaviour.cannotStart !== undefined);
  if (broken !== undefined) {
    broken.reason = `CannotStartContainerError: ${broken.behaviour.cannotStart}`;
    failToStart(world, task, broken.reason);
    return;
  }
  enter(world, task, 'ACTIVATING');
  for (const container of task.containers) {
    container.lastStatus = 'RUNNING';
    container.startedAt = now;
    const ports = listeningPorts(container);
    const lines = container.behaviour.log ?? (ports.length > 0 ? [`listening on port ${ports.join(', ')}`] : []);
    for (const line of lines) writeLog(world.cloud, task, container, line);
    const { exit } = container.behaviour;
    if (exit !== undefined) world.cloud.clock.after(exit.after, () => exited(world, task, container, exit));
  }
  if (task.eni !== undefined) world.cloud.network.listen(task.eni.ip, (request) => answer(world, task, request));
  next(world, task, SECONDS.activate, () => register(world, task));
}

/** Targets are registered in ACTIVATING, once the containers have been started. */
function register(world: TaskWorld, task: Task): void {
  task.registered = true;
  for (const { targetGroupArn, containerPort = 0 } of task.deployment.revision.workload.loadBalancers) {
    if (targetGroupArn === undefined || task.eni === undefined) continue;
    if (world.cloud.targetGroups.describe(targetGroupArn) === undefined) continue;
    world.cloud.targetGroups.register(targetGroupArn, { ip: task.eni.ip, port: containerPort }, task.zone);
    addEvent(task.service, world.cloud.clock.now(), `registered 1 targets in (target-group ${targetGroupArn})`);
  }
  next(world, task, SECONDS.register, () => running(world, task));
}

function running(world: TaskWorld, task: Task): void {
  task.startedAt = world.cloud.clock.now();
  enter(world, task, 'RUNNING');
}

function answer(world: TaskWorld, task: Task, { port, path }: { readonly port: number; readonly path: string }) {
  const now = world.cloud.clock.now();
  const server = task.containers.find(
    (container) =>
      container.lastStatus === 'RUNNING' &&
      container.startedAt !== undefined &&
      now >= container.startedAt + container.behaviour.startSeconds * 1000 &&
      listeningPorts(container).includes(port),
  );
  if (server === undefined) return undefined;
  const { paths, status, body = `${server.definition.image}\n` } = server.behaviour;
  return knows(paths, path) ? { status, body } : { status: 404, body: 'not found' };
}

function exited(
  world: TaskWorld,
  task: Task,
  container: Container,
  exit: { code: number; outOfMemory: boolean },
): void {
  if (container.lastStatus !== 'RUNNING') return;
  container.lastStatus = 'STOPPED';
  container.exitCode = exit.code;
  if (exit.outOfMemory) container.reason = 'OutOfMemoryError: Container killed due to memory usage';
  if (container.definition.essential === false || task.desiredStatus === 'STOPPED') return;
  stop(world, task, {
    code: 'EssentialContainerExited',
    reason: 'Essential container in task exited',
    graceful: false,
  });
}

function failToStart(world: TaskWorld, task: Task, reason: string): void {
  addEvent(task.service, world.cloud.clock.now(), `was unable to place a task. Reason: ${reason.replace(/\.$/, '')}.`);
  stop(world, task, { code: 'TaskFailedToStart', reason, graceful: false });
}

function enter(world: TaskWorld, task: Task, status: TaskStatus): void {
  task.lastStatus = status;
  task.version += 1;
  world.changed(task);
}

function next(world: TaskWorld, task: Task, seconds: number, step: () => void): void {
  task.cancelNext = world.cloud.clock.after(seconds, step);
}
