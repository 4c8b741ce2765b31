import { describeService } from '../aws/ecs-reads.ts';
import { isParked } from '../aws/parked.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Unfinished } from '../rollout/unfinished.ts';
import type { Context } from './context.ts';
import { AT_ZERO, LeftAlone, notTakenBack, takeBack } from './take-back.ts';
import { untilRestored } from './undo.ts';

/** Seconds: GitHub grants five minutes to everything that comes after a cancellation. */
const PATIENCE = 240;

/** Seconds for which a look may not show a deployment that was just started. */
const LAG = 10;

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
    const watched = { ...unfinished, deployment, checked: [] };
    if ((await takeBack(unfinished, watched, context)) === 'set to zero') return { settled: true, because: AT_ZERO };
    context.on({ kind: 'news', lines: ['waiting for what ran before to be healthy again'] });
    const { state, says } = await untilRestored({ deployment, revision }, watched, PATIENCE, context);
    return { settled: state === 'healthy' || state === 'overtaken', because: says };
  } catch (error) {
    return { settled: error instanceof LeftAlone, because: notTakenBack(error) };
  }
}

/**
 * The deployment that a run started without hearing of it. Its revision is the run's own, so it tells; where that is
 * the one of before (a change of settings alone), nothing does, and there is nothing to go back to either.
 */
async function startedBy(
  { cluster, service, revision, before, previousRevision }: Unfinished,
  { clients, clock, signal }: Needs,
): Promise<string | undefined> {
  if (revision === previousRevision) return undefined;
  const until = clock.now() + LAG * 1000;
  for (;;) {
    const now = await describeService(clients.ecs, cluster, service);
    const primary = now?.status === 'ACTIVE' && !isParked(now) ? primaryOf(now) : undefined;
    if (primary?.taskDefinition === revision && primary.id !== before) return primary.id;
    if (clock.now() >= until) return undefined;
    await clock.sleep(2, signal);
  }
}
