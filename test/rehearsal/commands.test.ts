import { describe, expect, test } from '@jest/globals';
import { pairsIn } from '../../rehearsal/github/command-files.ts';
import { createStepLog } from '../../rehearsal/github/step-log.ts';

describe('the lines of a step', () => {
  test.each([
    ['are shown', ['a', 'b'], 'a\nb'],
    [
      'are commands where they begin like one',
      ['::notice title=T::some%0Alines', '::group::G', '::endgroup::'],
      'Notice: some\nlines\n▾ G',
    ],
    ['are masked from then on', ['hush', '::add-mask::hush', 'hush, hushed'], 'hush\n***, ***ed'],
    ['are masked line by line', ['::add-mask::one%0Atwo', 'one', 'two'], '***\n***'],
    [
      'are no commands while those are stopped',
      ['::stop-commands::t0k', '::add-mask::a', '::t0k::', '::add-mask::b', 'ab'],
      '::add-mask::a\na***',
    ],
    ['may not set outputs', ['::set-output name=a::b'], 'Error: The `set-output` command is disabled.'],
  ])('%s', (_, lines, shown) => {
    const log = createStepLog(() => {});
    for (const line of lines) log.line(line);
    expect(log.text()).toBe(shown);
  });
});

describe('a command file', () => {
  test.each([
    ['a=b', { a: 'b' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=', { a: '' }],
    ['a<<E\none\n\ntwo\nE\nb=c\n', { a: 'one\n\ntwo', b: 'c' }],
    ['a<<E\nE', { a: '' }],
    ['a<<E\nb=c\nE', { a: 'b=c' }],
  ])('%j', (content, expected) => {
    expect(pairsIn(content)).toEqual(expected);
  });

  test.each(['no pair', 'a<<E\nnever ended', '=b'])('%j is an error', (content) => {
    expect(() => pairsIn(content)).toThrow(/Invalid/);
  });
});
