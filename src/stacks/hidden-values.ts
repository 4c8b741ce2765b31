import { containersOf, listOf } from '../resources/containers.ts';
import type { Spec } from '../spec/spec.ts';

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;

/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
export function hiddenValues({ container, task, githubToken }: Spec): string[] {
  return telling([...Object.values(container.environment), ...valuesIn(task.fragment), githubToken]);
}

/** Pure: the same of a task definition that is there already. */
export function hiddenInDefinition(definition: unknown): string[] {
  return telling(valuesIn(definition));
}

const valuesIn = (definition: unknown): readonly unknown[] =>
  containersOf(definition).flatMap(({ environment }) => listOf(environment).map(({ value }) => value));

function telling(values: readonly unknown[]): string[] {
  const lines = values.flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []));
  const long = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
  return [...new Set(long)].toSorted((one, other) => other.length - one.length);
}
