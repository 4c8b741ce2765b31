import type { Service } from '@aws-sdk/client-ecs';
import { describeService } from '../aws/ecs-reads.ts';
import { isFault, isTextFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import { listedDeployment, primaryOf } from './primary-deployment.ts';
import { holdOthers, holdServing } from './task-protection.ts';

/** Which service, and what was seen of it when it was decided what to do. */
export interface Planned {
  readonly cluster: string;
  readonly name: string;
  /** The primary deployment; an empty text where another controller than ECS has none. */
  readonly deployment: string;
  /** The target group that the new tasks go into, and the one that had the requests. */
  readonly groups: { readonly arn: string; readonly live: string; readonly known: readonly { readonly arn: string }[] };
}

/** A deployment, and the revision that it brings. */
export interface Started {
  readonly id: string;
  readonly taskDefinition: string;
}

/** A deployment that was started. */
export interface RolledOut {
  readonly deployment: string;
  /** All that were there when it was started: none of them is newer. */
  readonly over: readonly string[];
  /** What it came over without anybody having seen it: others', at the very same moment; the newest first. */
  readonly unseen: readonly Started[];
  /** Requests go elsewhere than they did when it was planned: what comes next has to be planned anew. */
  readonly isOutOfDate: boolean;
}

/**
 * Starts a deployment as far as it can be done for certain that nobody else has started one since it was planned:
 * UpdateService knows no condition, so the service is looked at right before, and what came all the same is told after.
 * Tasks that serve from another target group than the new ones are held. Throws ChangedMeanwhile where what is there is
 * not what was planned for.
 */
export async function rollOut(
  planned: Planned,
  { revision, count }: { readonly revision: string; readonly count?: number | undefined },
  send: () => Promise<{ readonly service?: Service | undefined }>,
  cloud: Cloud,
): Promise<RolledOut> {
  const { ecs, patience } = cloud;
  const { cluster, name, groups } = planned;
  let now = await stillPlanned(planned, cloud);
  const most = Math.min(now.desiredCount ?? Number.POSITIVE_INFINITY, count ?? Number.POSITIVE_INFINITY);
  if (groups.arn !== groups.live && (await holdServing({ ...planned, most }, groups.live, cloud)))
    now = await stillPlanned(planned, cloud);
  const answer = await sent(planned, send, cloud);
  const service = given(answer.service, 'the service');
  const deployment = await listedDeployment(
    { before: planned.deployment, revision },
    service,
    () => describeService(ecs, cluster, name),
    patience(60, `ECS to list the new deployment of ${name}`),
  );
  const unseen = unseenIn(now, service, deployment);
  const live = unseen.length > 0 || isCrowded(planned) ? await liveNow(cloud) : groups.live;
  const isOutOfDate = live !== undefined && live !== groups.live;
  if (isOutOfDate) await holdOthers({ ...planned, most }, live, deployment, cloud);
  const over = (service.deployments ?? []).flatMap(({ id }) => (id === undefined || id === deployment ? [] : id));
  return { deployment, over, unseen, isOutOfDate };
}

/** The service as it is, as long as it is as it was seen. Throws ChangedMeanwhile otherwise. */
export async function stillPlanned(planned: Planned, cloud: Cloud): Promise<Service> {
  const [now, live] = await Promise.all([
    describeService(cloud.ecs, planned.cluster, planned.name),
    isCrowded(planned) ? liveNow(cloud) : planned.groups.live,
  ]);
  const isSame = now?.status === 'ACTIVE' && (primaryOf(now)?.id ?? '') === planned.deployment;
  if (!isSame || live !== planned.groups.live) throw new ChangedMeanwhile();
  return now;
}

/** What is sent may find the service or the target group gone: then it was not as it was planned for. */
export async function sent<T>(
  { name }: Pick<Planned, 'name'>,
  send: () => Promise<T>,
  { patience }: Cloud,
): Promise<T> {
  try {
    return await retrying(
      send,
      (error) => isTextFault(error, 'target group not attached'),
      patience(120, `AWS to see that the target group of ${name} is attached`),
    );
  } catch (error) {
    const isGone =
      isFault(error, 'ServiceNotFoundException', 'ServiceNotActiveException') ||
      isTextFault(error, 'target group missing');
    throw isGone ? new ChangedMeanwhile(error) : error;
  }
}

/** Whether another target group than the live one is there: a replacement goes on, or has broken off. */
const isCrowded = ({ groups: { arn, live, known } }: Planned) => arn !== live || known.some((one) => one.arn !== live);

/** The target group that has the requests, looked up anew. */
const liveNow = async (cloud: Cloud) => (await cloud.fresh().loadBalancing.targetGroups()).live?.arn;

/**
 * Pure: what a deployment of our own came over without having been seen before, from the service right before and as
 * UpdateService answers, the newest first; those that failed count for nothing.
 */
export function unseenIn(before: Service, answer: Service, own: string | undefined): Started[] {
  const known = new Set([own, ...(before.deployments ?? []).map(({ id }) => id)]);
  const newestFirst = (answer.deployments ?? []).toSorted(
    (a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0),
  );
  return newestFirst.flatMap(({ id = '', taskDefinition = '', rolloutState }) =>
    known.has(id) || rolloutState === 'FAILED' ? [] : [{ id, taskDefinition }],
  );
}
