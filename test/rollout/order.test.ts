import { describe, expect, test } from '@jest/globals';
import { type History, named, orderOf, type Provenance, toCompare } from '../../src/rollout/order.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const MAIN = 'org/shop/.github/workflows/deploy.yml@refs/heads/main';

const unknown: History = { status: 'unknown', reason: 'GitHub answered 503' };
const on = (runNumber: number | undefined, workflow: string | undefined = MAIN) => ({ runNumber, workflow });

/** What is live, what this run is, what GitHub says, the order. */
type Row = [string, Provenance, Provenance, History, string];

describe('the order of this run and what is live', () => {
  test.each<Row>([
    ['the same commit again', { commit: A }, { commit: A }, unknown, 'same'],
    [
      'the same commit from an older run',
      { commit: A, ...on(9) },
      { commit: A, ...on(8) },
      { status: 'behind' },
      'same',
    ],
    ['identical, GitHub says', { commit: A }, { commit: A.slice(0, 12) }, { status: 'identical' }, 'same'],
    ['ahead', { commit: A }, { commit: B }, { status: 'ahead' }, 'newer'],
    ['behind', { commit: A }, { commit: B }, { status: 'behind' }, 'older'],
    ['diverged', { commit: A }, { commit: B }, { status: 'diverged' }, 'unknown'],
    ['unknown, without runs', { commit: A }, { commit: B }, unknown, 'unknown'],

    ['unknown, a later run', { commit: A, ...on(8) }, { commit: B, ...on(9) }, unknown, 'newer'],
    ['unknown, an earlier run', { commit: A, ...on(10) }, { commit: B, ...on(9) }, unknown, 'older'],
    ['unknown, the same run', { commit: A, ...on(9) }, { commit: B, ...on(9) }, unknown, 'unknown'],
    ['unknown, another branch', { commit: A, ...on(10) }, { commit: B, ...on(9, `${MAIN}2`) }, unknown, 'unknown'],
    ['unknown, no workflow', { commit: A, runNumber: 10 }, { commit: B, runNumber: 9 }, unknown, 'unknown'],
    ['unknown, live has no number', { commit: A, ...on(undefined) }, { commit: B, ...on(9) }, unknown, 'unknown'],
    ['unknown, this run has no number', { commit: A, ...on(9) }, { commit: B, ...on(undefined) }, unknown, 'unknown'],

    [
      'ahead, though of an earlier run',
      { commit: A, ...on(10) },
      { commit: B, ...on(9) },
      { status: 'ahead' },
      'newer',
    ],
    ['behind, though of a later run', { commit: A, ...on(8) }, { commit: B, ...on(9) }, { status: 'behind' }, 'older'],
    ['diverged, an earlier run', { commit: A, ...on(10) }, { commit: B, ...on(9) }, { status: 'diverged' }, 'unknown'],

    ['nothing is stamped', {}, { commit: B, ...on(9) }, unknown, 'unknown'],
    ['live has a number and no commit', on(10), { commit: B, ...on(9) }, unknown, 'unknown'],
    ['this run has no commit', { commit: A, ...on(10) }, on(9), unknown, 'unknown'],
  ])('%s', (_, live, ours, history, expected) => {
    expect(orderOf(live, ours, history).order).toBe(expected);
  });
});

describe('the reason', () => {
  const live = { commit: A, runUrl: 'https://github.com/org/shop/actions/runs/7', ...on(10) };
  const because = (history: History, ours: Provenance) => {
    const order = orderOf(live, ours, history);
    return 'because' in order ? order.because : '';
  };

  test('of an older commit names the commit and the run that are live', () => {
    expect(because({ status: 'behind' }, { commit: B })).toBe(
      'commit aaaaaaaaaaaa from https://github.com/org/shop/actions/runs/7 is live, and it contains commit bbbbbbbbbbbb',
    );
  });

  test('of an older run names both numbers', () => {
    expect(because(unknown, { commit: B, ...on(9) })).toMatch(/run 10 of the same workflow .* this is run 9$/);
  });

  test('of an unknown order is what kept GitHub from telling', () => {
    expect(because(unknown, { commit: B })).toContain('GitHub answered 503');
  });
});

test.each<[string, Provenance, Provenance, boolean]>([
  ['two commits', { commit: A }, { commit: B }, true],
  ['one commit', { commit: A }, { commit: A }, false],
  ['nothing live', {}, { commit: B }, false],
  ['no commit of ours', { commit: A }, {}, false],
])('GitHub has something to compare: %s', (_, live, ours, expected) => {
  expect(toCompare(live, ours)).toEqual(expected ? { base: A, head: B } : undefined);
});

test.each<[Provenance, string]>([
  [{}, ''],
  [{ commit: A }, 'commit aaaaaaaaaaaa'],
  [{ runUrl: 'https://x/1' }, 'from https://x/1'],
  [{ commit: A, runUrl: 'https://x/1' }, 'commit aaaaaaaaaaaa from https://x/1'],
])('a release by name: %j', (release, expected) => {
  expect(named(release)).toBe(expected);
});
