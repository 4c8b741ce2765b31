import { data } from '@actions/expressions';

/** What an expression comes to. */
export type Value = null | boolean | number | string | readonly Value[] | Values;

export interface Values {
  readonly [name: string]: Value;
}

/** A value as GitHub's expression engine holds it. */
export function toData(value: Value): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'string') return new data.StringData(value);
  if (isList(value)) return new data.Array(...value.map(toData));
  return toDictionary(value);
}

/** The same of a map, which the engine wants as its contexts. */
export function toDictionary(values: Values): data.Dictionary {
  return new data.Dictionary(...Object.entries(values).map(([key, value]) => ({ key, value: toData(value) })));
}

/** A value of GitHub's expression engine as ours. */
export function fromData(value: data.ExpressionData): Value {
  switch (value.kind) {
    case data.Kind.Null:
      return null;
    case data.Kind.Boolean:
    case data.Kind.Number:
    case data.Kind.String:
      return value.value;
    case data.Kind.Array:
      return value.values().map(fromData);
    default:
      return Object.fromEntries(value.pairs().map(({ key, value: inner }) => [key, fromData(inner)]));
  }
}

/** A value as the text that GitHub makes of it where a string is wanted. */
export const textOf = (value: Value): string => toData(value).coerceString();

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isValues = (value: Value | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
