import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { booleanIn, numberIn, type Scope, textIn } from './evaluate.ts';
import { literal, pairsOf } from './tokens.ts';
import type { Value, Values } from './value.ts';
import type { Callable, CallInput, DispatchInput } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** What GitHub finds wrong with a call before anything runs: literals of another type too. */
export function problemsOfCall(given: MappingToken | undefined, { inputs }: Callable): readonly string[] {
  const names = pairsOf(given).map(([name]) => name);
  const unknown = names.filter((name) => !inputs.some((input) => same(input.name, name)));
  const missing = inputs.filter(({ name, required }) => required && !names.some((each) => same(each, name)));
  return [
    ...unknown.map((name) => `Invalid input, ${name} is not defined in the referenced workflow.`),
    ...missing.map(({ name }) => `Input ${name} is required, but not provided while calling.`),
    ...pairsOf(given).flatMap(([name, token]) => {
      const input = inputs.find((each) => same(each.name, name));
      if (input === undefined || literal(token) === undefined) return [];
      try {
        typed(input, token, { contexts: {} });
        return [];
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : error}`];
      }
    }),
  ];
}

/** The `inputs` of a workflow that is called: what is given, else the default, else what its type begins with. */
export function callInputs(
  given: MappingToken | undefined,
  { inputs }: Callable,
  caller: Scope,
  callee: Scope,
): Record<string, Value> {
  return Object.fromEntries(
    inputs.map((input) => {
      const [, token] = pairsOf(given).find(([name]) => same(name, input.name)) ?? [];
      if (token !== undefined) return [input.name, typed(input, token, caller)];
      return [input.name, input.default === undefined ? EMPTY[input.type] : typed(input, input.default, callee)];
    }),
  );
}

const EMPTY = { string: '', boolean: false, number: 0 } as const;

function typed({ type }: CallInput, token: TemplateToken, scope: Scope): Value {
  switch (type) {
    case 'boolean':
      return booleanIn(token, scope) ?? false;
    case 'number':
      return numberIn(token, scope) ?? 0;
    default:
      return textIn(token, scope);
  }
}

/** What a person types into GitHub's page, or a program sends to its API. */
export type Typed = Readonly<Record<string, string>>;

/**
 * The `inputs` of a workflow that is started by hand: booleans stay booleans, a number is a text
 * (actions/runner#2848). Refused as GitHub's API does.
 */
export function dispatchInputs(
  given: Typed,
  inputs: readonly DispatchInput[],
  environments: readonly string[],
): Values {
  const unknown = Object.keys(given).filter((name) => !inputs.some((input) => input.name === name));
  if (unknown.length > 0) throw new WorkflowError(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  return Object.fromEntries(
    inputs.map((input) => [input.name, ofType(input, given[input.name] ?? chosen(input), environments)]),
  );
}

function ofType(
  { name, type, required, options }: DispatchInput,
  value: string,
  environments: readonly string[],
): Value {
  if (required && value === '') throw new WorkflowError(`Required input '${name}' not provided`);
  const among = (what: string, allowed: readonly string[]) => {
    if (value !== '' && !allowed.includes(value))
      throw new WorkflowError(`'${value}' is no ${what} of input '${name}'`);
    return value;
  };
  switch (type) {
    case 'boolean':
      return among('boolean', ['true', 'false']) === 'true';
    case 'choice':
      return among('option', options);
    case 'environment':
      return among('environment', environments);
    case 'number':
      if (Number.isNaN(Number(value))) throw new WorkflowError(`'${value}' is no number of input '${name}'`);
      return value;
    default:
      return value;
  }
}

/** What GitHub's page has filled in: the first choice where none is the default. */
const chosen = ({ type, default: preset, options }: DispatchInput): string =>
  `${preset ?? (type === 'choice' ? (options[0] ?? '') : '')}`;

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
