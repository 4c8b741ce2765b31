import { describeService } from '../aws/ecs-reads.ts';
import { explain } from '../errors.ts';
import { lookPast, primaryOf } from '../resources/primary-deployment.ts';
import { revisionName } from '../rollout/revision.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf } from './context.ts';
import { type GoneOver, goneOver } from './gone-over.ts';
import type { Case, Judgement } from './judge.ts';
import type { Groups } from './replacement.ts';
import { setRevision } from './set-revision.ts';
import { tidyUp } from './tidy-up.ts';
import { PATIENCE, untilRestored } from './undo.ts';

/** Seconds for which looks may not show a deployment that was just started. */
const LAG = 60;

/**
 * Puts back what this run's deployment came over at the very same moment, and must not have: its own run may have ended
 * by then. Where it, or somebody else, was faster, that is as good. `over`: all that was primary before this run's.
 */
export async function giveWay(
  wronged: GoneOver,
  { over, ...about }: Case & { readonly over: readonly (string | undefined)[] },
  groups: Groups | undefined,
  context: Context,
): Promise<Judgement> {
  const name = revisionName(wronged.revision);
  const tooLate = `this run went over ${name} at the moment at which that came: ${wronged.because}`;
  const { cluster, service } = about;
  const look = () => describeService(context.clients.ecs, cluster, service);
  const { clock, signal } = context;
  const waitingFor = `ECS to show the deployment ${about.deployment}`;
  const now = await lookPast(over, look, { clock, signal, atMost: LAG, waitingFor });
  if (now?.status !== 'ACTIVE' || primaryOf(now)?.id !== about.deployment)
    return { outcome: 'superseded', because: `${tooLate}. Another deployment has taken over since` };
  context.on({ kind: 'warning', text: `Putting ${name} back: ${tooLate}.` });
  const where = { cluster, name: service };
  const set = await setRevision(wronged, now, (unseen, ours) => goneOver(unseen, where, ours, context), context);
  const { isBack, says } = await outcomeOf(set, about, context);
  // Otherwise whoever comes next, or has come already, may need what is held.
  if (groups && isBack) {
    const seen = () => cloudOf(groups.names, context).loadBalancing.targetGroups();
    const { live } = await consistently(seen, context);
    await tidyUp(live?.arn, about, groups, context);
  }
  return { outcome: 'superseded', because: `${tooLate}. ${says}` };
}

/** Whether what was put back runs. It is another run's to say so, and where it can't be seen that is none of our failures. */
async function outcomeOf({ revision, placement }: GoneOver, about: Case, context: Context) {
  const { deployment } = about;
  const targetGroupArn = placement?.loadBalancers[0]?.targetGroupArn ?? about.targetGroupArn;
  try {
    const watched = { ...about, targetGroupArn, formerTargetGroupArn: undefined };
    const { state, says } = await untilRestored({ deployment, revision }, watched, PATIENCE, context);
    return { isBack: state === 'healthy', says };
  } catch (error) {
    if (context.signal.aborted) throw error;
    const says = `It was put back; whether it runs could not be seen: ${explain(error).join('; ')}`;
    return { isBack: false, says };
  }
}
