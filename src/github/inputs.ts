import { getInput } from '@actions/core';
import { inputNames } from '../spec/fields.ts';

/** The action's inputs as the workflow gave them; an empty text is unset. The only place that reads them. */
export function readInputs(): Readonly<Record<string, string>> {
  return Object.fromEntries(inputNames.map((name) => [name, getInput(name)]));
}
