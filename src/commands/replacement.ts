import { describeService } from '../aws/ecs-reads.ts';
import { describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { explain } from '../errors.ts';
import type { KnownGroup } from '../resources/target-group.ts';
import { healthyTasks } from '../rollout/health.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { isGood } from '../rollout/verdict.ts';
import type { Context } from './context.ts';
import { type Case, type Judgement, judge } from './judge.ts';
import { liftProtection } from './lift-protection.ts';
import { type Entrance, sendRequests } from './send-requests.ts';
import { sweep } from './sweep.ts';

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
 * Up to 3 a failure goes back by itself: the weight has never left the old group, and its tasks are all there.
 * minimumHealthyPercent can't hold the old tasks (it is a share of the desired count, at most all of it), and a desired
 * count of twice as many would be in autoscaling's way and stay where a run is killed. Both groups at once would hold
 * them, but only where the new version still passes the old check. The protection ends by itself after 48 hours.
 */

/** The target groups of a run. */
export interface Groups extends Entrance {
  /** The one that is described. */
  readonly arn: string;
  /** The one that had the requests when the run began. */
  readonly live: string;
  readonly known: readonly KnownGroup[];
  /** Seconds for which a target that leaves drains. */
  readonly drain: number;
}

/** Seconds that the nodes of a load balancer have to take a change of weights up. */
const SETTLE = 15;

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
  groups: Groups & { readonly leave: () => void },
  context: Context,
): Promise<Judgement> {
  const moves = groups.arn !== groups.live;
  const { clients } = context;
  let live = groups.live;
  let judgement = await judge(moves ? { ...mission, waitFor: 'healthy' } : mission, about, seen, context);
  const occupied = isGood(judgement.outcome) && !moves ? await stillOccupied(groups, context) : undefined;
  if (isGood(judgement.outcome) && (moves || occupied !== undefined)) {
    const healthy = judgement;
    if (moves) {
      groups.leave();
      await sendRequests(groups.arn, groups, context);
      live = groups.arn;
      await context.clock.sleep(SETTLE, context.signal);
    }
    await liftProtection(about, context);
    const leaving = occupied === undefined ? about : { ...about, formerTargetGroupArn: occupied };
    judgement = await untilLeft(judgement, mission, leaving, groups, context);
    // Ours was through. What came after it may hold tasks of its own.
    if (judgement.outcome === 'superseded' && mission.waitFor === 'healthy') return { ...healthy, live };
  }
  if (judgement.outcome === 'cancelled' || judgement.outcome === 'superseded') return { ...judgement, live };
  try {
    if (judgement.outcome === 'rolled-back' && live !== groups.live && (await isBack(groups, context))) {
      await sendRequests(groups.live, groups, context);
      live = groups.live;
      await context.clock.sleep(SETTLE, context.signal);
    }
    const service = await describeService(clients.ecs, about.cluster, about.service);
    const isThere = service?.loadBalancers?.some(({ targetGroupArn }) => targetGroupArn === live) ?? true;
    // Elsewhere it may yet become healthy, and ECS would take away what serves.
    if (isThere) await liftProtection(about, context);
    const inUse = service?.loadBalancers?.flatMap(({ targetGroupArn }) => targetGroupArn ?? []) ?? [];
    await sweep({ ...groups, live, inUse }, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    context.on({
      kind: 'warning',
      text: `Another target group is left over for the next run: ${explain(error).join('; ')}`,
    });
  }
  return { ...judgement, live };
}

/** Another group with tasks in it: the run that moved the requests broke off before they were gone. */
async function stillOccupied({ live, known }: Groups, { clients }: Pick<Context, 'clients'>) {
  for (const { arn } of known.filter((group) => group.arn !== live)) {
    const targets = await found(describeTargets(clients.elb, arn), 'TargetGroupNotFoundException');
    if (targets !== undefined && targets.length > 0) return arn;
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
  const targets = await describeTargets(clients.elb, live);
  return targets.some(({ TargetHealth }) => TargetHealth?.State === 'healthy');
}
