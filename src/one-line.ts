import { stripVTControlCharacters } from 'node:util';

/**
 * What reorders or hides the text around it, and no honest text of a log needs: marks of direction, blanks of no width,
 * and the characters that are only tags. What joins letters and emoji (U+200C, U+200D) stays.
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text from elsewhere on one line, and only text there: it can't begin a line of the log or end one, and it is no
 * command to the runner, neither in the form that it reads at the start of a line, after blanks too (`::name::`), nor in
 * the older one, which it reads wherever in a line it stands (`##[name]`). It has no colours and nothing unseen.
 */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text.toWellFormed())
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

/** Text between quotes, where also what is unseen is written out: of a value that is no good one wants to know why. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNSEEN,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}
