import { stripVTControlCharacters } from 'node:util';

/** One line that a container wrote: safe to be printed in a job log and between the fences of a Markdown code block. */
export interface LogLine {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
}

export interface Written {
  readonly at: number;
  readonly message: string;
}

const MOST_LINES = 40;

/** Characters of one line that are kept. */
const LONGEST = 300;

/** Pure: the last lines of what a container wrote, oldest first; blank ones are left out. */
export function logTail(written: readonly Written[], most: number = MOST_LINES): LogLine[] {
  return written
    .flatMap(({ at, message }) =>
      message.split(/\r\n|[\n\r\u2028\u2029]/).map((text) => ({ at, text: harmless(text) })),
    )
    .filter(({ text }) => text !== '')
    .slice(-most);
}

/**
 * Pure: text from a container on one line, cut, that is neither a command to the runner (`::name::` at the start of a
 * line, after blanks too; `##[name]` anywhere) nor the end of a fenced code block, and that can't reorder what stands
 * around it.
 */
export function harmless(text: string): string {
  const plain = stripVTControlCharacters(text.toWellFormed())
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/##(?=\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replace(/`{3,}/g, (fence) => "'".repeat(fence.length))
    .replace(/~{3,}/g, (fence) => '-'.repeat(fence.length))
    .trimEnd();
  const characters = [...plain.slice(0, 2 * (LONGEST + 1))];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : plain;
}
