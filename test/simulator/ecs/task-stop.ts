import { addEvent } from './service-events.ts';
import type { Task } from './state.ts';
import type { TaskWorld } from './task-life.ts';

const DEPROVISION_SECONDS = 15;
const DEFAULT_STOP_TIMEOUT = 30;

export interface StopOrder {
  readonly code:
    | 'TaskFailedToStart'
    | 'EssentialContainerExited'
    | 'UserInitiated'
    | 'ServiceSchedulerInitiated'
    | 'SpotInterruption';
  readonly reason: string;
  /** Lets its targets drain first; a task whose container is gone has nothing to drain. */
  readonly graceful: boolean;
}

/** Ends a task: out of the load balancer, SIGTERM, network interface, gone. Once ordered, nothing changes its reason. */
export function stop(world: TaskWorld, task: Task, order: StopOrder): void {
  if (task.desiredStatus === 'STOPPED') return;
  const { clock } = world.cloud;
  task.cancelNext();
  task.desiredStatus = 'STOPPED';
  task.stopCode = order.code;
  task.stoppedReason = order.reason;
  task.stoppingAt = clock.now();
  task.version += 1;
  const drain = deregister(world, task);
  if (order.graceful && drain > 0) {
    task.lastStatus = 'DEACTIVATING';
    task.cancelNext = clock.after(drain, () => terminate(world, task));
  } else {
    terminate(world, task);
  }
  world.stopping(task);
}

/** Seconds until all its targets are drained. */
function deregister({ cloud }: TaskWorld, task: Task): number {
  if (!task.registered) return 0;
  const { eni, service } = task;
  const now = cloud.clock.now();
  const seconds = task.deployment.revision.workload.loadBalancers.map(({ targetGroupArn, containerPort = 0 }) => {
    if (targetGroupArn === undefined || eni === undefined) return 0;
    if (cloud.targetGroups.describe(targetGroupArn) === undefined) return 0;
    addEvent(service, now, `deregistered 1 targets in (target-group ${targetGroupArn})`);
    return cloud.targetGroups.deregister(targetGroupArn, { ip: eni.ip, port: containerPort });
  });
  if (seconds.some((each) => each > 0)) addEvent(service, now, 'has begun draining connections on 1 tasks.');
  return Math.max(0, ...seconds);
}

function terminate(world: TaskWorld, task: Task): void {
  const alive = task.containers.filter(({ lastStatus }) => lastStatus === 'RUNNING');
  task.lastStatus = 'STOPPING';
  const seconds = alive.map(({ behaviour, definition }) =>
    Math.min(behaviour.stopSeconds, definition.stopTimeout ?? DEFAULT_STOP_TIMEOUT),
  );
  task.cancelNext = world.cloud.clock.after(Math.max(0, ...seconds), () => {
    for (const container of alive) {
      if (container.lastStatus === 'STOPPED') continue;
      const killed = container.behaviour.stopSeconds > (container.definition.stopTimeout ?? DEFAULT_STOP_TIMEOUT);
      container.exitCode = killed ? 137 : 0;
    }
    deprovision(world, task);
  });
}

function deprovision(world: TaskWorld, task: Task): void {
  const { clock, network } = world.cloud;
  for (const container of task.containers) container.lastStatus = 'STOPPED';
  if (task.eni !== undefined) network.leave(task.eni.ip);
  task.executionStoppedAt = clock.now();
  task.lastStatus = 'DEPROVISIONING';
  world.changed(task);
  task.cancelNext = clock.after(DEPROVISION_SECONDS, () => {
    task.stoppedAt = clock.now();
    task.lastStatus = 'STOPPED';
    world.changed(task);
  });
}
