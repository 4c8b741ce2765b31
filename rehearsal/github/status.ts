import type { Result } from './run.ts';
import { textOf, type Value } from './value.ts';

type Functions = Readonly<Record<string, (...args: readonly Value[]) => Value>>;

/** What the status functions of a job's condition look at: all that it needs, and what those need in turn. */
export function ofJobs(ancestors: Readonly<Record<string, Result>>, cancelled: boolean): Functions {
  const among = (ids: readonly Value[]) =>
    ids.length === 0 ? Object.values(ancestors) : ids.map((id) => ancestors[textOf(id)] ?? 'skipped');
  return {
    always: () => true,
    cancelled: () => cancelled,
    // A job that was skipped anywhere before is no success (actions/runner#2205).
    success: (...ids) => !cancelled && among(ids).every((result) => result === 'success'),
    failure: (...ids) => among(ids).some((result) => result === 'failure'),
  };
}

/** The same of a step: what became of the job so far. */
export function ofSteps(status: Result): Functions {
  return {
    always: () => true,
    cancelled: () => status === 'cancelled',
    success: () => status === 'success',
    failure: () => status === 'failure',
  };
}

/** What a job that called others, or ran in several combinations, comes to. */
export function together(results: readonly Result[]): Result {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length === 0 || results.includes('success') ? 'success' : 'skipped';
}
