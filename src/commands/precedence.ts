import type { Service } from '@aws-sdk/client-ecs';
import { isParked } from '../aws/parked.ts';
import { fromLowerTags } from '../aws/tags.ts';
import type { Cloud } from '../resources/cloud.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { type History, type Order, orderOf, toCompare } from '../rollout/order.ts';
import { queuedBefore, rollbackIn } from '../rollout/rolled-back.ts';
import { asStamped, type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';

/**
 * How this run stands to what is live, from what the plan reads anyway; GitHub is asked when that is another commit.
 * A run that was queued before somebody rolled back is older than that, whatever its commit.
 * Where nothing is live (no service, or one whose last deployment failed for good), every run is newer.
 */
export async function precedence({ running }: Cloud, origin: Origin, context: Asking): Promise<Order> {
  const [service, revision] = await Promise.all([running.service(), running.current()]);
  if (!service || !isLive(service)) return { order: 'newer' };
  const tooLate = queuedBefore(rollbackIn(fromLowerTags(service.tags)), origin);
  if (tooLate !== undefined) return { order: 'older', because: tooLate };
  return placeAfter(originIn(revision?.tags ?? {}), asStamped(origin), context);
}

export type Asking = Pick<Context, 'compare' | 'signal'>;

/** How a release stands to another one; GitHub is asked where they are of two commits. */
export async function placeAfter(base: Origin, head: Origin, { compare, signal }: Asking): Promise<Order> {
  const commits = toCompare(base, head);
  return orderOf(base, head, commits ? await compare(commits.base, commits.head, signal) : NOT_ASKED);
}

function isLive(service: Service): boolean {
  const hasFailed = primaryOf(service)?.rolloutState === 'FAILED' || isParked(service);
  return service.status === 'ACTIVE' && !hasFailed;
}

const NOT_ASKED: History = { status: 'unknown', reason: 'there is nothing to compare' };
