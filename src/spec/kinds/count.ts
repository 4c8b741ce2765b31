import { bad, good, type Kind, type Reading } from '../kind.ts';
import { withNearest } from '../nearest.ts';
import { integer } from './integer.ts';

/** How many tasks are to run: none for now, as many as before, or just so many. */
export type Count = 'asleep' | 'awake' | number;

const WORDS = ['asleep', 'awake'] as const;
const fix = 'Use asleep, awake, or a whole number from 0 to 5000.';
const number = integer(0, 5000);

function fromText(given: string): Reading<Count> {
  const word = WORDS.find((known) => known === given);
  if (word !== undefined) return good(word);
  if (/^-?\d+$/.test(given)) return number.fromText(given);
  return bad({ value: given, message: 'is neither asleep, awake nor a number', fix: withNearest(fix, given, WORDS) });
}

/** asleep, awake, or a number of tasks. */
export const count: Kind<Count> = {
  allowed: 'asleep, awake, or a whole number from 0 to 5000',
  schema: { anyOf: [{ enum: WORDS }, number.schema] },
  fromText,
  fromYaml: (value) => fromText(String(value)),
  show: String,
};
