import { describeRevision } from '../aws/ecs-reads.ts';
import { named, orderOf, toCompare } from '../rollout/order.ts';
import { isNewer } from '../rollout/revision.ts';
import { asStamped, type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import type { Judgement } from './judge.ts';

/** What took over from a deployment. */
export interface Successor {
  readonly revision: string;
  readonly origin: Origin;
}

/** Says which commit and run took over from a deployment that was superseded, where its revision tells. */
export async function withSuccessor(
  judgement: Judgement,
  { clients }: Context,
): Promise<Judgement & { readonly successor?: Successor }> {
  const primary = judgement.look?.service.deployments.find((deployment) => deployment.primary);
  if (judgement.outcome !== 'superseded' || primary === undefined) return judgement;
  const found = await describeRevision(clients.ecs, primary.taskDefinition).catch(() => undefined);
  if (found === undefined) return judgement;
  const origin = originIn(found.tags);
  const successor = { revision: found.arn, origin };
  const who = named(origin);
  return { ...judgement, successor, ...(who === '' ? {} : { because: `${judgement.because}: ${who}` }) };
}

/**
 * Why what took over must not stay: it is a release of a commit that is proven to be older than ours, made after ours
 * by a run that could not see it. Going back to a revision of before, by hand or as a rollback, is nobody's mistake,
 * and neither is an older commit that was asked for; `undefined` for those, and for all that is not proven.
 */
export async function whyWrong(
  { revision, origin: theirs }: Successor,
  ours: { readonly revision: string | undefined; readonly origin: Origin },
  { compare, signal }: Context,
): Promise<string | undefined> {
  if (theirs.allowOlder || ours.revision === undefined || !isNewer(revision, ours.revision)) return undefined;
  const mine = asStamped(ours.origin);
  const commits = toCompare(mine, theirs);
  if (commits === undefined) return undefined;
  const place = orderOf(mine, theirs, await compare(commits.base, commits.head, signal));
  return place.order === 'older' ? named(theirs) : undefined;
}
