import { describe, expect, test } from '@jest/globals';
import { strategyOf, suffixOf } from '../../rehearsal/github/matrix.ts';

describe('a matrix', () => {
  test.each([
    [
      'is the product of its lists',
      { a: [1, 2], b: ['x'] },
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ],
    ],
    [
      'leaves out what is excluded',
      { a: [1, 2], b: ['x', 'y'], exclude: [{ a: 1, b: 'x' }, { a: 2 }] },
      [{ a: 1, b: 'y' }],
    ],
    ['adds to what fits', { a: [1, 2], include: [{ a: 1, c: 3 }] }, [{ a: 1, c: 3 }, { a: 2 }]],
    ['adds what fits nowhere', { a: [1], include: [{ a: 2, c: 3 }] }, [{ a: 1 }, { a: 2, c: 3 }]],
    [
      'adds to all what names none of its lists',
      { a: [1, 2], include: [{ c: 3 }] },
      [
        { a: 1, c: 3 },
        { a: 2, c: 3 },
      ],
    ],
    ['may be a list of what is included', { include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
  ])('%s', (_, matrix, combinations) => {
    expect(strategyOf({ matrix })).toEqual({ combinations, failFast: true, maxParallel: undefined });
  });

  test.each([{ a: [] }, { include: [] }, { a: 'x' }])('%j is none', (matrix) => {
    expect(() => strategyOf({ matrix })).toThrow(/Matrix/);
  });

  test('tells its combination behind the name of the job', () => {
    expect([suffixOf({}), suffixOf({ a: 1, b: { c: 'x' } })]).toEqual(['', ' (1, x)']);
  });
});
