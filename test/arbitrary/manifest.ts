import { isRecord } from '../../src/json.ts';
import { isFieldName, table } from '../../src/spec/fields.ts';

/** Values of fields where the manifest has them. */
export function nestedIn(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = isFieldName(name) ? (table[name].at?.split('.') ?? []) : [];
    let group = document;
    for (const key of path.slice(0, -1)) {
      const inner = group[key];
      const next = isRecord(inner) ? inner : {};
      group[key] = next;
      group = next;
    }
    const last = path.at(-1);
    if (last !== undefined) group[last] = value;
  }
  return document;
}
