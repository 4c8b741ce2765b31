import { describe, expect, test } from '@jest/globals';
import { harmless, logTail } from '../../../src/rollout/diagnosis/log-tail.ts';

describe('a line', () => {
  test.each<[string, string, string]>([
    ['is left as it is', '  at main (app.js:3:5) ✓', '  at main (app.js:3:5) ✓'],
    ['begins no command of the runner', '::error::gotcha', ': :error::gotcha'],
    ['begins none after blanks', ' \t::add-mask::x', '  : :add-mask::x'],
    ['begins none after what is not seen', '\u001b[31m::set-output name=a::b', ': :set-output name=a::b'],
    ['begins none after a mark that is taken out', '\u200e::error::x', ': :error::x'],
    ['holds none of the older form', 'a ##[error]b', 'a # #[error]b'],
    ['ends no code block', '```` </details>', "'''' </details>"],
    ['ends none of the other kind', '~~~', '---'],
    ['has no colours', '\u001b[1;31merror\u001b[0m: no', 'error: no'],
    ['has no control characters', 'a\u0000b\u0007c\td', 'a b c d'],
    ['does not turn around what follows', 'a\u202eb\u2066c', 'abc'],
    ['is well-formed', 'a\ud800', 'a\ufffd'],
    ['is cut', 'é'.repeat(301), `${'é'.repeat(300)}…`],
    ['is cut between characters', '😀'.repeat(301), `${'😀'.repeat(300)}…`],
    ['is not cut when it fits', 'x'.repeat(300), 'x'.repeat(300)],
  ])('%s', (_, given, expected) => {
    expect(harmless(given)).toBe(expected);
  });

  test('of megabytes is cut as fast as another', () => {
    expect(harmless('y'.repeat(1_000_000))).toHaveLength(301);
  });
});

describe('the tail of a log', () => {
  const written = (...messages: string[]) => messages.map((message, at) => ({ at, message }));
  const texts = (...messages: string[]) => logTail(written(...messages)).map(({ text }) => text);

  test('is its last 40 lines, in order', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    expect(texts(...lines)).toEqual(lines.slice(10));
    expect(logTail(written(...lines), 2)).toEqual([
      { at: 48, text: 'line 48' },
      { at: 49, text: 'line 49' },
    ]);
  });

  test('counts the lines of one message each, and no blank ones', () => {
    expect(texts('a\r\nb\n\n  \nc', '', 'd\u2028::error::e')).toEqual(['a', 'b', 'c', 'd', ': :error::e']);
  });

  test('of nothing is nothing', () => {
    expect(texts()).toEqual([]);
  });
});
