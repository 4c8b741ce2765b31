import { expect, test } from '@jest/globals';
import { freePriority, startingPriority } from '../../src/resources/rule-priority.ts';

test('a name always begins at the same priority, one that AWS takes', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `shop-dev-${index}`);
  const starts = names.map(startingPriority);
  expect(names.map(startingPriority)).toEqual(starts);
  expect(starts.every((start) => Number.isInteger(start) && start >= 1 && start <= 50_000)).toBe(true);
  expect(new Set(starts).size).toBeGreaterThan(1900);
});

test.each([
  [10, [], 10],
  [10, [9, 11], 10],
  [10, [10, 11, 13], 12],
  [50_000, [50_000, 1], 2],
])('from %d on, with %p taken, the first free is %d', (start, taken, free) => {
  expect(freePriority(start, new Set(taken))).toBe(free);
});
