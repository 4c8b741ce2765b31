import { expect, test } from '@jest/globals';
import { oneLine, quoted } from '../src/one-line.ts';

test.each([
  ['a\n::error::b', 'a ::error::b'],
  ['a\r\n\r\n::error::b', 'a ::error::b'],
  ['a\u2028b\u2029c\u0085d\u0000e', 'a b c d e'],
  ['e\u001b[31mf\u001b]8;;https://evil.example\u0007g', 'efg'],
  // The runner takes this older form for a command wherever in a line it stands.
  ['a ##[error]b', 'a # #[error]b'],
  ['a ###[add-mask]b', 'a ## #[add-mask]b'],
  ['a ##\n[error]b', 'a ## [error]b'],
  ['a #\u200b#[error]b', 'a # #[error]b'],
  ['a #\u001b[1m#[error]b', 'a # #[error]b'],
  // And the newer one at the start of a line, after blanks too.
  ['::error::b', ': :error::b'],
  ['\n \t::error::b', '   : :error::b'],
  ['\u200b::error::b', ': :error::b'],
  ['#1 [ok] ## c', '#1 [ok] ## c'],
  ['pay\u202etxt.exe\u202c \u2066x\u2069', 'paytxt.exe x'],
  ['half \ud83d', 'half \ufffd'],
  ['plain, with ümlauts, 🚀 and 👩\u200d🚀', 'plain, with ümlauts, 🚀 and 👩\u200d🚀'],
])('%j becomes %j', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test.each([
  ['a\nb', '"a\\nb"'],
  ['de\u200bv', '"de\\u200bv"'],
])('of %j all is written out: %s', (text, written) => {
  expect(quoted(text)).toBe(written);
});
