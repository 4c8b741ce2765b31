import { breakerThreshold } from './circuit-breaker.ts';
import { finish, forget } from './completion.ts';
import type { Conditions } from './conditions.ts';
import { countFailedLaunch, countFailure, forgiveFailures } from './deployment-failures.ts';
import { launch } from './launch.ts';
import { type Counts, rollingStep } from './rolling.ts';
import { trip } from './rollout.ts';
import { addEvent, sayOnce } from './service-events.ts';
import type { Cloud, Deployment, EcsService, Store, Task } from './state.ts';
import { judge } from './task-health.ts';
import type { TaskWorld } from './task-life.ts';
import { isProtected } from './task-protection.ts';
import { stop } from './task-stop.ts';

/** Cloud seconds between two looks at a service in motion and at a quiet one, and the delays the facts report. */
const SECONDS = { moving: 5, quiet: 15, react: 1, trip: 30, keepStopped: 3600 } as const;

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
        countFailedLaunch(service, deployment, clock.now(), task.stopCode === 'EssentialContainerExited');
      }
      wake(service, SECONDS.moving);
    },
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
      countFailure(task.deployment, clock.now());
      addEvent(service, clock.now(), verdict.event);
      // In a deployment the bad task goes at once; in a service at rest another one comes up first, if there is room.
      if (task.deployment.rolloutState !== 'COMPLETED') {
        stop(tasks, task, { code: 'ServiceSchedulerInitiated', reason: verdict.reason, graceful: true });
      }
      return false;
    }
    if (verdict.state === 'healthy' && !task.provenHealthy) {
      task.provenHealthy = true;
      forgiveFailures(service, task.deployment);
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
      sayOnce(
        service,
        primary,
        clock.now(),
        'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
      );
    }
    const byHealth = (group: readonly Task[]) =>
      [...group].sort((a, b) => Number(healthy.has(a)) - Number(healthy.has(b)));
    const scaling = `Scaling activity initiated by (deployment ${primary.id})`;
    const free = (group: readonly Task[]) => group.filter((task) => !isProtected(task, clock.now()));
    const stopping = [
      ...byHealth(free(own)).slice(0, decided.stopPrimary),
      ...free(old).filter(({ lastStatus }) => lastStatus !== 'RUNNING'),
      ...free(old)
        .filter((task) => task.lastStatus === 'RUNNING' && !healthy.has(task))
        .slice(0, decided.stopOldUnhealthy),
      ...free(old)
        .filter((task) => healthy.has(task))
        .slice(0, decided.stopOldHealthy),
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
    launch(tasks, store, service, primary, Math.max(0, decided.start - dying.length));
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
