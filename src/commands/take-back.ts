import {
  type Service,
  StopServiceDeploymentCommand,
  TagResourceCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { describeDeployment, describeService } from '../aws/ecs-reads.ts';
import { isFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { isParked, PARKED } from '../aws/parked.ts';
import { toLowerTags } from '../aws/tags.ts';
import { explain } from '../errors.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Watched } from '../rollout/watch.ts';
import type { Context } from './context.ts';

/** Why nothing was taken back: told beside the verdict, never instead of it. */
export class LeftAlone extends Error {}

/** Pure: the same for any error, as words that follow a verdict. */
export const notTakenBack = (error: unknown) =>
  error instanceof LeftAlone
    ? `Nothing was taken back: ${error.message}`
    : `It could not be taken back: ${explain(error).join('; ')}`;

/** What a deployment came after, and what it brought: all that taking it back needs. */
export type Former = Pick<Mission, 'revision' | 'wasParked' | 'wasCompleted'> &
  Partial<Pick<Mission, 'previousRevision'>>;

type Calls = Pick<Context, 'clients' | 'on'>;

/**
 * Asks ECS to put back what ran before; a first deployment, which has nothing to go back to and which ECS would retry
 * for hours, is set to 0 tasks. Waits for nothing. Throws LeftAlone when it is not ours to take back (any more).
 */
export async function takeBack(former: Former, watched: Watched, calls: Calls): Promise<void> {
  const { now, goesBack } = await standing(former, watched, calls);
  if (goesBack) return;
  if (former.previousRevision === undefined) await setToZero(now, watched, calls);
  else await putBack(former.previousRevision, former, now, watched, calls);
}

export const AT_ZERO =
  'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';

/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment (neither is ours to touch), or begun to put the former version back by itself.
 */
async function standing(
  { revision, previousRevision, wasParked }: Former,
  { cluster, service, deployment }: Watched,
  { clients }: Calls,
): Promise<{ readonly now: Service; readonly goesBack: boolean }> {
  const now = await describeService(clients.ecs, cluster, service);
  const primary = now && primaryOf(now);
  if (now?.status !== 'ACTIVE' || !primary) throw new LeftAlone('the service is gone');
  if (primary.id === deployment) {
    // ECS calls a deployment of no tasks completed.
    if (previousRevision === undefined && isParked(now)) return { now, goesBack: true };
    if (primary.rolloutState === 'COMPLETED') throw new LeftAlone('ECS has completed the deployment meanwhile');
    return { now, goesBack: false };
  }
  const mine = now.deployments?.find(({ id }) => id === deployment);
  const isFormer = primary.taskDefinition === previousRevision && previousRevision !== revision;
  // A parked deployment counts as completed, so that ECS goes back to what has never run: that is no way back.
  const goesBack = !wasParked;
  if (mine?.rolloutState === 'FAILED' || isFormer) return { now, goesBack };
  const fate = await describeDeployment(clients.ecs, cluster, service, deployment).catch(() => undefined);
  if (fate?.status?.startsWith('ROLLBACK')) return { now, goesBack };
  throw new LeftAlone('another deployment has taken over');
}

/**
 * Rolls the deployment back through ECS. Where it can't, or would skip the version that was live (ECS goes back to what
 * it last completed), the service is set to that version.
 */
async function putBack(
  revision: string,
  former: Former,
  now: Service,
  watched: Watched,
  { clients, on }: Calls,
): Promise<void> {
  const { cluster, service, deployment } = watched;
  on({ kind: 'news', lines: [`taking the deployment back: ${nameOf(revision)} is to run again`] });
  if (former.wasCompleted) {
    try {
      const seen = await describeDeployment(clients.ecs, cluster, service, deployment);
      if (seen?.status === 'SUCCESSFUL') throw new LeftAlone('ECS has completed the deployment meanwhile');
      if (seen?.serviceDeploymentArn !== undefined) {
        const serviceDeploymentArn = seen.serviceDeploymentArn;
        await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
        return;
      }
    } catch (error) {
      // Nothing to roll back to, not allowed, unknown here, or ECS is at it already.
      if (!isFault(error, ...CANT_STOP)) throw error;
      if ((await standing(former, watched, { clients, on })).goesBack) return;
    }
  }
  if (now.taskDefinition === revision) throw new LeftAlone('it runs the same revision as before');
  await clients.ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition: revision }));
}

const CANT_STOP = [
  'AccessDeniedException',
  'ConflictException',
  'InvalidParameterException',
  'ClientException',
  'ServiceDeploymentNotFoundException',
  'UnsupportedFeatureException',
];

/** Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. */
async function setToZero(now: Service, { cluster, service, deployment }: Watched, { clients, on }: Calls) {
  const failing = [deployment, primaryOf(now)?.id];
  const others = now.deployments?.some(({ id, runningCount = 0 }) => !failing.includes(id) && runningCount > 0);
  if (others) throw new LeftAlone('tasks of an earlier deployment still serve');
  on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
  const resourceArn = given(now.serviceArn, 'serviceArn');
  await clients.ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [PARKED]: 'true' }) }));
  await clients.ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 }));
}

export const nameOf = (arn: string) => arn.split('/').at(-1) ?? arn;
