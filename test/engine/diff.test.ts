import { describe, expect, test } from '@jest/globals';
import { diff, fieldsOf } from '../../src/engine/diff.ts';

describe('diff', () => {
  test.each<[string, object, object, ReturnType<typeof diff>]>([
    ['the same', { a: 1, b: ['x'], c: { d: null } }, { a: 1, b: ['x'], c: { d: null } }, []],
    ['another value', { a: 1 }, { a: 2 }, [{ field: 'a', from: 2, to: 1 }]],
    ['a number is not its text', { a: 1 }, { a: '1' }, [{ field: 'a', from: '1', to: 1 }]],
    ['a missing value', { a: false }, {}, [{ field: 'a', from: undefined, to: false }]],
    ['what is undefined is not ours', { a: undefined }, { a: 1 }, []],
    ['what is not declared is not ours', {}, { a: 1 }, []],
    ['of a map only the keys it names', { tags: { ours: 'a' } }, { tags: { ours: 'a', theirs: 'b' } }, []],
    [
      'a key of a map',
      { tags: { ours: 'a', more: 'b' } },
      { tags: { ours: 'x' } },
      [
        { field: 'tags.ours', from: 'x', to: 'a' },
        { field: 'tags.more', from: undefined, to: 'b' },
      ],
    ],
    ['a map within a map', { a: { b: { c: 1 } } }, { a: { b: { c: 2, d: 3 } } }, [{ field: 'a.b.c', from: 2, to: 1 }]],
    ['an undefined key within a map', { a: { b: undefined } }, { a: { b: 1 } }, []],
    ['a list is compared whole', { a: [1, 2] }, { a: [2, 1] }, [{ field: 'a', from: [2, 1], to: [1, 2] }]],
    ['a list instead of a map', { a: [] }, { a: {} }, [{ field: 'a', from: {}, to: [] }]],
    ['a map instead of nothing', { a: { b: 1 } }, { a: null }, [{ field: 'a', from: null, to: { b: 1 } }]],
    ['a key named like a method of objects', { toString: 'a' }, {}, [{ field: 'toString', from: undefined, to: 'a' }]],
  ])('%s', (_, wanted, observed, changes) => {
    expect(diff(wanted, observed)).toEqual(changes);
  });
});

test('a change deep in a map touches the field on the first level, once', () => {
  const changes = ['tags.a', 'tags.b.c', 'cpu'].map((field) => ({ field, from: 1, to: 2 }));
  expect(fieldsOf(changes)).toEqual(new Set(['tags', 'cpu']));
});
