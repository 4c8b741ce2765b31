import { isFault } from '../aws/faults.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import { NodeError } from '../engine/walk.ts';

/** How often a run begins anew because of others: each of them is in its way a few times at most. */
export const MOST_ATTEMPTS = 30;

/** Why a run ends that would have to begin anew once more. */
export const CROWDED = 'other runs change the service at the same time, again and again';

/** What is told of a run that begins anew. */
export const ANEW = 'Another run has changed the service meanwhile: looking at it anew.';

/**
 * Whether an error says that what a run was about is not as it was read. While it waits that shows in its target group:
 * nobody else needed that any more, so the run that tidied up after another one has removed it.
 */
export function isOutOfDate(cause: unknown, phase: 'planning' | 'applying' | 'waiting'): boolean {
  const error = cause instanceof NodeError ? cause.cause : cause;
  return error instanceof ChangedMeanwhile || (phase === 'waiting' && isFault(error, 'TargetGroupNotFoundException'));
}
