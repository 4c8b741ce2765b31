import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CAUSE_NAMES } from '../../src/rollout/diagnosis/cause.ts';
import type { Ended } from '../runner/run-action.ts';
import { expectAlways } from './always.ts';
import { annotations } from './annotations.ts';
import { type Played, play } from './play.ts';
import type { Story } from './story.ts';

/** Makes a test of each story in a folder of `stories`; some are played side by side, most of their time is waiting. */
export async function tell(theme: string): Promise<void> {
  const folder = join(import.meta.dirname, 'stories', theme);
  for (const file of await readdir(folder)) {
    const { story }: { story: Story } = await import(join(folder, file));
    test.concurrent(story.story, async () => expectEnding(story, await play(story)), 60_000);
  }
}

function expectEnding({ ends }: Story, { ended, atOnce, afterwards, writes, refusals }: Played): void {
  const errors = annotations(ended, 'error');
  const warnings = annotations(ended, 'warning').filter((text) => !text.includes('in the clear'));
  try {
    expect({ outcome: ended.outputs['outcome'], exit: ended.code, cause: causeIn(errors.join('\n')) }).toEqual({
      outcome: ends.outcome,
      exit: ends.exit,
      cause: ends.cause,
    });
    expect(errors).toEqual(ends.error ? [expect.stringMatching(ends.error)] : []);
    expect(warnings).toEqual(ends.warning ? [expect.stringMatching(ends.warning)] : []);
    if (ends.log) expect(ended.log).toMatch(ends.log);
    if (ends.outcome) expect(ended.summary).toContain(`: ${ends.outcome}`);
    expectAlways(ends, ended);
    if (ends.summary) expect(ended.summary).toMatch(ends.summary);
    expectPost(ends.post, ended.post);
    if (ends.writes === 'nothing') expect(writes).toEqual([]);
    if (ends.refusals !== undefined) expect(refusals).toBe(ends.refusals);
    if (ends.atOnce) expect(atOnce).toMatchObject(ends.atOnce);
    if (ends.afterwards === 'no service') expect(afterwards).toBeUndefined();
    else expect(afterwards).toMatchObject(ends.afterwards);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nThe log of the run:\n${ended.log}${ended.post?.log ?? ''}`;
    throw error;
  }
}

function expectPost(ends: Story['ends']['post'], post: Ended | undefined): void {
  expect(post?.code).toBe(ends?.exit);
  if (!ends || !post) return;
  expect(post.log).toMatch(ends.says);
  expect(post.summary).toMatch(ends.says);
}

/** The likeliest cause that an annotation names. */
function causeIn(text: string): string | undefined {
  return text.split('\n').flatMap((line) => CAUSE_NAMES.filter((name) => line.startsWith(`${name}: `)))[0];
}
