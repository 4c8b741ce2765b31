import { isFault } from '../aws/faults.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import { isChange, NodeError, type Step } from '../engine/walk.ts';
import type { Deployed } from './deployed.ts';

/** How often a run begins anew because of others: each of them is in its way a few times at most. */
export const MOST_ATTEMPTS = 30;

/** Why a run ends that would have to begin anew once more. */
export const CROWDED = 'other runs change the service at the same time, again and again';

/** What is told of a run that begins anew. */
export const ANEW = 'Another run has changed the service meanwhile: looking at it anew.';

/**
 * Whether an error says that what a run was about is not as it was planned for. That also shows in a target group which is
 * gone: nobody else needed it any more, so the run that tidied up after another one has removed it.
 */
export function isOutOfDate(cause: unknown, phase: 'planning' | 'applying' | 'waiting'): boolean {
  const error = cause instanceof NodeError ? cause.cause : cause;
  if (phase === 'planning') return false;
  return error instanceof ChangedMeanwhile || isFault(error, 'TargetGroupNotFoundException');
}

/** Pure: whether an attempt has changed the service. */
export const hasDeployed = (steps: readonly Step[]) => steps.some((step) => step.kind === 'service' && isChange(step));

/** Pure: the end of a run that has changed the service in an attempt before: then that is not `unchanged`. */
export function changedBy<T extends Pick<Deployed, 'outcome'>>(steps: readonly Step[], last: T): T {
  return last.outcome === 'unchanged' && hasDeployed(steps) ? { ...last, outcome: 'deployed' } : last;
}
