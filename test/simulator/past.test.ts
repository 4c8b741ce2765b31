import { beforeEach, expect, test } from '@jest/globals';
import { type ManualClock, manualClock } from './clock.ts';
import { createPast, mapShelf, type Past } from './past.ts';

interface Thing {
  size: number;
  readonly friend?: Thing;
}

let clock: ManualClock;
let things: Map<string, Thing>;
let past: Past;
beforeEach(() => {
  clock = manualClock();
  things = new Map();
  past = createPast([mapShelf(things)], clock);
});

/** As a write does. */
function write(name: string, size: number): void {
  past.remember();
  const thing = things.get(name);
  if (thing) thing.size = size;
  else things.set(name, { size });
}

const sizeAgo = (seconds: number, name = 'a') => past.ago(seconds, () => things.get(name)?.size);

test('a read that lags gives what was there then, and the present stays as it is', () => {
  write('a', 1);
  clock.advance(10);
  write('a', 2);
  clock.advance(10);
  expect([sizeAgo(0), sizeAgo(5), sizeAgo(15), sizeAgo(25)]).toEqual([2, 2, 1, undefined]);
  expect(things.get('a')?.size).toBe(2);
});

test('what happens by itself, without a write, is read at once', () => {
  write('a', 1);
  clock.advance(60);
  const thing = things.get('a');
  if (thing) thing.size = 5;
  expect(sizeAgo(30)).toBe(5);
});

test('who refers to whom stays so', () => {
  const friend = { size: 1 };
  things.set('friend', friend);
  things.set('a', { size: 2, friend });
  write('b', 3);
  expect(past.ago(5, () => things.get('a')?.friend === things.get('friend'))).toBe(true);
  expect(things.get('friend')).toBe(friend);
});
