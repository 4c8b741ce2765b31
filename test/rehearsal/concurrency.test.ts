import { describe, expect, test } from '@jest/globals';
import { type Concurrency, createConcurrencyGroups } from '../../rehearsal/github/concurrency.ts';
import { play } from './play.ts';

/** Enters runs one after the other, and lets those that got in leave; who got in, in this order, and who was cancelled. */
async function enter(how: Omit<Concurrency, 'group'>, count: number) {
  const groups = createConcurrencyGroups();
  const [entered, cancelled]: [number[], number[]] = [[], []];
  const runs = Array.from({ length: count }, async (_, number) => {
    const leave = await groups.enter({ group: number % 2 === 0 ? 'dev' : 'DEV', ...how }, () => cancelled.push(number));
    if (!cancelled.includes(number)) entered.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    leave();
  });
  await Promise.all(runs);
  return { entered, cancelled };
}

describe('a group', () => {
  test.each([
    [
      'keeps the newest that waits alone',
      { cancelInProgress: false, queue: 'single' },
      { entered: [0, 3], cancelled: [1, 2] },
    ],
    [
      'with queue: max keeps all in their order',
      { cancelInProgress: false, queue: 'max' },
      { entered: [0, 1, 2, 3], cancelled: [] },
    ],
    [
      'with cancel-in-progress ends what runs',
      { cancelInProgress: true, queue: 'single' },
      { entered: [3], cancelled: [0, 0, 1, 0, 2] },
    ],
  ] as const)('%s', async (_, how, expected) => {
    const { entered, cancelled } = await enter(how, 4);
    expect([entered, new Set(cancelled)]).toEqual([expected.entered, new Set(expected.cancelled)]);
  });
});

const called = (concurrency: string) => `
on: workflow_call
jobs:
  inner:
    runs-on: ubuntu-24.04
    concurrency: ${concurrency}
    steps: [{ run: 'true' }]
`;
const caller = (top: string, job: string) => `
on: push
${top}
jobs:
  outer:
    ${job}
    uses: ./called.yml
`;

test.each([
  ['the calling workflow', 'concurrency: Dev', '', 'dev'],
  ['the calling job', '', 'concurrency: { group: dev }', "'${{ ''dev'' }}'"],
])('a group that %s holds is waited for in vain', async (_, top, job, inner) => {
  const ended = await play(caller(top, job), { files: { 'called.yml': called(inner) } });
  expect([ended.result, ended.job('outer / inner').log]).toEqual([
    'failure',
    expect.stringContaining("deadlock was detected for concurrency group: 'dev'"),
  ]);
});

test('the same group in two jobs of a run: one after the other', async () => {
  const two = ['a', 'b'].map(
    (id) =>
      `  ${id}:\n    runs-on: ubuntu-24.04\n    concurrency: { group: dev, queue: max }\n    steps: [{ run: 'true' }]`,
  );
  expect((await play(`on: push\njobs:\n${two.join('\n')}\n`)).results).toEqual({ a: 'success', b: 'success' });
});

test('queue: max with cancel-in-progress is refused', async () => {
  const both = called('{ group: dev, queue: max, cancel-in-progress: true }').replace('workflow_call', 'push');
  expect((await play(both)).result).not.toBe('success');
});
