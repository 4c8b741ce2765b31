import type { Field } from './field.ts';
import type { FieldName, Values } from './fields.ts';
import { parseFields, type SpecSources } from './parse-spec.ts';
import type { Problem } from './problem.ts';
import { type OwnValues, type TARGET, type Verb, verbs } from './verbs.ts';

/** The verbs that bring no release of their own: what they share with a deploy is a few fields. */
export type TargetVerb = Exclude<Verb, 'deploy' | 'plan'>;

type SharedOf<V extends TargetVerb> = Pick<Values, (typeof verbs)[V]['shared'][number]>;

/** What such a verb was asked: the values of what it shares with a deploy, and of what is its own. */
export interface Asked<V extends TargetVerb> {
  readonly shared: Pick<Values, (typeof TARGET)[number]> & SharedOf<V>;
  readonly own: OwnValues<V>;
  /** Those of the shared fields that somebody has given. */
  readonly given: ReadonlySet<FieldName>;
}

/** Turns inputs and manifest into what a verb was asked, or tells everything that is wrong with them. */
export function parseTarget<V extends TargetVerb>(
  verb: V,
  sources: SpecSources,
): Asked<V> | { readonly problems: readonly Problem[] } {
  const table = verbs[verb];
  const shared = parseFields<(typeof verbs)[V]['shared'][number]>(table.shared, sources);
  const own = readOwn(table.own, sources.inputs);
  const problems = [...('problems' in shared ? shared.problems : []), ...own.problems];
  if ('problems' in shared || problems.length > 0 || !isComplete<V>(own.values, table.own)) return { problems };
  return { shared: shared.values, own: own.values, given: shared.given };
}

interface Read {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** What is a verb's own comes from its inputs alone. */
export function readOwn(own: Readonly<Record<string, Field>>, inputs: SpecSources['inputs']): Read {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(own)) {
    const where = `input ${name}`;
    const text = inputs[name]?.trim() ?? '';
    if (text === '') {
      values[name] = field.default;
      if (field.needed !== undefined)
        problems.push({ where, message: 'is missing', fix: `Give ${field.kind.allowed}.` });
      continue;
    }
    const reading = field.kind.fromText(text);
    if ('value' in reading) values[name] = reading.value;
    else problems.push(...reading.complaints.map(({ part: _, ...complaint }) => ({ where, ...complaint })));
  }
  return { values, problems };
}

function isComplete<V extends TargetVerb>(
  values: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, Field>>,
): values is OwnValues<V> {
  return Object.entries(own).every(
    ([name, { needed, default: standard }]) =>
      (needed === undefined && standard === undefined) || values[name] !== undefined,
  );
}
