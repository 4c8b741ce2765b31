import { describeService } from '../aws/ecs-reads.ts';
import { fromLowerTags } from '../aws/tags.ts';
import { broughtRevision } from '../resources/brought-revision.ts';
import type { Started } from '../resources/roll-out.ts';
import { named } from '../rollout/order.ts';
import { revisionName } from '../rollout/revision.ts';
import { queuedBefore, rollbackIn } from '../rollout/rolled-back.ts';
import { asStamped, type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import { placeAfter } from './precedence.ts';
import { asEarlier, type Earlier } from './set-revision.ts';

/** A release that must not have been gone over. */
export interface GoneOver extends Earlier {
  readonly origin: Origin;
  readonly because: string;
}

/**
 * What a deployment came over at the very moment at which it was started, though it must not have: a release that is
 * proven to be newer (of several the newest), or one that somebody rolled back to. What was seen before is none of them:
 * it was decided that it may be gone over.
 */
export async function goneOver(
  unseen: readonly Started[],
  where: { readonly cluster: string; readonly name: string },
  ours: { readonly revision: string; readonly origin: Origin },
  context: Pick<Context, 'clients' | 'clock' | 'compare' | 'on' | 'signal'>,
): Promise<GoneOver | undefined> {
  const others = unseen.filter(({ taskDefinition }) => taskDefinition !== ours.revision);
  if (others.length === 0) return undefined;
  const { ecs } = context.clients;
  const service = await describeService(ecs, where.cluster, where.name);
  if (service === undefined) return undefined;
  const told = async (deployment: Started, origin: Origin, because: string): Promise<GoneOver> => {
    return { ...(await asEarlier(deployment, service, context)), origin, because };
  };
  const rollback = rollbackIn(fromLowerTags(service.tags));
  const tooLate = queuedBefore(rollback, ours.origin);
  const back = others.find(({ taskDefinition }) => revisionName(taskDefinition) === rollback?.to);
  if (tooLate !== undefined && back !== undefined) return told(back, {}, tooLate);

  let newest: { readonly deployment: Started; readonly origin: Origin } | undefined;
  for (const deployment of others) {
    const revision = await broughtRevision(ecs, deployment, context);
    if (revision === undefined) continue;
    const origin = originIn(revision.tags);
    const { order } = await placeAfter(newest?.origin ?? asStamped(ours.origin), origin, context);
    if (order === 'newer') newest = { deployment, origin };
  }
  return newest && told(newest.deployment, newest.origin, `${named(newest.origin)} is newer`);
}
