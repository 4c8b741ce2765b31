import { expect, test } from '@jest/globals';
import { hiding } from '../../../src/rollout/diagnosis/hiding.ts';

const hide = hiding(['hunter2', 'hunter2-and-more', 'with ##[ and \u202e in it', '']);

test.each([
  ['a hunter2 b hunter2', 'a *** b ***'],
  ['a hunter2-and-more b', 'a *** b'],
  // A line of a log is cut, and what is told of it is made harmless.
  ['a hunter2-an…', 'a ***…'],
  ['a hunt…', 'a ***…'],
  ['a hun…', 'a hun…'],
  ['hunt', 'hunt'],
  ['with # #[ and  in it', '***'],
  ['nothing…', 'nothing…'],
])('%j is told as %j', (text, told) => {
  expect(hide(text)).toBe(told);
});
