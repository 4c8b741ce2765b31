import { isRecord } from '../json.ts';
import type { Spec } from '../spec/spec.ts';

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;

/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
export function hiddenValues({ container, task, githubToken }: Spec): string[] {
  const { containerDefinitions } = task.fragment ?? {};
  const others = listOf(containerDefinitions).flatMap(({ environment }) =>
    listOf(environment).map(({ value }) => value),
  );
  const lines = [...Object.values(container.environment), ...others, githubToken].flatMap((value) =>
    typeof value === 'string' ? value.split(/\r?\n/) : [],
  );
  const telling = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
  return [...new Set(telling)].toSorted((one, other) => other.length - one.length);
}

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
