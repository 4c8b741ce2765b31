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
import { primaryOf } from '../resources/primary-deployment.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Placement, Predecessor } from '../rollout/predecessor.ts';
import { isNewer, revisionName } from '../rollout/revision.ts';
import type { Watched } from '../rollout/watch.ts';
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

type Calls = Pick<Context, 'clients' | 'on'>;

/** What taking back has come to: ECS puts something back, or nothing is left to run. */
export type TakenBack = 'goes back' | 'set to zero';

/**
 * Asks ECS to put back what ran before; a first deployment, which has nothing to go back to and which ECS would retry
 * for hours, is set to 0 tasks. Waits for nothing. Throws LeftAlone when it is not ours to take back (any more).
 */
export async function takeBack(former: Former, watched: Watched, calls: Calls): Promise<TakenBack> {
  const standing = await look(former, watched, calls);
  if (standing.done !== undefined) return standing.done;
  if (former.previousRevision === undefined) return await setToZero(standing.now, watched, calls);
  return await putBack(former.previousRevision, former, standing.now, watched, calls);
}

export const AT_ZERO =
  'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';

type Standing = { readonly done: TakenBack } | { readonly done: undefined; readonly now: Service };

/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment (neither is ours to touch), or begun to put the former version back by itself.
 */
async function look(former: Former, { cluster, service, deployment }: Watched, { clients }: Calls): Promise<Standing> {
  const { revision, previousRevision, wasParked } = former;
  const now = await describeService(clients.ecs, cluster, service);
  const primary = now && primaryOf(now);
  if (now?.status !== 'ACTIVE' || !primary) throw new LeftAlone('the service is gone');
  if (previousRevision === undefined && isParked(now)) return { done: 'set to zero' };
  if (primary.id === deployment) {
    if (primary.rolloutState === 'COMPLETED') throw new LeftAlone('ECS has completed the deployment meanwhile');
    return { done: undefined, now };
  }
  const takenOver = new LeftAlone('another deployment has taken over');
  const brings = primary.taskDefinition ?? '';
  if (brings === previousRevision && previousRevision !== revision) return { done: 'goes back' };
  // Every deploy has a revision of its own, so one that is newer than ours is no way back.
  if (isNewer(brings, revision)) throw takenOver;
  const mine = now.deployments?.find(({ id }) => id === deployment);
  const fate = await describeDeployment(clients.ecs, cluster, service, deployment).catch(() => undefined);
  if (mine?.rolloutState !== 'FAILED' && !fate?.status?.startsWith('ROLLBACK')) throw takenOver;
  // A parked deployment counts as completed, so that ECS goes back to what has never run: that is no way back.
  return wasParked ? { done: undefined, now } : { done: 'goes back' };
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
  { clients, on }: Calls,
): Promise<TakenBack> {
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
      const standing = await look(former, watched, { clients, on });
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
  if (last.revision !== revision) throw new LeftAlone('another deployment has taken over');
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

/** Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. */
async function setToZero(
  now: Service,
  { cluster, service, deployment }: Watched,
  { clients, on }: Calls,
): Promise<TakenBack> {
  const failing = [deployment, primaryOf(now)?.id];
  const others = now.deployments?.some(({ id, runningCount = 0 }) => !failing.includes(id) && runningCount > 0);
  if (others) throw new LeftAlone('tasks of an earlier deployment still serve');
  on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
  const resourceArn = given(now.serviceArn, 'serviceArn');
  await clients.ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [PARKED]: 'true' }) }));
  await clients.ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 }));
  return 'set to zero';
}
