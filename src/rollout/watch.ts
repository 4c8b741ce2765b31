import type { ECSClient, Service, Task } from '@aws-sdk/client-ecs';
import type {
  ElasticLoadBalancingV2Client,
  LoadBalancer,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Clock } from '../aws/clock.ts';
import { describeDeployment, describeService, listTasks } from '../aws/ecs-reads.ts';
import { describeLoadBalancer, describeTargets } from '../aws/elb-reads.ts';
import { jittered } from '../aws/until.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface Watched {
  readonly cluster: string;
  readonly service: string;
  /** The deployment whose fate matters: `ecs-svc/<digits>`. */
  readonly deployment: string;
  readonly targetGroupArn: string;
  readonly loadBalancerArn: string;
}

export interface Watching {
  readonly ecs: ECSClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Seconds between two looks. */
const INTERVAL = 2.5;

/**
 * Looks at a rollout every few seconds, for as long as it is asked. A look costs one call; the tasks are read again
 * only when the service's counts moved, target health only once a task runs, the load balancer until it is active, the
 * service deployment when another one took its place.
 * Anything but throttling and passing faults (which the clients retry) is thrown at once.
 */
export async function* watch(watched: Watched, { ecs, elb, clock, signal }: Watching): AsyncGenerator<Snapshot, never> {
  let tasks: readonly Task[] = [];
  let counted = '';
  let loadBalancer: LoadBalancer | undefined;
  for (;;) {
    const service = await describeService(ecs, watched.cluster, watched.service);
    if (!service) throw new Error(`service ${watched.service} is gone`);
    const counts = countsOf(service);
    if (counts !== counted || missing(service, tasks)) {
      tasks = await listTasks(ecs, watched.cluster, watched.service, 'RUNNING');
      counted = counts;
    }
    const [targets, balancer, fate] = await Promise.all([
      anyRuns(service) ? describeTargets(elb, watched.targetGroupArn) : none,
      loadBalancer?.State?.Code === 'active' ? loadBalancer : describeLoadBalancer(elb, watched.loadBalancerArn),
      isPrimary(service, watched.deployment)
        ? undefined
        : describeDeployment(ecs, watched.cluster, watched.service, watched.deployment),
    ]);
    loadBalancer = balancer;
    yield snapshotOf({ at: clock.now(), service, tasks, targets, loadBalancer, fate });
    await clock.sleep(jittered(INTERVAL), signal);
  }
}

const none: readonly TargetHealthDescription[] = [];

const anyRuns = ({ deployments = [] }: Service) => deployments.some(({ runningCount = 0 }) => runningCount > 0);

const isPrimary = ({ deployments = [] }: Service, id: string) =>
  deployments.some((deployment) => deployment.id === id && deployment.status === 'PRIMARY');

function countsOf({ deployments = [] }: Service): string {
  return deployments
    .map(({ id, runningCount, pendingCount, failedTasks }) => [id, runningCount, pendingCount, failedTasks].join())
    .join(';');
}

/** Reads of tasks lag behind the counts. */
function missing({ deployments = [] }: Service, tasks: readonly Task[]): boolean {
  return deployments.some(({ id, runningCount = 0 }) => {
    const seen = tasks.filter(({ startedBy, lastStatus }) => startedBy === id && lastStatus === 'RUNNING');
    return seen.length < runningCount;
  });
}
