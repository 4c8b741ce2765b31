import { getInput } from '@actions/core';
import { inputsOf, type Verb } from '../spec/verbs.ts';

/** What the workflow gave, by the input's name. */
export type Inputs = Readonly<Record<string, string>>;

/** An action's inputs as the workflow gave them; an empty text is unset. The only place that reads them. */
export function readInputs(verb: Verb): Inputs {
  return Object.fromEntries(inputsOf(verb).map(({ name }) => [name, getInput(name)]));
}
