import {
  type Service,
  StopServiceDeploymentCommand,
  TagResourceCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { describeDeployment, describeService } from '../aws/ecs-reads.ts';
import { AccessDenied, isFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { isParked, PARKED } from '../aws/parked.ts';
import { toLowerTags } from '../aws/tags.ts';
import { explain } from '../errors.ts';
import { dropTags } from '../resources/drop-tags.ts';
import { lookPast, primaryOf } from '../resources/primary-deployment.ts';
import { unseenIn } from '../resources/roll-out.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Placement, Predecessor } from '../rollout/predecessor.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Watched } from '../rollout/watch.ts';
import { isFormer, isWayBack, leadsPast } from '../rollout/way-back.ts';
import type { Context } from './context.ts';
import { asEarlier, setRevision } from './set-revision.ts';

/** Why nothing was taken back: told beside the verdict, never instead of it. */
export class LeftAlone extends Error {}

/** Pure: the same for any error, as words that follow a verdict. */
export const notTakenBack = (error: unknown) =>
  error instanceof LeftAlone
    ? `Nothing was taken back: ${error.message}`
    : `It could not be taken back: ${explain(error).join('; ')}`;

/** A deployment's own revision, and what it came after: all that taking it back needs. */
export type Former = Pick<Mission, 'revision'> & Predecessor;

interface Calls extends Pick<Context, 'clients' | 'clock' | 'signal' | 'on'> {
  /** Seconds for which looks may not show a deployment that was just started. */
  readonly lag?: number;
}

const LAG = 30;

/** What taking back has come to: ECS puts something back, or nothing is left to run. */
export type TakenBack = 'goes back' | 'set to zero';

/**
 * Asks ECS to put back what ran before; a first deployment, which has nothing to go back to and which ECS would retry
 * for hours, is set to 0 tasks. Waits for nothing but reads that lag. Throws LeftAlone when it is not ours to take back (any more).
 */
export async function takeBack(former: Former, watched: Watched, calls: Calls): Promise<TakenBack> {
  const standing = await look(former, watched, calls);
  if (standing.done !== undefined) return standing.done;
  if (former.previousRevision === undefined) return await setToZero(former, standing.now, watched, calls);
  return await putBack(former.previousRevision, former, standing.now, watched, calls);
}

export const AT_ZERO =
  'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';

const TAKEN_OVER = 'another deployment has taken over';

type Standing = { readonly done: TakenBack } | { readonly done: undefined; readonly now: Service };

/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment (neither is ours to touch), or begun to put the former version back by itself.
 */
async function look(former: Former, { cluster, service, deployment }: Watched, calls: Calls): Promise<Standing> {
  const { before, earlier = [], previousRevision, wasParked } = former;
  const replaced = [before, ...earlier].filter((id) => id !== deployment);
  const { clients, clock, signal, lag = LAG } = calls;
  const waitingFor = `ECS to show the deployment ${deployment}`;
  const read = () => describeService(clients.ecs, cluster, service);
  const now = await lookPast(replaced, read, { clock, signal, atMost: lag, waitingFor });
  const primary = now && primaryOf(now);
  if (now?.status !== 'ACTIVE' || !primary) throw new LeftAlone('the service is gone');
  if (previousRevision === undefined && isParked(now)) return { done: 'set to zero' };
  if (primary.id === deployment) {
    if (primary.rolloutState === 'COMPLETED') throw new LeftAlone('ECS has completed the deployment meanwhile');
    return { done: undefined, now };
  }
  const brings = primary.taskDefinition ?? '';
  // Whoever did it.
  if (isFormer(brings, former)) return { done: 'goes back' };
  const rollout = rolloutOf(now, deployment);
  const { status: fate = '' } =
    (await describeDeployment(clients.ecs, cluster, service, deployment).catch(() => undefined)) ?? {};
  if (!isWayBack({ brings, rollout, fate }, former)) throw new LeftAlone(TAKEN_OVER);
  // A parked deployment counts as completed, so that ECS goes back to what has never run: that is no way back.
  return wasParked || leadsPast(brings, former) ? { done: undefined, now } : { done: 'goes back' };
}

/**
 * Rolls the deployment back through ECS. Where it can't, or would skip the version that was live (ECS goes back to what
 * it last completed), the service is set to that version, where it ran.
 */
async function putBack(
  revision: string,
  former: Former,
  seen: Service,
  watched: Watched,
  calls: Calls,
): Promise<TakenBack> {
  const { clients, on } = calls;
  const { cluster, service, deployment } = watched;
  let now = seen;
  on({ kind: 'news', lines: [`taking the deployment back: ${revisionName(revision)} is to run again`] });
  if (former.wasCompleted) {
    try {
      const fate = await describeDeployment(clients.ecs, cluster, service, deployment);
      if (fate?.status === 'SUCCESSFUL') throw new LeftAlone('ECS has completed the deployment meanwhile');
      if (fate?.status?.startsWith('ROLLBACK')) return 'goes back';
      if (fate?.serviceDeploymentArn !== undefined) {
        const serviceDeploymentArn = fate.serviceDeploymentArn;
        await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
        return 'goes back';
      }
    } catch (error) {
      // Nothing to roll back to, not allowed, unknown here, or ECS is at it already.
      if (!isFault(error, ...CANT_STOP)) throw error;
      if (error instanceof AccessDenied)
        on({
          kind: 'warning',
          text: `The service is set to the version of before instead: ${explain(error).join(' ')}`,
        });
      const standing = await look(former, watched, calls);
      if (standing.done !== undefined) return standing.done;
      now = standing.now;
    }
  }
  if (now.taskDefinition === revision && isPlaced(now, former.placement))
    throw new LeftAlone('it runs the same revision as before');
  // Whatever another run has started meanwhile is not ours to take back.
  const last = await setRevision(
    { revision, placement: former.placement },
    now,
    async ([newest]) => newest && asEarlier(newest, now, { clients, on }),
    { clients },
  );
  if (last.revision !== revision) throw new LeftAlone(TAKEN_OVER);
  return 'goes back';
}

/** Whether the service's tasks go into the target groups that they went into before. */
function isPlaced({ loadBalancers = [] }: Service, placement: Placement | undefined): boolean {
  const before = placement?.loadBalancers.map(({ targetGroupArn }) => targetGroupArn) ?? [];
  return before.every((arn) => loadBalancers.some(({ targetGroupArn }) => targetGroupArn === arn));
}

const CANT_STOP = [
  'AccessDeniedException',
  'ConflictException',
  'InvalidParameterException',
  'ClientException',
  'ServiceDeploymentNotFoundException',
  'UnsupportedFeatureException',
  'UnknownOperationException',
  'InvalidAction',
];

/**
 * Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. It
 * may be seconds until it is there, so the service is looked at again after it; and as UpdateService knows no condition,
 * the count goes back where another deployment has come all the same.
 */
async function setToZero(former: Former, seen: Service, watched: Watched, calls: Calls): Promise<TakenBack> {
  const { ecs } = calls.clients;
  const { cluster, service, deployment } = watched;
  requireAlone(seen, deployment);
  calls.on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
  const resourceArn = given(seen.serviceArn, 'serviceArn');
  await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [PARKED]: 'true' }) }));
  try {
    const standing = await look(former, watched, calls);
    if (standing.done !== undefined) return standing.done;
    const { now } = standing;
    requireAlone(now, deployment);
    const answer = await ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 }));
    const after = given(answer.service, 'the service');
    const rollout = rolloutOf(after, deployment);
    // ECS may have begun to go back at that very moment.
    const isOthers = (brings: string) => !isWayBack({ brings, rollout, fate: '' }, former);
    if (!unseenIn(now, after, deployment).some((each) => isOthers(each.taskDefinition))) return 'set to zero';
    await ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: now.desiredCount }));
    throw new LeftAlone(TAKEN_OVER);
  } catch (error) {
    const warn = (text: string) => calls.on({ kind: 'warning', text });
    if (error instanceof LeftAlone) await dropTags(ecs, resourceArn, [PARKED], warn);
    throw error;
  }
}

const rolloutOf = ({ deployments = [] }: Service, deployment: string) =>
  deployments.find(({ id }) => id === deployment)?.rolloutState;

function requireAlone(now: Service, deployment: string): void {
  const failing = [deployment, primaryOf(now)?.id];
  const others = now.deployments?.some(({ id, runningCount = 0 }) => !failing.includes(id) && runningCount > 0);
  if (others) throw new LeftAlone('tasks of an earlier deployment still serve');
}
