import { broughtRevision } from '../resources/brought-revision.ts';
import { seenHealthy } from '../resources/healthy-stamp.ts';
import { named } from '../rollout/order.ts';
import { isLater } from '../rollout/way-back.ts';
import { asStamped, type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import type { Deployed } from './deployed.ts';
import type { Judgement } from './judge.ts';
import { type Asking, placeAfter } from './precedence.ts';

/** What took over from a deployment. */
export interface Successor {
  readonly revision: string;
  readonly origin: Origin;
  /** Whether it was healthy at some time. */
  readonly isProven: boolean;
}

/** Says which commit and run took over from a deployment that was superseded, where its revision tells. */
export async function withSuccessor(
  judgement: Judgement,
  context: Context,
): Promise<Judgement & { readonly successor?: Successor }> {
  const primary = judgement.look?.service.deployments.find((deployment) => deployment.primary);
  if (judgement.outcome !== 'superseded' || primary === undefined) return judgement;
  const found = await broughtRevision(context.clients.ecs, primary, context).catch(() => undefined);
  if (found === undefined) return judgement;
  const origin = originIn(found.tags);
  const successor = { revision: found.arn, origin, isProven: seenHealthy(found) !== undefined };
  const who = named(origin);
  return { ...judgement, successor, ...(who === '' ? {} : { because: `${judgement.because}: ${who}` }) };
}

/**
 * Why a run that was superseded goes on all the same, in a sentence; `undefined` where it does not.
 *
 * What took over must not stay where it is a release of a commit that is proven to be older than ours, made by a run
 * that could not see it. Going back to a revision of before that was healthy then, by hand or as a rollback, is nobody's
 * mistake, and neither is an older commit that was asked for. And what took over may be our own release: the run that
 * had gone over it has put it back.
 */
export async function whyGoOn(
  { revision, origin: theirs, isProven }: Successor,
  { facts, origin }: Pick<Deployed, 'facts'> & { readonly origin: Origin },
  context: Asking,
): Promise<string | undefined> {
  const { taskDefinitionArn, previousTaskDefinitionArn: previousRevision } = facts;
  if (taskDefinitionArn === undefined) return undefined;
  if (revision === taskDefinitionArn)
    return 'This release was taken over for a moment, and was put back: going on with it.';
  const isOfBefore = isProven && !isLater(revision, { revision: taskDefinitionArn, previousRevision });
  if (theirs.allowOlder || isOfBefore) return undefined;
  const place = await placeAfter(asStamped(origin), theirs, context);
  return place.order === 'older' ? `An older release took over (${named(theirs)}): putting this one back.` : undefined;
}
