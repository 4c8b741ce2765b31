import { queuedBefore, rollbackIn, rollbackTag } from '../rollout/rolled-back.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import { ANEW, changedBy, hasDeployed, MOST_ATTEMPTS } from './crowded.ts';
import type { Deployed } from './deployed.ts';
import { stopwatch } from './phases.ts';
import { attemptRollback, type RollbackAttempt, type RollingBack } from './rollback-attempt.ts';

export type { RollingBack };

/**
 * Puts an earlier release back, and says whether it runs: the same watch and verdict as a deploy's. Deploys that were
 * queued before it see the mark that it leaves, and change nothing; one that could not see it any more is gone over.
 */
export async function rollback(asked: RollingBack, origin: Origin, outer: Context): Promise<Deployed> {
  const timer = stopwatch(() => outer.clock.now());
  const context: Context = {
    ...outer,
    on: (event) => {
      timer.on(event);
      outer.on(event);
    },
  };
  let ended = await attemptRollback(asked, origin, undefined, context);
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
    const line = whyGoOn(ended, origin);
    if (line === undefined || context.signal.aborted) break;
    context.on({ kind: 'news', lines: [line] });
    const { steps, over, release } = ended;
    const known = { ...context, replaced: over };
    ended = { over, ...changedBy(steps, await attemptRollback(asked, origin, release, known)) };
    if (hasDeployed(steps)) ended = { ...ended, steps };
  }
  return { ...ended, phases: timer.phases() };
}

/** Pure: why it is not over yet, in a sentence. What it goes back to stays what was decided first. */
function whyGoOn({ isOutOfDate, release, successor }: RollbackAttempt, origin: Origin): string | undefined {
  if (isOutOfDate) return ANEW;
  if (release === undefined || successor === undefined) return undefined;
  if (successor.revision === release.arn) return 'The release was taken over for a moment, and was put back.';
  const tooLate = queuedBefore(rollbackIn(rollbackTag(release.arn, origin)), successor.origin);
  return tooLate === undefined
    ? undefined
    : `A deploy that was queued before took over (${tooLate}): going back again.`;
}
