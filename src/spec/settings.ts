import { isRecord } from '../json.ts';
import type { Field } from './field.ts';
import { type FieldName, table } from './fields.ts';
import { hasPlaceholder } from './kind.ts';
import { isGiven, type Sources, whereIs } from './read-field.ts';
import type { Draft } from './rule.ts';

/** One value that counts, and where it came from. */
export interface Setting {
  /** A field, or a key of one: `cpu`, `tags.team`. */
  readonly name: string;
  /** As a user writes it; of what may be secret only that there is one. */
  readonly value: string;
  /** `input cpu`, `fargate.yml: environments.dev.task.cpu`, `environment variable AWS_REGION`, or `default`. */
  readonly from: string;
}

export const DEFAULT = 'default';

const NOT_SHOWN = '(not shown)';

/** Pure: what these fields came to. A field that has no value, and no meaning without one, is not among them. */
export function settingsOf(names: readonly FieldName[], values: Draft, sources: Sources): Setting[] {
  return names.flatMap((name) => {
    const field: Field = table[name];
    // GitHub gives the action's own default as if the workflow had: nobody could tell the two apart.
    return field.defaultInAction === undefined ? ofField(name, field, values[name], sources) : [];
  });
}

function ofField(name: FieldName, field: Field, value: unknown, sources: Sources): Setting[] {
  const { defaultTold: told } = field;
  if (!isGiven(name, sources)) {
    const text = told ?? (value === undefined ? undefined : field.kind.show(value));
    return text === undefined ? [] : [{ name, value: text, from: DEFAULT }];
  }
  // What merges by key may come from several places.
  const isMap = field.kind.merge !== undefined && isRecord(value);
  const parts = isMap ? Object.keys(value) : [undefined];
  return parts.map((part) => {
    const from = whereIs(name, part, sources);
    const shown = () => {
      if (field.confidential) return NOT_SHOWN;
      return asWritten(name, part, from, sources) ?? (isMap ? String(value[part ?? '']) : field.kind.show(value));
    };
    return { name: part === undefined ? name : `${name}.${part}`, value: shown(), from };
  });
}

/** What the job's environment fills in may be secret: it is shown as the manifest has it. */
function asWritten(name: FieldName, part: string | undefined, from: string, { layers }: Sources): string | undefined {
  if (layers === undefined || from !== layers.whereIs(name, part)) return undefined;
  const all = layers.valueOf(name);
  const written = part !== undefined && isRecord(all) ? all[part] : all;
  const texts: readonly unknown[] = Array.isArray(written) ? written : [written];
  return texts.some(hasPlaceholder) ? texts.join(', ') : undefined;
}
