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

interface Holding {
  readonly cluster: string;
  readonly name: string;
  readonly deployment: string;
  readonly except?: string;
}

/** The most that ECS tells of in one answer. */
const ASKED_AT_ONCE = 100;

/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). `deployment`: the primary one. `except`: one whose tasks are not to
 * be held. `most`: how many will be wanted. No more are held: ECS starts the new ones beside them, up to twice as many in
 * all.
 */
export async function holdServing(
  { ecs, elb }: { readonly ecs: ECSClient; readonly elb: ElasticLoadBalancingV2Client },
  { cluster, name, deployment, except }: Holding,
  live: string,
  most: number,
): Promise<void> {
  const [tasks, targets] = await Promise.all([listTasks(ecs, cluster, name, 'RUNNING'), describeTargets(elb, live)]);
  const serving = servingTasks(
    tasks.filter(({ startedBy }) => startedBy !== except),
    targets,
    deployment,
  );
  const wanted = serving.slice(0, most);
  if ((await protectTasks(ecs, cluster, wanted)) === undefined) return;
  // As many are held already as the service is to have (DEPLOYMENT_BLOCKED): by a run that broke off, if not by another
  // one that goes on. Those that serve do as well; others need not be held.
  const held = await heldTasks(ecs, cluster, arnsOf(tasks));
  if (serving.filter((arn) => held.has(arn)).length >= wanted.length) return;
  await unprotectTasks(
    ecs,
    cluster,
    [...held].filter((arn) => !wanted.includes(arn)),
  );
  const refused = await protectTasks(ecs, cluster, wanted);
  if (refused === undefined) return;
  const { reason = '', detail = '' } = refused;
  throw new UserError(
    `ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`,
    {
      hint: 'Run it again once no deployment of the service is going on.',
    },
  );
}

/**
 * The tasks that are healthy in a target group. Those of the primary deployment come first: ECS may be about to stop
 * the others, and whoever holds them keeps it from ending that deployment.
 */
function servingTasks(tasks: readonly Task[], targets: readonly TargetHealthDescription[], primary: string): string[] {
  const healthy = targets.flatMap(({ Target, TargetHealth }) =>
    TargetHealth?.State === 'healthy' ? [Target?.Id] : [],
  );
  const serving = tasks.filter((task) => healthy.includes(networkDetail(task, 'privateIPv4Address') ?? ''));
  const isOther = ({ startedBy }: Task) => startedBy !== primary;
  return arnsOf(serving.toSorted((one, other) => Number(isOther(one)) - Number(isOther(other))));
}

/**
 * Keeps tasks from being stopped by a deployment; says why ECS refuses, if it does. ECS takes the old tasks away as soon
 * as the new ones are healthy in their target group, whether or not requests go there yet; it leaves protected ones until
 * they are no longer.
 */
async function protectTasks(ecs: ECSClient, cluster: string, tasks: readonly string[]): Promise<Failure | undefined> {
  const failures: Failure[] = [];
  for (const some of batches(tasks, AT_ONCE)) {
    const answer = await ecs.send(
      new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: true, expiresInMinutes: LONGEST }),
    );
    failures.push(...(answer.failures ?? []));
  }
  // One that is gone needs none.
  return failures.find(({ reason }) => reason !== 'MISSING');
}

/** Lets deployments stop them again. What is not protected, or gone, is fine. */
export async function unprotectTasks(ecs: ECSClient, cluster: string, tasks: readonly string[]): Promise<void> {
  for (const some of batches(tasks, AT_ONCE)) {
    await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: false }));
  }
}

/** Those of some tasks that are protected. */
async function heldTasks(ecs: ECSClient, cluster: string, tasks: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const some of batches(tasks, ASKED_AT_ONCE)) {
    const { protectedTasks = [] } = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: some }));
    for (const { taskArn, protectionEnabled } of protectedTasks) if (taskArn && protectionEnabled) held.add(taskArn);
  }
  return held;
}

const arnsOf = (tasks: readonly Task[]) => tasks.flatMap(({ taskArn }) => taskArn ?? []);

function batches(tasks: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(tasks.length / size) }, (_, batch) =>
    tasks.slice(batch * size, (batch + 1) * size),
  );
}
