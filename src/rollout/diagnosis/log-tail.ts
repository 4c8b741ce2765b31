import { oneLine } from '../../one-line.ts';

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

/** Pure: text from a container on one line, cut, that is no command to the runner and no end of a fenced code block. */
export function harmless(text: string): string {
  const plain = oneLine(text)
    .replace(/`{3,}/g, (fence) => "'".repeat(fence.length))
    .replace(/~{3,}/g, (fence) => '-'.repeat(fence.length))
    .trimEnd();
  const characters = [...plain.slice(0, 2 * (LONGEST + 1))];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : plain;
}
