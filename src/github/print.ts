import { endGroup, info, notice, setFailed, startGroup, warning } from '@actions/core';
import { oneLine } from '../one-line.ts';

/** Characters of one line. What says more says it in its own log. */
const LONGEST = 8000;

/**
 * The one way into the log of the job and to its annotations. What is printed may hold anything that AWS, an image, a
 * commit or a person said: every line is made a line of text here, whoever prints it.
 */
export const print = {
  line: (text: string): void => info(inert([text])),
  notice: (...lines: readonly string[]): void => notice(inert(lines)),
  warning: (...lines: readonly string[]): void => warning(inert(lines)),
  /** The step fails. The lines are its annotation. */
  failure: (...lines: readonly string[]): void => setFailed(inert(lines)),
  /** What is printed until `end` can be folded away. */
  chapter: (title: string): void => startGroup(inert([title])),
  end: (): void => endGroup(),
};

/** An annotation has several lines where it is given several: none of them can make another one. */
const inert = (lines: readonly string[]) => lines.map(text).join('\n');

const text = (line: string) => oneLine(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line);
