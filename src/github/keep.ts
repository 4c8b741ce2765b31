import { saveState } from '@actions/core';
import type { Unfinished } from '../rollout/unfinished.ts';

/** The name under which the runner keeps it. */
export const UNFINISHED = 'unfinished';

/** Has the runner keep what the run has begun for the end of the job; the last word counts, `undefined` is nothing. */
export function keep(unfinished: Unfinished | undefined): void {
  // Outside a runner nobody asks for it.
  if (process.env['GITHUB_STATE']) saveState(UNFINISHED, unfinished ?? '');
}
