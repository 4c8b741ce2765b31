import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../json.ts';

/** One setting that is not as described: a path such as `tags.team`, what is there, and what is wanted. */
export interface Change {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** It is not what we last set: somebody changed it outside. */
  readonly drift?: true;
}

/**
 * What has to change for `observed` to be as `wanted`, field by field.
 * Only what `wanted` declares is compared: a field left undefined is not ours to manage, and of a map
 * (tags, attributes) only the keys it names are. Lists are compared whole.
 */
export function diff(wanted: object, observed: object): Change[] {
  const seen = new Map<string, unknown>(Object.entries(observed));
  return Object.entries(wanted).flatMap(([field, to]: [string, unknown]): Change[] => {
    const from = seen.get(field);
    if (to === undefined || isDeepStrictEqual(to, from)) return [];
    if (isRecord(to) && isRecord(from))
      return diff(to, from).map((change) => ({ ...change, field: `${field}.${change.field}` }));
    return [{ field, from, to }];
  });
}

/** The fields on the first level that a list of changes touches. */
export function fieldsOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.map(({ field }) => field.split('.', 1)[0] ?? field));
}
