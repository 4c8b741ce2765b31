import type { ECSClient, Service, Task } from '@aws-sdk/client-ecs';
import type {
  ElasticLoadBalancingV2Client,
  LoadBalancer,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { describeDeployment, describeService, describeTasks, listTasks } from '../aws/ecs-reads.ts';
import { describeLoadBalancer, describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { jittered } from '../aws/until.ts';
import type { Clock } from '../clock.ts';
import { pause } from './pace.ts';
import { ServiceGone } from './service-gone.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface Watched {
  readonly cluster: string;
  readonly service: string;
  /** The deployment whose fate matters: `ecs-svc/<digits>`. */
  readonly deployment: string;
  /** The containers that ECS checks itself. */
  readonly checked: readonly string[];
  readonly targetGroupArn: string;
  /** Where the tasks of before are, when the deployment's own are in another target group. */
  readonly formerTargetGroupArn?: string | undefined;
  readonly loadBalancerArn: string;
}

export interface Watching {
  readonly ecs: ECSClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Seconds between two looks at a service that is not there yet. */
const INTERVAL = 2.5;

/** Seconds for which a service just made may read as missing, or as the deleted one that had its name before. */
const LAG = 60;

/**
 * Looks at a rollout every few seconds, for as long as it is asked, and at the moment (milliseconds since the epoch) for
 * which it is asked, where that is sooner. A look costs one call; the tasks are read again
 * only when the service's counts moved or a container's own check is still open, stopped ones when one is gone or failed, target
 * health only once a task runs that matters, the load balancer until it is active, the service deployment when another one took its
 * place.
 * Anything but throttling and passing faults (which the clients retry) is thrown at once.
 */
export async function* watch(
  watched: Watched,
  { ecs, elb, clock, signal }: Watching,
): AsyncGenerator<Snapshot, never, number | undefined> {
  let tasks: readonly Task[] = [];
  let stopped: readonly Task[] = [];
  let counted = '';
  let failed = 0;
  let loadBalancer: LoadBalancer | undefined;
  const settledAt = clock.now() + LAG * 1000;
  /** What was made a moment ago, as a target group, need not be there for every read. */
  const perhaps = <T>(answer: Promise<T>) =>
    clock.now() < settledAt ? found(answer, 'TargetGroupNotFoundException', 'LoadBalancerNotFoundException') : answer;
  let shown = '';
  let changedAt = clock.now();
  for (;;) {
    const start = clock.now();
    const service = await found(describeService(ecs, watched.cluster, watched.service), 'ClusterNotFoundException');
    if (!isLive(service) && clock.now() < settledAt) {
      await clock.sleep(jittered(INTERVAL), signal);
      continue;
    }
    if (!service) throw new ServiceGone(watched.service);
    const counts = countsOf(service);
    const open = openTasks(tasks, watched);
    if (counts !== counted || missing(service, tasks)) {
      const list = (status: 'RUNNING' | 'STOPPED') =>
        found(listTasks(ecs, watched.cluster, watched.service, status), ...NOT_YET);
      const before = tasks;
      tasks = (await list('RUNNING')) ?? [];
      const failures = failuresOf(service, watched);
      if (isGone(before, tasks, watched) || failures > failed) stopped = (await list('STOPPED')) ?? [];
      failed = failures;
      counted = counts;
    } else if (open.length > 0) {
      const now = await describeTasks(ecs, watched.cluster, open.slice(0, 100));
      tasks = tasks.map((task) => now.find(({ taskArn }) => taskArn === task.taskArn) ?? task);
    }
    const [targets, balancer, fate] = await Promise.all([
      isServing(service, watched) ? perhaps(targetsOf(elb, watched)).then((seen) => seen ?? none) : none,
      loadBalancer?.State?.Code === 'active'
        ? loadBalancer
        : perhaps(describeLoadBalancer(elb, watched.loadBalancerArn)),
      isPrimary(service, watched.deployment)
        ? undefined
        : // Without the right to ask, the service itself has to tell.
          found(
            describeDeployment(ecs, watched.cluster, watched.service, watched.deployment),
            'AccessDeniedException',
            ...NOT_YET,
          ),
    ]);
    loadBalancer = balancer;
    const look = snapshotOf({ at: clock.now(), service, tasks, stopped, targets, loadBalancer, fate });
    const shows = JSON.stringify({ ...look, at: 0 });
    if (shows !== shown) changedAt = look.at;
    shown = shows;
    const due = yield look;
    const dueIn = due === undefined ? undefined : (due - clock.now()) / 1000;
    const quietFor = (look.at - changedAt) / 1000;
    await clock.sleep(pause({ quietFor, took: (look.at - start) / 1000, dueIn }), signal);
  }
}

/** What ListTasks says of a service just made, or just deleted: the next look at the service tells which. */
const NOT_YET = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];

const isLive = (service: Service | undefined) => service?.status === 'ACTIVE';

const none: readonly TargetHealthDescription[] = [];

/** A target is in one of the target groups only: its address tells whose it is. */
export async function targetsOf(
  elb: ElasticLoadBalancingV2Client,
  { targetGroupArn, formerTargetGroupArn }: Pick<Watched, 'targetGroupArn' | 'formerTargetGroupArn'>,
): Promise<readonly TargetHealthDescription[]> {
  if (formerTargetGroupArn === undefined) return describeTargets(elb, targetGroupArn);
  const all = [targetGroupArn, formerTargetGroupArn].map((arn) => describeTargets(elb, arn));
  return (await Promise.all(all)).flat();
}

/**
 * Whether a target can be healthy that matters: one of the deployment that is watched, or, once another took its place,
 * any. Load balancing grants a whole account only ten reads a second.
 */
function isServing(service: Service, { deployment }: Watched): boolean {
  const running = (service.deployments ?? []).filter(({ runningCount = 0 }) => runningCount > 0);
  return isPrimary(service, deployment) ? running.some(({ id }) => id === deployment) : running.length > 0;
}

const isPrimary = ({ deployments = [] }: Service, id: string) =>
  deployments.some((deployment) => deployment.id === id && deployment.status === 'PRIMARY');

function countsOf({ deployments = [] }: Service): string {
  return deployments
    .map(({ id, runningCount, pendingCount, failedTasks }) => [id, runningCount, pendingCount, failedTasks].join())
    .join(';');
}

/** The tasks of which a container's check, which moves no count, has yet to pass. */
function openTasks(tasks: readonly Task[], { deployment, checked }: Watched): string[] {
  return tasks.flatMap(({ taskArn, startedBy, lastStatus, containers = [] }) => {
    const isOpen = containers.some(
      ({ name = '', healthStatus }) => checked.includes(name) && healthStatus !== 'HEALTHY',
    );
    return taskArn !== undefined && startedBy === deployment && lastStatus === 'RUNNING' && isOpen ? [taskArn] : [];
  });
}

/** A task may begin and end between two looks: then only this tells. */
function failuresOf({ deployments = [] }: Service, { deployment }: Watched): number {
  return deployments.find(({ id }) => id === deployment)?.failedTasks ?? 0;
}

/** Whether a task of the deployment that was there is no longer. */
function isGone(before: readonly Task[], now: readonly Task[], { deployment }: Watched): boolean {
  const there = new Set(now.map(({ taskArn }) => taskArn));
  return before.some(({ startedBy, taskArn }) => startedBy === deployment && !there.has(taskArn));
}

/** Reads of tasks lag behind the counts. */
function missing({ deployments = [] }: Service, tasks: readonly Task[]): boolean {
  return deployments.some(({ id, runningCount = 0 }) => {
    const seen = tasks.filter(({ startedBy, lastStatus }) => startedBy === id && lastStatus === 'RUNNING');
    return seen.length < runningCount;
  });
}
