import {
  type ECSClient,
  type Failure,
  GetTaskProtectionCommand,
  type Task,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { batches } from '../aws/batches.ts';
import { listTasks, networkDetail } from '../aws/ecs-reads.ts';
import { describeTargets, isHealthy } from '../aws/elb-reads.ts';
import { eventually } from '../aws/until.ts';
import { UserError } from '../errors.ts';
import type { Cloud } from './cloud.ts';

/** Minutes: the longest that ECS takes. A run lifts the protection itself; only one that is killed leaves it to end. */
const LONGEST = 2880;

/** As many as ECS takes in one call. */
const AT_ONCE = 10;

/** Seconds after which a run that goes on has let go what it holds while it moves requests. */
const MOVING = 30;

/** The most that ECS tells of in one answer. */
const ASKED_AT_ONCE = 100;

/** What is about to be deployed, and how many tasks will be wanted. */
interface Deploying {
  readonly cluster: string;
  readonly name: string;
  /** The primary deployment of before. */
  readonly deployment: string;
  readonly most: number;
}

/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). No more than are wanted: ECS starts the new ones beside them, up
 * to twice as many in all. Says whether that took its time, so that others may have changed things meanwhile.
 */
export async function holdServing(deploying: Deploying, live: string, cloud: Cloud): Promise<boolean> {
  const { ecs, patience } = cloud;
  const { cluster, name } = deploying;
  const { wanted, refused } = await tryToHold(deploying, live, undefined, cloud);
  if (refused === undefined) return false;
  // As many are held already as the service is to have (DEPLOYMENT_BLOCKED): by a run that moves requests just now and is
  // about to let them go, or by one that broke off.
  const again = async () => ((await protectTasks(ecs, cluster, wanted)) === undefined ? true : undefined);
  const waiting = `another run to let go of the tasks of ${name} that it holds`;
  if (await eventually(again, patience(MOVING, waiting))) return true;
  const all = arnsOf(await listTasks(ecs, cluster, name, 'RUNNING'));
  const held = await heldTasks(ecs, cluster, all);
  await unprotectTasks(
    ecs,
    cluster,
    [...held].filter((arn) => !wanted.includes(arn)),
  );
  const { reason = '', detail = '' } = (await protectTasks(ecs, cluster, wanted)) ?? {};
  if (reason === '') return true;
  throw new UserError(
    `ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`,
    {
      hint: 'Run it again once no deployment of the service is going on.',
    },
  );
}

/**
 * The same right after a deployment was started, which came over another run's replacement: for all but its own tasks,
 * which serve whatever comes next, and only where nobody else holds what they need.
 */
export async function holdOthers(deploying: Deploying, live: string, own: string, cloud: Cloud): Promise<void> {
  await tryToHold(deploying, live, own, cloud);
}

/** Which tasks are to be held, and why ECS refuses that, unless as many of those that serve are held already. */
async function tryToHold(
  { cluster, name, deployment, most }: Deploying,
  live: string,
  except: string | undefined,
  { ecs, elb }: Cloud,
): Promise<{ readonly wanted: readonly string[]; readonly refused?: Failure }> {
  const [tasks, targets] = await Promise.all([listTasks(ecs, cluster, name, 'RUNNING'), describeTargets(elb, live)]);
  const serving = servingTasks(
    tasks.filter(({ startedBy }) => startedBy !== except),
    targets,
    deployment,
  );
  const wanted = serving.slice(0, most);
  const refused = await protectTasks(ecs, cluster, wanted);
  if (refused === undefined) return { wanted };
  const held = await heldTasks(ecs, cluster, serving);
  return held.size >= wanted.length ? { wanted } : { wanted, refused };
}

/**
 * The tasks that are healthy in a target group. Those of the primary deployment come first: ECS may be about to stop
 * the others, and whoever holds them keeps it from ending that deployment.
 */
function servingTasks(tasks: readonly Task[], targets: readonly TargetHealthDescription[], primary: string): string[] {
  const healthy = targets.filter(isHealthy).map(({ Target }) => Target?.Id);
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
