import { expect } from '@jest/globals';
import type { Ended } from '../runner/run-action.ts';
import { annotations } from './annotations.ts';
import type { Ending } from './story.ts';

const SECRETS = ['token-of-the-job', 'simulated-secret-access-key'];

/** What holds at the end of every story: each error leads to its place in the docs, no secret and no stack is shown. */
export function expectAlways({ outcome, cause }: Ending, ended: Ended): void {
  const [error] = annotations(ended, 'error');
  const place = outcome === 'cancelled' ? outcome : (cause ?? '[a-z-]+');
  if (error !== undefined) expect(error).toMatch(new RegExp(`/docs/outcomes\\.md#${place}$`));
  // The runner masks what was registered so; that line itself is for the runner alone.
  const seen = [ended, ended.post].map((each) => `${each?.log}${each?.summary}`.replace(/^::add-mask::.*$/gm, ''));
  for (const secret of SECRETS) expect(seen.join('\n')).not.toContain(secret);
  expect(seen.join('\n')).not.toMatch(/^\s+at .*\.[jt]s:\d+/m);
}
