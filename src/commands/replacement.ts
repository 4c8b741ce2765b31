import { describeService } from '../aws/ecs-reads.ts';
import { describeTargets, isHealthy } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import type { KnownGroup } from '../resources/target-group.ts';
import { healthyTasks } from '../rollout/health.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { isGood } from '../rollout/verdict.ts';
import type { Names } from '../spec/names.ts';
import { type Context, cloudOf } from './context.ts';
import { type Case, type Judgement, judge } from './judge.ts';
import { liftProtection } from './lift-protection.ts';
import { type Entrance, sendRequests } from './send-requests.ts';
import { tidyUp } from './tidy-up.ts';

/*
 * How a target group is replaced under tasks that serve.
 *
 * ECS (ROLLING) takes the old tasks away as soon as the new ones are healthy in THEIR target group, and a load balancer
 * sends a group its share of the requests whether or not it has a healthy target: whoever goes last, ECS or the weight,
 * there would be a moment at which requests go where nobody is. So the old tasks are held while the weight moves:
 *
 * 1. the new group is made and attached with weight 0: its targets are checked, and get nothing;
 * 2. the old tasks are protected (UpdateTaskProtection: documented to hold them through a deployment), and only then is
 *    the service set to the new group;
 * 3. once the new tasks are healthy there, and for long enough, the weight moves, in one call;
 * 4. a little later, when every node of the load balancer knows, the protection is lifted, and ECS goes on;
 * 5. when nothing is registered in the old group any more it is detached and deleted.
 *
 * Another run may deploy meanwhile. Whoever started the last deployment does 3 to 5, from what it finds then; who was
 * overtaken after its own write lifts and removes nothing, for others may have begun to need it. Who was so before it lets
 * go what it held, and removes what nobody uses (tidy-up.ts).
 *
 * Up to 3 a failure goes back by itself: the weight has never left the old group, and its tasks are all there.
 * minimumHealthyPercent can't hold the old tasks (it is a share of the desired count, at most all of it), and a desired
 * count of twice as many would be in autoscaling's way and stay where a run is killed. Both groups at once would hold
 * them, but only where the new version still passes the old check. The protection ends by itself after 48 hours.
 */

/** The target groups of a run. */
export interface Groups extends Entrance {
  readonly names: Names;
  /** The one that is described. */
  readonly arn: string;
  /** The one that had the requests when the run began. */
  readonly live: string;
  /** All that were there then. */
  readonly known: readonly KnownGroup[];
  /** Seconds for which a target that leaves drains. */
  readonly drain: number;
}

/** Seconds that the nodes of a load balancer have to take a change of weights up. */
const SETTLE = 15;

/** How often they are moved at most. */
const MOST_MOVES = 5;

/** Seconds that the old tasks have to be gone in, beside their draining. */
const LEAVING = 300;

/**
 * Watches a deployment into another target group like any other, and moves the requests when it is healthy there; then
 * watches the old tasks go. `leave`: from the moment at which the requests move, the end of the job must not take the
 * deployment back. Says which group has the requests in the end.
 */
export async function judgeReplacement(
  mission: Mission,
  about: Case,
  seen: Snapshot | undefined,
  { leave, ...groups }: Groups & { readonly leave: () => void },
  context: Context,
): Promise<Judgement> {
  let { live } = groups;
  let judgement = await judge({ ...mission, waitFor: 'healthy' }, about, seen, context);
  if (isGood(judgement.outcome)) {
    const healthy = judgement;
    // Another one took over: that is the verdict.
    if (!(await move(groups, leave, about, context)))
      return { ...(await judge(mission, about, undefined, context)), live };
    live = groups.arn;
    await liftProtection(about, context);
    const occupied = await stillOccupied(groups, context);
    if (occupied !== undefined || mission.waitFor === 'drained') {
      const leaving = occupied === undefined ? about : { ...about, formerTargetGroupArn: occupied };
      judgement = await untilLeft(judgement, mission, leaving, groups, context);
    }
    // Ours was through. What came after it may hold tasks of its own.
    if (judgement.outcome === 'superseded' && mission.waitFor === 'healthy') return { ...healthy, live };
  }
  if (judgement.outcome === 'cancelled' || judgement.outcome === 'superseded') return { ...judgement, live };
  if (judgement.outcome === 'rolled-back' && live !== groups.live && (await isBack(groups, context))) {
    await sendRequests(groups.live, groups, context);
    live = groups.live;
    await context.clock.sleep(SETTLE, context.signal);
  }
  await tidyUp(live, about, groups, context);
  return { ...judgement, live };
}

