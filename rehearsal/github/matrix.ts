import { isList, isValues, textOf, type Value, type Values } from './value.ts';
import { WorkflowError } from './workflow-error.ts';

export interface Strategy {
  readonly combinations: readonly Values[];
  readonly failFast: boolean;
  readonly maxParallel: number | undefined;
}

/** A job without a matrix. */
export const SINGLE: Strategy = { combinations: [{}], failFast: true, maxParallel: undefined };

/** How often a job runs, and with what: the matrix with its `exclude` and `include`, as GitHub combines them. */
export function strategyOf(value: Value): Strategy {
  if (!isValues(value)) return SINGLE;
  const { matrix, 'fail-fast': failFast = true, 'max-parallel': maxParallel } = value;
  const rest = {
    failFast: failFast === true,
    maxParallel: typeof maxParallel === 'number' ? maxParallel : undefined,
  };
  if (matrix === undefined) return { combinations: [{}], ...rest };
  if (!isValues(matrix)) throw new WorkflowError('Matrix must be a map.');
  const { include = [], exclude = [], ...vectors } = matrix;
  const combinations = product(vectors)
    .filter((each) => !entriesOf(exclude).some((excluded) => matches(each, excluded)))
    .map((each) => ({ original: each, extended: each }));
  const added: Values[] = [];
  for (const included of entriesOf(include)) {
    const keys = Object.keys(vectors).filter((key) => key in included);
    const hosts = combinations.filter(({ original }) => keys.every((key) => equal(original[key], included[key])));
    for (const host of hosts) host.extended = { ...host.extended, ...included };
    if (hosts.length === 0) added.push(included);
  }
  const all = [...combinations.map(({ extended }) => extended), ...added];
  if (all.length === 0) throw new WorkflowError('Matrix vector does not contain any values');
  return { combinations: all, ...rest };
}

function product(vectors: Values): readonly Values[] {
  const entries = Object.entries(vectors);
  if (entries.length === 0) return [];
  return entries.reduce<readonly Values[]>(
    (all, [name, values]) => {
      if (!isList(values)) throw new WorkflowError(`Matrix vector '${name}' must be a list.`);
      if (values.length === 0) throw new WorkflowError(`Matrix vector '${name}' does not contain any values`);
      return all.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
    },
    [{}],
  );
}

const entriesOf = (value: Value): readonly Values[] => (isList(value) ? value.filter(isValues) : []);

const matches = (combination: Values, part: Values) =>
  Object.entries(part).every(([key, value]) => equal(combination[key], value));

const equal = (one: Value | undefined, other: Value | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** What stands behind a job's name for one combination: ` (api, 3)`. */
export function suffixOf(combination: Values): string {
  const told = Object.values(combination).flatMap((value) => (isValues(value) ? Object.values(value) : [value]));
  return told.length === 0 ? '' : ` (${told.map(textOf).join(', ')})`;
}
