import { describe, expect, test } from '@jest/globals';
import { rowsOf, tableOf, timeOf, withRows } from '../../soak/figures.ts';
import { type Result, spread } from '../../soak/kind.ts';
import { kinds } from '../../soak/kinds.ts';
import { playCase } from '../../soak/play.ts';
import { askedFor } from '../../soak/world/asked-for.ts';
import { differences } from '../../soak/world/state.ts';

const result = (kind: string, failure?: string, seconds?: number): Result => ({ kind, name: 'x', seconds, failure });

describe('the table', () => {
  const two = [
    { name: 'death', told: 'it dies', cases: () => [] },
    { name: 'bytes', told: 'it breaks', cases: () => [] },
  ];
  const results = [result('death', undefined, 65), result('death', 'no', undefined), result('bytes')];

  test('counts what was survived, and how long the worst took', () => {
    expect(rowsOf(two, results)).toEqual([
      { kind: 'death', told: 'it dies', cases: 2, survived: 1, worst: 65 },
      { kind: 'bytes', told: 'it breaks', cases: 1, survived: 1 },
    ]);
  });

  test('keeps what was found of other kinds before, with the same seed', () => {
    const row = (kind: string, cases: number, date: string) => ({ kind, told: '', cases, survived: cases, date });
    const before = { seed: 1, rows: [row('death', 1, '2026-11-01'), row('bytes', 1, '2026-11-01')] };
    const after = row('bytes', 2, '2026-11-02');
    expect(withRows(before, 1, [after], two).rows).toEqual([before.rows[0], after]);
    expect(withRows(before, 2, [after], two)).toEqual({ seed: 2, rows: [after] });
  });

  test('is one that people read', () => {
    expect(tableOf(rowsOf(two, results)).split('\n')[1]).toMatch(/^death +2 +1 +1:05$/);
    expect(timeOf(59)).toBe('0:59');
  });
});

test('no two kinds have one name', () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
});

test.each([
  [10, 3, [1, 5, 8]],
  [2, 5, [0, 1]],
])('of %d cases the cut takes %d, spread evenly', (all, count, taken) => {
  expect(spread([...Array(all).keys()], count)).toEqual(taken);
});

describe('a case', () => {
  const kind = { name: 'death' };

  test('that ends has been survived', async () => {
    expect(await playCase(kind, { name: 'a', run: async () => ({ seconds: 5 }) })).toEqual({
      kind: 'death',
      name: 'a',
      seconds: 5,
      failure: undefined,
    });
  });

  test('that throws has not, and says why', async () => {
    const run = () => Promise.reject(new Error('two of them'));
    expect(await playCase(kind, { name: 'a', run })).toMatchObject({ failure: expect.stringContaining('two of them') });
  });
});

test.each([
  ['ecs', 'CreateService', 'ecs CreateService'],
  ['registry', 'POST /v2/shop-dev/blobs/uploads/', 'registry POST upload'],
  [
    'registry',
    `PUT /v2/shop-dev/blobs/uploads/1f3e?state=0&digest=sha256%3A${'ab'.repeat(32)}`,
    'registry PUT blob abababab',
  ],
  ['registry', `HEAD /v2/shop-dev/blobs/sha256:${'cd'.repeat(32)}`, 'registry HEAD blob cdcdcdcd'],
  ['registry', 'PUT /v2/shop-dev/manifests/v1', 'registry PUT manifest v1'],
])('a request (%s %s) is called the same in every run', (service, operation, name) => {
  expect(askedFor(service, operation)).toBe(name);
});

describe('two states', () => {
  const state = (things: Record<string, unknown>, unused = 0) => ({ things, unused });

  test('that are the same differ in nothing', () => {
    expect(differences(state({ a: { b: [1] } }), state({ a: { b: [1] } }))).toEqual([]);
  });

  test('that differ say where, and what is there twice or left', () => {
    expect(differences(state({ a: { b: 1 }, c: 1 }), state({ a: { b: 2 } }))).toEqual([
      'a b: 1 instead of 2',
      'c: 1 instead of undefined',
    ]);
  });

  test('may have as many unused revisions as is said', () => {
    expect(differences(state({}, 1), state({}), 1)).toEqual([]);
    expect(differences(state({}, 2), state({}), 1)).toHaveLength(1);
  });
});