/**
 * Sends the requests to where the deployment's tasks are. Not where another deployment took over, not even at the very
 * moment: its run has to find them where they were. Says whether they go there.
 */
async function move(groups: Groups, leave: () => void, about: Case, context: Context): Promise<boolean> {
  const isStill = () => isPrimary(about, context);
  if (!(await isStill())) return false;
  const before = (await liveNow(groups, context)) ?? groups.live;
  // Another run may send them back by what it planned before this one moved them.
  for (let [live, times] = [before, 0]; live !== groups.arn && times < MOST_MOVES; times++) {
    leave();
    const isSent = await sendRequests(groups.arn, { ...groups, live }, context, isStill);
    if (!isSent || !(await settles(isStill, context))) {
      await sendRequests(before, { ...groups, live: groups.arn }, context);
      return false;
    }
    live = (await liveNow(groups, context)) ?? groups.arn;
  }
  return true;
}

/** Waits until all nodes of the load balancer know; reads may lag behind another run's write, so it is asked before and after. */
async function settles(isStill: () => Promise<boolean>, { clock, signal }: Context): Promise<boolean> {
  if (!(await isStill())) return false;
  await clock.sleep(SETTLE, signal);
  return isStill();
}

const liveNow = async ({ names }: Groups, context: Context) =>
  (await cloudOf(names, context).loadBalancing.targetGroups()).live?.arn;

async function isPrimary({ cluster, service, deployment }: Case, { clients }: Context): Promise<boolean> {
  const now = await describeService(clients.ecs, cluster, service);
  return now !== undefined && primaryOf(now)?.id === deployment;
}

/** Another group with tasks in it: those of before, or what a run has left that broke off before they were gone. */
async function stillOccupied({ names, arn }: Groups, context: Context): Promise<string | undefined> {
  const { live, others } = await cloudOf(names, context).loadBalancing.targetGroups();
  for (const group of [live, ...others]) {
    if (group === undefined || group.arn === arn) continue;
    const targets = await found(describeTargets(context.clients.elb, group.arn), 'TargetGroupNotFoundException');
    if (targets !== undefined && targets.length > 0) return group.arn;
  }
  return undefined;
}

/** The verdict, once the old tasks are gone; what comes between is part of it. */
async function untilLeft(
  healthy: Judgement,
  mission: Mission,
  about: Case,
  { drain }: Groups,
  context: Context,
): Promise<Judgement> {
  const own = context.clock.now() + (drain + LEAVING) * 1000;
  const deadline = mission.waitFor === 'drained' ? Math.max(mission.deadline, own) : own;
  const leaving: Mission = { ...mission, changed: true, waitFor: 'drained', onCancel: 'leave', deadline };
  if (healthy.outcome === 'asleep') return healthy;
  const left = await judge(leaving, about, undefined, context);
  const isSound = left.look && healthyTasks(left.look, mission).length >= left.look.service.desired;
  if (left.outcome === 'timed-out' && isSound && mission.waitFor === 'healthy') return healthy;
  return left.outcome === 'deployed' ? { ...left, outcome: healthy.outcome } : left;
}

/** Whether what ECS put back is healthy in the old group, so that requests may go there again. */
async function isBack({ live }: Groups, { clients }: Pick<Context, 'clients'>): Promise<boolean> {
  return (await describeTargets(clients.elb, live)).some(isHealthy);
}
