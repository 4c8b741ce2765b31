import { type FieldName, fieldNames, inputNames, table, type Values } from './fields.ts';
import { layersOf, type Manifest } from './manifest.ts';
import { fillFrom } from './placeholders.ts';
import type { Problem } from './problem.ts';
import { inputProblems, isGiven, readField, type Sources, whereIs } from './read-field.ts';
import type { Draft } from './rule.ts';
import { crossFieldProblems } from './rules.ts';
import { type Setting, settingsOf } from './settings.ts';
import { type Spec, specOf } from './spec.ts';

export interface SpecSources {
  /** What the workflow gives, by the input's name; an empty text is unset. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  readonly manifest?: Manifest | undefined;
  /** The job's environment, for `${NAME}` in the manifest and for the region. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether an image has to be named: without one it is the image that runs. */
  readonly image?: 'needed' | 'running';
}

/** Turns inputs and manifest into the Spec, or tells everything that is wrong with them. */
export function parseSpec({
  inputs: given,
  manifest,
  env,
  image = 'needed',
}: SpecSources): Described | { problems: readonly Problem[] } {
  const isRunning = takesRunning({ inputs: given, image });
  const names = isRunning ? fieldNames.filter((name) => name !== 'image') : fieldNames;
  const draft: Draft = isRunning ? { image: { kind: 'running' } } : {};
  const sources = sourcesOf({ inputs: given, manifest, env });
  const problems = readAll(draft, names, sources);
  if (problems.length > 0 || !isComplete(draft, fieldNames)) return { problems };
  return { spec: specOf(draft, givenOf(fieldNames, sources)), settings: (of) => settingsOf(of, draft, sources) };
}

export interface Described {
  readonly spec: Spec;
  /** What the fields of these names came to, and where from. */
  settings(names: readonly FieldName[]): readonly Setting[];
}

/** Turns inputs and manifest into the values of some fields, or tells everything that is wrong with them. */
export function parseFields<N extends FieldName>(
  names: readonly N[],
  sources: SpecSources,
): Fields<N> | { problems: readonly Problem[] } {
  const draft: Draft = {};
  const from = sourcesOf(sources);
  const problems = readAll(draft, names, from);
  return problems.length === 0 && isComplete(draft, names)
    ? { values: draft, given: givenOf(names, from) }
    : { problems };
}

export interface Fields<N extends FieldName> {
  readonly values: Pick<Values, N>;
  /** Those of them that somebody has given. */
  readonly given: ReadonlySet<FieldName>;
}

const givenOf = (names: readonly FieldName[], sources: Sources) =>
  new Set(names.filter((name) => isGiven(name, sources)));

function sourcesOf({ inputs, manifest, env }: SpecSources): Sources {
  const layers = manifest && layersOf(manifest, inputs['environment']?.trim() || undefined);
  return { inputs, layers, env, fill: fillFrom(env) };
}

/** Reads the fields into the draft, and gives all that is wrong with them and between them. */
function readAll(draft: Draft, names: readonly FieldName[], sources: Sources): Problem[] {
  const problems: Problem[] = [...(sources.layers?.problems ?? [])];
  const malformed = new Set<FieldName>();
  for (const name of names) {
    const found = readInto(draft, name, sources);
    if (found === undefined) continue;
    malformed.add(name);
    problems.push(...found);
  }
  const known = { asked: new Set(names), given: givenOf(names, sources) };
  problems.push(...crossFieldProblems(draft, (name, part) => whereIs(name, part, sources), malformed, known));
  return problems;
}

/**
 * What is wrong with the inputs on their own, for when the manifest can't be read. What it may hold is not called
 * missing, and nothing that depends on several values is judged.
 */
export function problemsOfInputs(
  sources: Pick<SpecSources, 'inputs' | 'image'>,
  names: readonly FieldName[] = inputNames,
): readonly Problem[] {
  const read = takesRunning(sources) ? names.filter((name) => name !== 'image') : names;
  return read.flatMap((name) => inputProblems(name, sources.inputs));
}

/** Whether it is the image that runs, since none was named and none has to be. */
const takesRunning = ({ inputs, image }: Pick<SpecSources, 'inputs' | 'image'>) =>
  image === 'running' && !inputs['image']?.trim();

/** The problems of a malformed or missing field; undefined when there are none. */
function readInto<N extends FieldName>(draft: Draft, name: N, sources: Sources): readonly Problem[] | undefined {
  const outcome = readField(name, sources);
  if ('problems' in outcome) return outcome.problems;
  if (outcome.value !== undefined) draft[name] = outcome.value;
  return undefined;
}

function isComplete<N extends FieldName>(draft: Draft, names: readonly N[]): draft is Draft & Pick<Values, N> {
  return names.every((name) => table[name].needed === undefined || draft[name] !== undefined);
}
