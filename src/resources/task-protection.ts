import {
  type ECSClient,
  type Failure,
  GetTaskProtectionCommand,
  type Task,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import type { ElasticLoadBalancingV2Client, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { listTasks, networkDetail } from '../aws/ecs-reads.ts';
import { describeTargets } from '../aws/elb-reads.ts';
import { UserError } from '../errors.ts';

/** Minutes: the longest that ECS takes. A run lifts the protection itself; only one that is killed leaves it to end. */
const LONGEST = 2880;

/** As many as ECS takes in one call. */
const AT_ONCE = 10;

/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). `most`: how many will be wanted. No more are held: ECS starts
 * the new ones beside them, up to twice as many in all.
 */
export async function holdServing(
  { ecs, elb }: { readonly ecs: ECSClient; readonly elb: ElasticLoadBalancingV2Client },
  { cluster, name }: { readonly cluster: string; readonly name: string },
  live: string,
  most: number,
): Promise<void> {
  const [tasks, targets] = await Promise.all([listTasks(ecs, cluster, name, 'RUNNING'), describeTargets(elb, live)]);
  await protectTasks(ecs, cluster, servingTasks(tasks, targets, most));
}

/** Pure: the tasks that are healthy in a target group, as many as the service is to have. */
export function servingTasks(
  tasks: readonly Task[],
  targets: readonly TargetHealthDescription[],
  most: number,
): string[] {
  const healthy = targets.flatMap(({ Target, TargetHealth }) =>
    TargetHealth?.State === 'healthy' ? [Target?.Id] : [],
  );
  return tasks
    .filter((task) => healthy.includes(networkDetail(task, 'privateIPv4Address') ?? ''))
    .flatMap(({ taskArn }) => taskArn ?? [])
    .slice(0, most);
}

/**
 * Keeps tasks from being stopped by a deployment. ECS takes the old tasks away as soon as the new ones are healthy in
 * their target group, whether or not requests go there yet; it leaves protected ones until they are no longer.
 */
export async function protectTasks(ecs: ECSClient, cluster: string, tasks: readonly string[]): Promise<void> {
  const failures: Failure[] = [];
  for (const some of batches(tasks)) {
    const answer = await ecs.send(
      new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: true, expiresInMinutes: LONGEST }),
    );
    failures.push(...(answer.failures ?? []));
  }
  // One that is gone needs none. A deployment that waits for protected tasks lets nobody protect any: they are so then.
  const refused = failures.filter(({ reason }) => reason !== 'MISSING');
  const arns = refused.flatMap(({ arn }) => arn ?? []);
  if (refused.length === 0 || (arns.length > 0 && (await areProtected(ecs, cluster, arns)))) return;
  const [{ reason = '', detail = '' } = {}] = refused;
  throw new UserError(
    `ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`,
    {
      hint: 'Run it again once no deployment of the service is going on.',
    },
  );
}

/** Lets deployments stop them again. What is not protected, or gone, is fine. */
export async function unprotectTasks(ecs: ECSClient, cluster: string, tasks: readonly string[]): Promise<void> {
  for (const some of batches(tasks)) {
    await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: false }));
  }
}

async function areProtected(ecs: ECSClient, cluster: string, tasks: string[]): Promise<boolean> {
  const { protectedTasks = [] } = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: tasks.slice(0, 100) }));
  return protectedTasks.length > 0 && protectedTasks.every(({ protectionEnabled }) => protectionEnabled);
}

function batches(tasks: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, batch) =>
    tasks.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE),
  );
}
