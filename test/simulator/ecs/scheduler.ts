import { breakerThreshold } from './circuit-breaker.ts';
import { finish, forget } from './completion.ts';
import type { Conditions } from './conditions.ts';
import { launchDelay } from './launch-back-off.ts';
import { type Counts, rollingStep } from './rolling.ts';
import { trip } from './rollout.ts';
import { addEvent } from './service-events.ts';
import type { Cloud, Deployment, EcsService, Store, Task } from './state.ts';
import { judge } from './task-health.ts';
import { launchTask, type TaskWorld } from './task-life.ts';
import { stop } from './task-stop.ts';

/** Cloud seconds between two looks at a service in motion and at a quiet one, and the delays the facts report. */
const SECONDS = { moving: 5, quiet: 15, react: 1, trip: 30, keepStopped: 3600 } as const;

const PLACEMENT_REASONS = {
  unavailable: 'Capacity is unavailable at this time. Please try again later or in a different availability zone.',
  'quota reached': "You've reached the limit on the number of vCPUs you can run concurrently.",
} as const;

export interface Scheduler {
  /** Looks at a service soon, and again and again until it is INACTIVE. */
  wake(service: EcsService, seconds?: number): void;
  readonly tasks: TaskWorld;
}

/** The service scheduler: brings every service to its desired count, step by step, deployment by deployment. */
export function createScheduler(cloud: Cloud, store: Store, conditions: Conditions): Scheduler {
  const { clock } = cloud;
  const planned = new Map<EcsService, { readonly at: number; readonly cancel: () => void }>();

  const wake = (service: EcsService, seconds: number = SECONDS.moving) => {
    const at = clock.now() + seconds * 1000;
    const earlier = planned.get(service);
    if (earlier !== undefined && earlier.at <= at) return;
    earlier?.cancel();
    planned.set(service, {
      at,
      cancel: clock.after(seconds, () => {
        planned.delete(service);
        look(service);
        if (service.status !== 'INACTIVE') wake(service, service.steady ? SECONDS.quiet : SECONDS.moving);
      }),
    });
  };

  const tasks: TaskWorld = {
    cloud,
    conditions,
    changed(task) {
      if (task.lastStatus === 'RUNNING') task.deployment.failedLaunches = 0;
      if (task.lastStatus === 'STOPPED') clock.after(SECONDS.keepStopped, () => store.tasks.delete(task.arn));
      wake(task.service, SECONDS.react);
    },
    stopping(task) {
      const { deployment, service } = task;
      if (endedByItself(task) && task.startedAt === undefined) {
        countFailure(deployment);
        deployment.failedLaunches += 1;
        backOff(service, deployment, task.stopCode === 'EssentialContainerExited');
      }
      wake(service, SECONDS.moving);
    },
  };

  const backOff = (service: EcsService, deployment: Deployment, crashed: boolean) => {
    const delay = launchDelay(deployment.failedLaunches, crashed);
    deployment.notBefore = clock.now() + delay * 1000;
    if (delay > 0)
      say(
        service,
        deployment,
        'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
      );
  };

  const countFailure = (deployment: Deployment) => {
    if (deployment.rolloutState !== 'IN_PROGRESS') return;
    deployment.failedTasks += 1;
    deployment.failures += 1;
    deployment.serviceDeployment.failureCount = deployment.failures;
    deployment.updatedAt = clock.now();
  };

  const say = (service: EcsService, deployment: Deployment, text: string) => {
    if (deployment.said.has(text)) return;
    deployment.said.add(text);
    addEvent(service, clock.now(), text);
  };

  const look = (service: EcsService) => {
    const present = [...store.tasks.values()].filter(
      (task) => task.service === service && task.lastStatus !== 'STOPPED',
    );
    const [primary] = service.deployments;
    if (primary === undefined) {
      if (present.length === 0 && service.status === 'DRAINING') service.status = 'INACTIVE';
      return;
    }
    const healthy = new Set(present.filter((task) => check(service, task)));
    step(service, primary, present, healthy);
    const after = [...store.tasks.values()].filter((task) => task.service === service && task.lastStatus !== 'STOPPED');
    forget(service, primary, after);
    finish(cloud, service, primary, after);
    breakCircuit(service, primary);
    if (service.status === 'DRAINING' && present.length === 0) {
      service.status = 'INACTIVE';
      service.deployments = [];
    }
  };

  /** Whether a task counts as healthy; one that fails is told to stop. */
  const check = (service: EcsService, task: Task): boolean => {
    if (task.desiredStatus !== 'RUNNING' || task.lastStatus !== 'RUNNING') return false;
    const verdict = judge(cloud, task);
    if (verdict.state === 'failed') {
      if (task.condemned !== undefined) return false;
      task.condemned = verdict.reason;
      countFailure(task.deployment);
      addEvent(service, clock.now(), verdict.event);
      // In a deployment the bad task goes at once; in a service at rest another one comes up first, if there is room.
      if (task.deployment.rolloutState !== 'COMPLETED') {
        stop(tasks, task, { code: 'ServiceSchedulerInitiated', reason: verdict.reason, graceful: true });
      }
      return false;
    }
    if (verdict.state === 'healthy' && !task.provenHealthy) {
      task.provenHealthy = true;
      if (service.deploymentConfiguration.deploymentCircuitBreaker?.resetOnHealthyTask !== false) {
        task.deployment.failures = 0;
        task.deployment.failedTasks = 0;
        task.deployment.tripsAt = undefined;
      }
    }
    return verdict.state === 'healthy';
  };

  const step = (service: EcsService, primary: Deployment, present: readonly Task[], healthy: ReadonlySet<Task>) => {
    const wanted = present.filter((task) => task.desiredStatus === 'RUNNING');
    const own = wanted.filter((task) => task.deployment === primary && task.condemned === undefined);
    const old = wanted.filter((task) => task.deployment !== primary || task.condemned !== undefined);
    const { minimumHealthyPercent = 100, maximumPercent = 200 } = service.deploymentConfiguration;
    const decided = rollingStep({
      desired: service.desiredCount,
      minimumHealthyPercent,
      maximumPercent,
      primary: count(own, healthy),
      old: count(old, healthy),
      leaving: present.filter((task) => task.lastStatus === 'DEACTIVATING').length,
    });
    if (decided.blocked) {
      say(
        service,
        primary,
        'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
      );
    }
    const byHealth = (group: readonly Task[]) =>
      [...group].sort((a, b) => Number(healthy.has(a)) - Number(healthy.has(b)));
    const scaling = `Scaling activity initiated by (deployment ${primary.id})`;
    const stopping = [
      ...byHealth(own).slice(0, decided.stopPrimary),
      ...old.filter(({ lastStatus }) => lastStatus !== 'RUNNING'),
      ...old.filter((task) => task.lastStatus === 'RUNNING' && !healthy.has(task)).slice(0, decided.stopOldUnhealthy),
      ...old.filter((task) => healthy.has(task)).slice(0, decided.stopOldHealthy),
    ];
    for (const task of stopping)
      stop(tasks, task, { code: 'ServiceSchedulerInitiated', reason: task.condemned ?? scaling, graceful: true });
    if (stopping.length > 0) {
      addEvent(
        service,
        clock.now(),
        `has stopped ${stopping.length} running tasks: ${stopping.map(({ id }) => `(task ${id})`).join(' ')}.`,
      );
    }
    // The replacement of a task that ended by itself waits until that one is STOPPED.
    const dying = present.filter((task) => task.deployment === primary && endedByItself(task));
    launch(service, primary, Math.max(0, decided.start - dying.length));
  };

  const launch = (service: EcsService, primary: Deployment, wanted: number) => {
    if (wanted === 0 || primary.stalled || clock.now() < primary.notBefore) return;
    const lost = primary.revision.workload.loadBalancers.find(
      ({ targetGroupArn }) => targetGroupArn !== undefined && cloud.targetGroups.describe(targetGroupArn) === undefined,
    );
    if (lost !== undefined) {
      say(
        service,
        primary,
        `failed to register targets in (target-group ${lost.targetGroupArn}) with (error TARGET GROUP IS NOT FOUND)`,
      );
      return;
    }
    if (conditions.capacity !== 'available') {
      countFailure(primary);
      primary.failedLaunches += 1;
      backOff(service, primary, true);
      primary.notBefore = Math.max(primary.notBefore, clock.now() + 30_000);
      addEvent(service, clock.now(), `was unable to place a task. Reason: ${PLACEMENT_REASONS[conditions.capacity]}`);
      return;
    }
    const launched = Array.from({ length: wanted }, () => launchTask(tasks, service, primary));
    for (const task of launched) store.tasks.set(task.arn, task);
    primary.updatedAt = clock.now();
    service.steady = false;
    addEvent(
      service,
      clock.now(),
      `has started ${wanted} tasks: ${launched.map(({ id }) => `(task ${id})`).join(' ')}.`,
    );
  };

  const breakCircuit = (service: EcsService, primary: Deployment) => {
    const breaker = service.deploymentConfiguration.deploymentCircuitBreaker;
    if (breaker?.enable !== true || primary.rolloutState !== 'IN_PROGRESS') return;
    const { type = 'BOUNDED_PERCENT', value = 50 } = breaker.thresholdConfiguration ?? {};
    if (primary.failures < breakerThreshold({ type, value }, service.desiredCount)) return;
    primary.tripsAt ??= clock.now() + SECONDS.trip * 1000;
    if (clock.now() >= primary.tripsAt) trip(cloud, service, primary);
  };

  return { wake, tasks };
}

const endedByItself = ({ stopCode }: Task) =>
  stopCode === 'TaskFailedToStart' || stopCode === 'EssentialContainerExited';

function count(tasks: readonly Task[], healthy: ReadonlySet<Task>): Counts {
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING');
  const well = running.filter((task) => healthy.has(task)).length;
  return { starting: tasks.length - running.length, healthy: well, unhealthy: running.length - well };
}
