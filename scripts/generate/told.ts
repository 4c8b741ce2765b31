import type { Field } from '../../src/spec/field.ts';
import { type FieldName, table } from '../../src/spec/fields.ts';

/** What holds when nothing is given, in words; undefined: nothing does. */
export function toldDefault(field: Field): string | undefined {
  if (field.defaultTold !== undefined) return field.defaultTold;
  return field.default === undefined ? undefined : field.kind.show(field.default);
}

/** A field's default as the manifest would write it; undefined: it has none that could be written. */
export function writtenDefault(name: FieldName): unknown {
  const field: Field = table[name];
  if (field.default === undefined || field.defaultTold !== undefined) return undefined;
  const shown = field.kind.show(field.default);
  return shown === String(field.default) ? field.default : shown;
}
