import type { Field } from './field.ts';
import { type FieldName, isFieldName, table, type Values } from './fields.ts';
import { type Fill, type Reading, readYaml } from './kind.ts';
import type { Layers } from './manifest.ts';
import type { Problem } from './problem.ts';

/** Everything a field can come from. */
export interface Sources {
  /** What the workflow gives, by the input's name; an empty text is unset. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  readonly layers: Layers | undefined;
  /** The job's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fill: Fill;
}

type Outcome<T> = { readonly value: T | undefined } | { readonly problems: readonly Problem[] };

const ABSENT = { value: undefined } as const;

/** Reads one field by precedence: input, manifest, environment variable, default. Without problems and value it is absent. */
export function readField<N extends FieldName>(name: N, sources: Sources): Outcome<Values[N]> {
  const field: Field<Values[N]> = table[name];
  const manifest = fromManifest(field, name, sources);
  const input = fromInput(field, name, sources.inputs);
  if ('problems' in manifest || 'problems' in input)
    return { problems: [manifest, input].flatMap((outcome) => ('problems' in outcome ? outcome.problems : [])) };
  const value = combine(field, manifest.value, input.value);
  if (value !== undefined) return { value };
  const fallback = fromEnvironment(field, sources);
  if ('problems' in fallback || fallback.value !== undefined) return fallback;
  if (field.default !== undefined) return { value: field.default };
  return !isNeeded(field, sources) || isNeededElsewhere(name, sources)
    ? ABSENT
    : { problems: [missing(field, name, sources.layers)] };
}

function isNeeded({ needed, neededWithout: other }: Field, sources: Sources): boolean {
  if (other === undefined || !isFieldName(other)) return needed !== undefined;
  return !isSaid(other, sources);
}

/** What is wrong with one input, whatever the manifest may say: it is malformed, or missing though it has no other place. */
export function inputProblems(name: FieldName, inputs: Sources['inputs']): readonly Problem[] {
  const field: Field = table[name];
  const input = fromInput(field, name, inputs);
  if ('problems' in input) return input.problems;
  const isMissing = input.value === undefined && field.needed === 'action';
  return isMissing ? [missing(field, name, undefined)] : [];
}

/** Whether anybody has said anything of a field, so that it is not the default. */
export function isGiven(name: FieldName, sources: Sources): boolean {
  const { fallback = [] }: Field = table[name];
  return isSaid(name, sources) || fallback.some((variable) => textOf(sources.env[variable]) !== undefined);
}

/** Whether it is in the workflow or the manifest. */
function isSaid(name: FieldName, { inputs, layers }: Sources): boolean {
  return textOf(inputs[name]) !== undefined || (layers?.valueOf(name) ?? undefined) !== undefined;
}

/** Where a field's value, or one key of it, comes from, as problems tell it. */
export function whereIs(name: FieldName, part: string | undefined, { inputs, layers, env }: Sources): string {
  const text = textOf(inputs[name]);
  const input = part === undefined ? `input ${name}` : `input ${name}, ${part}`;
  const inManifest = (layers?.valueOf(name) ?? undefined) !== undefined;
  if (layers === undefined || !inManifest) return text === undefined ? whereElse(table[name], name, env) : input;
  if (text === undefined) return layers.whereIs(name, part);
  if (part === undefined) return input;
  const reading = table[name].kind.fromText(text);
  const inInput = 'value' in reading && typeof reading.value === 'object' && Object.hasOwn(reading.value, part);
  return inInput ? input : layers.whereIs(name, part);
}

function whereElse(field: Field, name: FieldName, env: Sources['env']): string {
  const variable = field.fallback?.find((candidate) => textOf(env[candidate]) !== undefined);
  return variable === undefined ? `default of ${name}` : `environment variable ${variable}`;
}

function fromManifest<T>(field: Field<T>, name: FieldName, { layers, fill }: Sources): Outcome<T> {
  if (layers === undefined) return ABSENT;
  // Told already, where it stands.
  if (layers.spoiled.has(name)) return { problems: [] };
  const given = layers.valueOf(name);
  if (given === undefined || given === null) return ABSENT;
  return outcomeOf(readYaml(field.kind, given, fill), (part) => layers.whereIs(name, part));
}

function fromInput<T>(field: Field<T>, name: FieldName, inputs: Sources['inputs']): Outcome<T> {
  const text = field.manifestOnly ? undefined : textOf(inputs[name]);
  if (text === undefined) return ABSENT;
  return outcomeOf(field.kind.fromText(text), (part) =>
    part === undefined ? `input ${name}` : `input ${name}, ${part}`,
  );
}

function fromEnvironment<T>(field: Field<T>, { env }: Sources): Outcome<T> {
  for (const variable of field.fallback ?? []) {
    const text = textOf(env[variable]);
    if (text !== undefined) return outcomeOf(field.kind.fromText(text), () => `environment variable ${variable}`);
  }
  return ABSENT;
}

function outcomeOf<T>(reading: Reading<T>, place: (part?: string) => string): Outcome<T> {
  if ('value' in reading) return reading;
  return { problems: reading.complaints.map(({ part, ...complaint }) => ({ where: place(part), ...complaint })) };
}

function combine<T>(field: Field<T>, weaker: T | undefined, stronger: T | undefined): T | undefined {
  if (weaker === undefined || stronger === undefined) return stronger ?? weaker;
  return field.kind.merge?.(weaker, stronger) ?? stronger;
}

/** An environment that is missing or misspelt would make everything of its block look missing too. */
function isNeededElsewhere(name: FieldName, { layers }: Sources): boolean {
  return layers !== undefined && !layers.knowsEnvironment && layers.isGivenSomewhere(name);
}

function missing<T>(field: Field<T>, name: FieldName, layers: Layers | undefined): Problem {
  const places = [`input ${name}`];
  if (layers !== undefined && field.at !== undefined) places.push(`${layers.file}: ${field.at}`);
  const fix = `Give ${field.kind.allowed}.`;
  const manifest = layers === undefined && field.at !== undefined ? ` A manifest may hold it as ${field.at}.` : '';
  return { where: places.join(' or '), message: 'is missing', fix: fix + manifest };
}

function textOf(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
