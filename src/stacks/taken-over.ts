import { carries, MANAGED, type Tags } from '../aws/tags.ts';
import type { Keeps } from '../resources/keeps.ts';
import type { FieldName } from '../spec/fields.ts';
import { isAdopted } from './ownership.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Pure: what was there before us is changed only where somebody asked for it. `fields`: the fields of a thing that have a
 * default, each with the setting that asks for another one; `undefined` for what no setting says.
 */
export function keptUnlessGiven(
  given: ReadonlySet<FieldName>,
  fields: Readonly<Record<string, FieldName | undefined>>,
): Keeps {
  const unasked = Object.entries(fields).flatMap(([field, name]) =>
    name !== undefined && given.has(name) ? [] : [field],
  );
  const kept = new Set(unasked);
  return (tags) => (isTakenOver(tags) ? kept : NONE);
}

/** Pure: whether a thing was there before us: taken over once, or about to be. */
export function isTakenOver(tags: Tags): boolean {
  return isAdopted(tags) || !carries(tags, MANAGED);
}
