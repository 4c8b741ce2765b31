import { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import type { Value } from './value.ts';

/** A key of a map in a workflow file. */
export const member = (token: TemplateToken | undefined, key: string): TemplateToken | undefined =>
  token !== undefined && isMapping(token) ? token.find(key) : undefined;

/** A part of a workflow file where it is a map. */
export const mapIn = (token: TemplateToken | undefined): MappingToken | undefined =>
  token !== undefined && isMapping(token) ? token : undefined;

/** The pairs of a map, in the order of the file. */
export const pairsOf = (token: TemplateToken | undefined): readonly (readonly [string, TemplateToken])[] =>
  token !== undefined && isMapping(token) ? [...token].map(({ key, value }) => [key.toString(), value]) : [];

/** The items of a list; a single one stands for a list of itself. */
export function itemsOf(token: TemplateToken | undefined): readonly TemplateToken[] {
  if (token === undefined) return [];
  return isSequence(token) ? Array.from({ length: token.count }, (_, at) => token.get(at)) : [token];
}

/** What is no expression, as a value. */
export function literal(token: TemplateToken | undefined): Value | undefined {
  if (token === undefined || isBasicExpression(token)) return undefined;
  if (isString(token) || isBoolean(token) || isNumber(token)) return token.value;
  return null;
}

/** The items of a list as texts. */
export const textsOf = (token: TemplateToken | undefined): readonly string[] =>
  itemsOf(token).map((item) => item.toString());
