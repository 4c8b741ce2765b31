import { availableParallelism, type as systemName } from 'node:os';
import type { Row } from './row.ts';

/** What a whole run of the bench found; the docs are generated from it. */
export interface Figures {
  /** Day of the run, as 2026-11-23. */
  readonly date: string;
  /** In words, as they stand behind "on". */
  readonly machine: string;
  readonly rows: readonly Row[];
}

export const FIGURES = new URL('./figures.json', import.meta.url);

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Pure: small whole numbers as they are written in a sentence. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** Only what compares machines, nothing that would name this one. */
export function thisMachine(): string {
  const cores = availableParallelism();
  return `${inWords(cores)} ${cores === 1 ? 'core' : 'cores'} of a ${systemName()} machine`;
}

/** Pure: the figures as a file. Three decimals: more would only be noise in the difference of two runs. */
export function figuresFile(figures: Figures): string {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  return `${JSON.stringify(figures, rounded, 2)}\n`;
}
