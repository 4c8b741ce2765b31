import { describe, expect, test } from '@jest/globals';
import { forwardAction, idleIn, servingIn, sharesOf } from '../../src/resources/forward.ts';

const weighted = (...shares: readonly (readonly [string, number?])[]) => [
  {
    Type: 'forward' as const,
    ForwardConfig: {
      TargetGroups: shares.map(([TargetGroupArn, Weight]) => ({
        TargetGroupArn,
        ...(Weight === undefined ? {} : { Weight }),
      })),
    },
  },
];

describe('what gets requests, the most first', () => {
  test.each([
    ['the only one', [{ Type: 'forward' as const, TargetGroupArn: 'a' }], ['a'], []],
    ['without a weight, all the same', weighted(['a'], ['b']), ['a', 'b'], []],
    ['none of weight 0', weighted(['a', 0], ['b', 1]), ['b'], ['a']],
    ['the larger share', weighted(['a', 10], ['b', 990]), ['b', 'a'], []],
    ['nobody', weighted(['a', 0]), [], ['a']],
    ['nobody, where it redirects', [{ Type: 'redirect' as const }], [], []],
    ['nobody, where nothing is said', undefined, [], []],
  ])('%s', (_, actions, serving, idle) => {
    expect([servingIn(actions), idleIn(actions)]).toEqual([serving, idle]);
  });
});

describe('a forward', () => {
  test('to one group names it plainly', () => {
    expect(forwardAction({ live: 'a', beside: ['a'] })).toEqual({ Type: 'forward', TargetGroupArn: 'a' });
  });

  test('gives everything to the live one, and attaches the others once each', () => {
    const action = forwardAction({ live: 'a', beside: ['b', 'a', 'b'] });
    expect(sharesOf([action])).toEqual([
      { arn: 'a', weight: 1 },
      { arn: 'b', weight: 0 },
    ]);
  });
});
