import { describe, expect, test } from '@jest/globals';
import type { Shape } from './ports.ts';
import { any, boolean, integer, list, map, oneOf, required, string, structure } from './shape.ts';
import { problems } from './validate.ts';

const shape: Shape = structure({
  name: required(string({ min: 2, max: 4, pattern: /^[a-z]+$/ })),
  mode: oneOf('A', 'B'),
  count: integer({ min: 1, max: 3 }),
  on: boolean,
  tags: list(structure({ key: required(string()) }), { min: 1, max: 2 }),
  labels: map(string()),
  raw: any,
});

describe('a request', () => {
  test.each([
    [
      'is accepted',
      { name: 'abc', mode: 'A', count: 2, on: false, tags: [{ key: 'k' }], labels: { a: 'b' }, raw: [1] },
      [],
    ],
    ['may leave out what is optional', { name: 'abc' }, []],
    ['must have what is required', {}, ['name']],
    ['must have it deep inside too', { name: 'abc', tags: [{}] }, ['tags.1.key']],
    ['has no other fields', { name: 'abc', nmae: 'x' }, ['nmae']],
    ['keeps to enumerations', { name: 'abc', mode: 'C' }, ['mode']],
    ['keeps to ranges', { name: 'abc', count: 4 }, ['count']],
    ['keeps to lengths', { name: 'a' }, ['name']],
    ['keeps to patterns', { name: 'ABC' }, ['name']],
    ['keeps to the sizes of lists', { name: 'abc', tags: [] }, ['tags']],
    ['has the right types', { name: 1, count: '2', on: 'true', labels: { a: 1 } }, ['name', 'count', 'on', 'labels.a']],
  ])('%s', (_, request, at) => {
    expect(problems(shape, request).map((problem) => problem.at)).toEqual(at);
  });
});
