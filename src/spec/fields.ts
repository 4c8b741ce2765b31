import type { Field } from './field.ts';
import { accessFields } from './fields/access.ts';
import { accountFields } from './fields/account.ts';
import { containerFields } from './fields/container.ts';
import { httpFields } from './fields/http.ts';
import { networkFields } from './fields/network.ts';
import { runFields } from './fields/run.ts';
import { sharedFields } from './fields/shared.ts';
import type { Kind } from './kind.ts';

/**
 * The one table of everything that can be asked for. Inputs, manifest, schema, types and documentation come from it;
 * `npm run generate` writes what is derived.
 */
export const fields = {
  ...runFields,
  ...accessFields,
  ...networkFields,
  ...sharedFields,
  ...containerFields,
  ...httpFields,
  ...accountFields,
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

type ValueOf<F> = F extends { readonly kind: Kind<infer T> }
  ? F extends { readonly needed: string } | { readonly default: unknown }
    ? T
    : T | undefined
  : never;

/** What all fields came to, after precedence and defaults. */
export type Values = { readonly [N in FieldName]: ValueOf<(typeof fields)[N]> };

/** The table with each row typed by its name, for generic code. */
export const table: { readonly [N in FieldName]: Field<Values[N]> } = fields;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}

export const fieldNames: readonly FieldName[] = Object.keys(fields).filter(isFieldName);

/** The inputs of the action, in the order of the table. */
export const inputNames: readonly FieldName[] = fieldNames.filter((name) => table[name].manifestOnly !== true);
