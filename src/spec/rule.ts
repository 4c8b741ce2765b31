import type { FieldName, Values } from './fields.ts';
import type { Problem } from './problem.ts';

/** The values that could be read; a field that is malformed, or not given, is absent. */
export type Draft = { -readonly [N in FieldName]?: Values[N] };

/** Tells where a field's value, or one key of it, comes from. */
export type WhereIs = (name: FieldName, part?: string) => string;

/** What is known of the fields beside their values. */
export interface Known {
  /** Those that are asked for; of others the draft says nothing. */
  readonly asked: ReadonlySet<FieldName>;
  /** Those of them that somebody has given: all others have their defaults. */
  readonly given: ReadonlySet<FieldName>;
}

/** A rule between fields. Malformed fields are given, but not in the draft. */
export type Rule = (
  draft: Draft,
  whereIs: WhereIs,
  malformed: ReadonlySet<FieldName>,
  known: Known,
) => readonly Problem[];
