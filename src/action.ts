import { getState } from '@actions/core';
import { UNFINISHED } from './github/keep.ts';

export { main } from './main.ts';

/** What the runner calls when the job is over. Most runs have left nothing to finish, and load nothing for it. */
export async function post(): Promise<void> {
  const kept = getState(UNFINISHED);
  if (kept === '') return;
  const { finishRun } = await import('./finish-run.ts');
  await finishRun(kept);
}
