import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/engine/diff.ts';
import type { Step } from '../../src/engine/walk.ts';
import { bytesText, changeText, doneText, elapsedText, planText, pushText } from '../../src/github/text.ts';
import { HIDDEN } from '../../src/resources/canonical.ts';

describe('changeText', () => {
  test.each<[Change, string]>([
    [{ field: 'cpu', from: '256', to: '512' }, 'cpu: 256 → 512'],
    [{ field: 'cpu', from: undefined, to: '512' }, 'cpu: none → 512'],
    [{ field: 'image', from: undefined, to: 'new' }, 'image: new'],
    [{ field: 'subnets', from: ['a'], to: ['a', 'b'] }, 'subnets: ["a"] → ["a","b"]'],
    [{ field: 'tags', from: { a: 1 }, to: undefined }, 'tags: {"a":1} → none'],
    [{ field: 'on', from: null, to: false }, 'on: null → false'],
    [{ field: 'X', from: `${HIDDEN}aa`, to: `${HIDDEN}bb` }, 'X: another value (not shown)'],
    [{ field: 'X', from: undefined, to: `${HIDDEN}bb` }, 'X: none → (not shown)'],
    [{ field: 'X', from: { A: `${HIDDEN}aa`, B: 'b' }, to: undefined }, 'X: {"A":"(not shown)","B":"b"} → none'],
    [{ field: 'X', from: [`${HIDDEN}aa`], to: [] }, 'X: ["(not shown)"] → []'],
    [{ field: 'days', from: 14, to: 30, drift: true }, 'days: 14 → 30 (changed outside)'],
    [{ field: 'tags.a', from: 'x\n::error::y', to: 'z' }, 'tags.a: x ::error::y → z'],
  ])('%j', (change, text) => {
    expect(changeText(change)).toBe(text);
  });

  test('a long value is cut', () => {
    expect(changeText({ field: 'a', from: 'x'.repeat(1000), to: 'y' })).toBe(`a: ${'x'.repeat(200)}… → y`);
  });
});

const step = (action: Step['action'], kind: string, changes: readonly Change[] = []): Step => ({
  action,
  kind,
  name: 'shop-dev',
  changes,
});

describe('planText', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'nothing to do',
      [step('keep', 'cluster'), step('keep', 'service')],
      ['Nothing to change: all 2 things are as described.'],
    ],
    [
      'something to do, something kept',
      [step('create', 'image'), step('update', 'service', [{ field: 'a', from: 1, to: 2 }]), step('keep', 'cluster')],
      [
        'create  image    shop-dev',
        'update  service  shop-dev',
        '          a: 1 → 2',
        '1 other thing is as described.',
      ],
    ],
    [
      'several kept',
      [step('remove', 'listener'), step('keep', 'a'), step('keep', 'b')],
      ['remove  listener  shop-dev', '2 other things are as described.'],
    ],
    ['everything to do', [step('create', 'image')], ['create  image  shop-dev']],
  ])('%s', (_, steps, lines) => {
    expect(planText(steps)).toEqual(lines);
  });
});

test.each([
  [step('create', 'image'), 'image shop-dev: pushed'],
  [step('create', 'cluster'), 'cluster shop-dev: created'],
  [step('update', 'service'), 'service shop-dev: updated'],
  [step('remove', 'listener'), 'listener shop-dev: removed'],
])('%j is done', (done, text) => {
  expect(doneText(done)).toBe(text);
});

const DIGEST = `sha256:${'a1'.repeat(32)}`;

test.each<[Parameters<typeof pushText>[0], string | undefined]>([
  [
    { kind: 'checked', present: 3, missing: 2, bytes: 1_500_000 },
    'image: 2 of 5 parts go up (1.5 MB), the registry has the others',
  ],
  [
    { kind: 'compressed', diffId: DIGEST, from: 2000, to: 999 },
    'image: layer a1a1a1a1a1a1 compressed from 2.0 kB to 999 bytes',
  ],
  [{ kind: 'uploading', digest: DIGEST, size: 1 }, undefined],
  [{ kind: 'uploaded', digest: DIGEST, size: 12_000 }, 'image: a1a1a1a1a1a1 uploaded (12 kB)'],
  [{ kind: 'tagged', reference: 'v1', digest: DIGEST }, `image: tagged v1 (${DIGEST})`],
])('a push tells %j', (event, text) => {
  expect(pushText(event)).toBe(text);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [10_000, '10 kB'],
  [999_499, '999 kB'],
  [999_999, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [314_572_800, '315 MB'],
  [2_500_000_000, '2.5 GB'],
  [12_000_000_000_000, '12000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});

test.each([
  [-5, '0:00'],
  [499, '0:00'],
  [7000, '0:07'],
  [59_600, '1:00'],
  [754_000, '12:34'],
  [3_661_000, '61:01'],
])('%i ms are %s', (milliseconds, text) => {
  expect(elapsedText(milliseconds)).toBe(text);
});
