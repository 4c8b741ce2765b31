import { describeRevision, describeService, type Revision } from '../aws/ecs-reads.ts';
import { fromLowerTags } from '../aws/tags.ts';
import type { Started } from '../resources/service.ts';
import { named } from '../rollout/order.ts';
import { revisionName } from '../rollout/revision.ts';
import { queuedBefore, rollbackIn } from '../rollout/rolled-back.ts';
import { asStamped, type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import { placeAfter } from './precedence.ts';

/** A release that must not have been gone over. */
export interface GoneOver {
  readonly revision: string;
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
  context: Pick<Context, 'clients' | 'compare' | 'signal'>,
): Promise<GoneOver | undefined> {
  const { ecs } = context.clients;
  const arns = [...new Set(unseen.map(({ taskDefinition }) => taskDefinition))].filter((arn) => arn !== ours.revision);
  if (arns.length === 0) return undefined;
  const [service, ...found] = await Promise.all([
    describeService(ecs, where.cluster, where.name),
    ...arns.map((arn) => describeRevision(ecs, arn)),
  ]);
  const rollback = rollbackIn(fromLowerTags(service?.tags));
  const tooLate = queuedBefore(rollback, ours.origin);
  const back = arns.find((arn) => revisionName(arn) === rollback?.to);
  if (tooLate !== undefined && back !== undefined) return { revision: back, because: tooLate };

  let newest: Revision | undefined;
  for (const revision of found.filter((one) => one !== undefined)) {
    const base = newest === undefined ? asStamped(ours.origin) : originIn(newest.tags);
    const { order } = await placeAfter(base, originIn(revision.tags), context);
    if (order === 'newer') newest = revision;
  }
  return newest && { revision: newest.arn, because: `${named(originIn(newest.tags))} is newer` };
}
