import { describeService } from '../aws/ecs-reads.ts';
import { isParked } from '../aws/parked.ts';
import { eventually } from '../aws/until.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Unfinished } from '../rollout/unfinished.ts';
import type { Context } from './context.ts';
import { AT_ZERO, LeftAlone, notTakenBack, takeBack } from './take-back.ts';
import { untilRestored } from './undo.ts';

/** Seconds: GitHub grants five minutes to everything that comes after a cancellation. */
const PATIENCE = 240;

/** Seconds for which looks may not show a deployment that was just started. */
const LAG = 30;

export interface Finished {
  /** Whether nothing is left to do: what ran before is healthy again, or there is nothing (any more) to take back. */
  readonly settled: boolean;
  readonly because: string;
}

type Needs = Pick<Context, 'clients' | 'clock' | 'signal' | 'on'>;

/**
 * Brings to an end what a cancelled run has begun: sees that what ran before is put back, also where the run was killed
 * before it could ask for it, and waits until that is healthy.
 */
export async function finish(unfinished: Unfinished, context: Needs): Promise<Finished> {
  const { revision, onCancel } = unfinished;
  if (onCancel === 'leave')
    return { settled: true, because: `${revisionName(revision)} is left to ECS, as on-cancel: leave asks` };
  try {
    const deployment = unfinished.deployment ?? (await startedBy(unfinished, context));
    if (deployment === undefined || deployment === unfinished.before)
      return { settled: true, because: 'no deployment had been started, so what ran before still does' };
    const formerTargetGroupArn = formerGroupOf(unfinished);
    const watched = { ...unfinished, deployment, checked: [], formerTargetGroupArn };
    if ((await takeBack(unfinished, watched, context)) === 'set to zero') return { settled: true, because: AT_ZERO };
    context.on({ kind: 'news', lines: ['waiting for what ran before to be healthy again'] });
    const { state, says } = await untilRestored({ ...unfinished, deployment }, watched, PATIENCE, context);
    if (state === 'healthy' && formerTargetGroupArn !== undefined) {
      const { liftProtection } = await import('./lift-protection.ts');
      await liftProtection(watched, context);
    }
    return { settled: state === 'healthy' || state === 'overtaken', because: says };
  } catch (error) {
    return { settled: error instanceof LeftAlone, because: notTakenBack(error) };
  }
}

/** The target group in which the tasks of before are, where the deployment has another one. */
function formerGroupOf({ targetGroupArn, placement }: Unfinished): string | undefined {
  return placement?.loadBalancers.map((each) => each.targetGroupArn).find((arn) => arn !== targetGroupArn);
}

/**
 * The deployment that a run started without hearing of it. Its revision is the run's own, so it tells; where that is
 * the one of before, its target group does; where that is the same too (a change of settings alone), there is nothing to
 * go back to either.
 */
async function startedBy(unfinished: Unfinished, { clients, clock, signal }: Needs): Promise<string | undefined> {
  const { cluster, service, revision, before, previousRevision, targetGroupArn } = unfinished;
  const isSame = revision === previousRevision;
  if (isSame && formerGroupOf(unfinished) === undefined) return undefined;
  const look = async () => {
    const now = await describeService(clients.ecs, cluster, service);
    const primary = now?.status === 'ACTIVE' && !isParked(now) ? primaryOf(now) : undefined;
    const isOurs = !isSame || now?.loadBalancers?.some((each) => each.targetGroupArn === targetGroupArn);
    return primary?.taskDefinition === revision && primary.id !== before && isOurs ? primary.id : undefined;
  };
  const waitingFor = `ECS to list a deployment of ${revisionName(revision)}`;
  return eventually(look, { clock, signal, atMost: LAG, waitingFor });
}
