import { summary } from '@actions/core';
import { explain } from '../errors.ts';
import { print } from './print.ts';

/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
export async function writeSummary(markdown: () => string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await summary.addRaw(markdown()).write();
  } catch (error) {
    print.warning(`the job summary was not written: ${explain(error).join('; ')}`);
  }
}
