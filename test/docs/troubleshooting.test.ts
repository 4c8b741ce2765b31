import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { Findings } from '../../src/rollout/diagnosis/findings.ts';
import { exited, log, replaced, target, top, unstarted } from '../rollout/diagnosis/findings.ts';

const page = await readFile(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');
const [, section = ''] = /^## Tasks and targets\n([\s\S]*?)^## /m.exec(page) ?? [];
const entries = section
  .split(/^### /m)
  .slice(1)
  .map((entry) => ({
    text: /`(.*)`/.exec(entry)?.[1] ?? '',
    cause: /outcomes\.md#([\w-]+)/.exec(entry)?.[1] ?? '',
    code: /`(Target\.\w+)`/.exec(entry)?.[1],
  }));

/** Where such a text may stand: in what ECS says of a task or a container, in an event of the service, in the log. */
const places = (text: string): Partial<Findings>[] => [
  { stopped: [unstarted(text)] },
  { stopped: [unstarted(`CannotPullContainerError: ${text}`)] },
  { stopped: [replaced(text)] },
  { stopped: [exited(1)], logs: [log(text)] },
  { stopped: [exited(127, '1', text)] },
  { events: [text] },
];

/** The causes that are found because of the text: the same finding with other words has another. */
function causesOf(text: string, code: string | undefined): (string | undefined)[] {
  if (text === exited(1).stoppedReason) return [nameOf({ stopped: [exited(1)] })];
  if (code !== undefined) {
    return [nameOf({ targets: [target(code, text, { state: code === 'Target.NotInUse' ? 'unused' : 'unhealthy' })] })];
  }
  const others = places('other words').map(nameOf);
  return places(text)
    .map(nameOf)
    .filter((name, index) => name !== others[index]);
}

const nameOf = (where: Partial<Findings>) => top(where)?.split('/')[0];

test('the page has the texts', () => expect(entries.length).toBeGreaterThan(15));

describe('the action finds for itself what the page says of', () => {
  test.each(entries)('$text: $cause', ({ text, cause, code }) => {
    expect(causesOf(text, code)).toContain(cause);
  });
});

test('no text stands there twice', () => {
  const headings = [...page.matchAll(/^### `(.*)`$/gm)].map(([, text]) => text);
  expect(new Set(headings).size).toBe(headings.length);
});
