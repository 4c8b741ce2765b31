import { type data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } from '@actions/workflow-parser';
import { splitAllowedContext } from '@actions/workflow-parser/templates/allowed-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { fromData, isList, isValues, textOf, toData, toDictionary, type Value, type Values } from './value.ts';
import { WorkflowError } from './workflow-error.ts';

/** What an expression may ask. A context that may stand in a place and is not given there is empty. */
export interface Scope {
  readonly contexts: Values;
  /** By name in lower case: the status functions and hashFiles, where they may be called. */
  readonly functions?: Readonly<Record<string, (...args: readonly Value[]) => Value>>;
}

/** What a part of a workflow file comes to. Which contexts and functions it may use says GitHub's own schema. */
export function evaluate(token: TemplateToken, scope: Scope): Value {
  if (isBasicExpression(token)) {
    try {
      return evaluateText(token.expression, token.definitionInfo?.allowedContext ?? [], scope);
    } catch (error) {
      throw new WorkflowError(`${placeOf(token)}${error instanceof Error ? error.message : error}`);
    }
  }
  if (isString(token) || isBoolean(token) || isNumber(token)) return token.value;
  if (isSequence(token)) return Array.from({ length: token.count }, (_, at) => evaluate(token.get(at), scope));
  if (isMapping(token)) {
    return Object.fromEntries([...token].map(({ key, value }) => [textIn(key, scope), evaluate(value, scope)]));
  }
  return null;
}

/** The same of the text of an expression, without its braces. */
export function evaluateText(text: string, allowed: readonly string[], { contexts, functions = {} }: Scope): Value {
  const { namedContexts, functions: infos } = splitAllowedContext([...allowed]);
  const tree = new Parser(tokensOf(text), namedContexts, infos).parse();
  const given = Object.fromEntries(namedContexts.map((name) => [name, contexts[name] ?? null]));
  const calls = new Map(
    infos.map((info) => {
      const name = info.name.toLowerCase();
      const call = functions[name] ?? missing(info.name);
      return [
        name,
        { ...info, call: (...args: data.ExpressionData[]) => toData(call(...args.map(fromData))) },
      ] as const;
    }),
  );
  return fromData(new Evaluator(tree, toDictionary(given), calls).evaluate());
}

/** The lexer undoubles only the first quote of a string; GitHub's runner does all of them. */
const tokensOf = (text: string) =>
  new Lexer(text).lex().tokens.map((token) => ({
    ...token,
    ...(typeof token.value === 'string' ? { value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : {}),
  }));

/** As a string: null is empty, lists and maps are none. */
export function textIn(token: TemplateToken | undefined, scope: Scope): string {
  const value = token === undefined ? null : evaluate(token, scope);
  if (isList(value) || isValues(value)) throw unexpected(token, textOf(value));
  return textOf(value);
}

/** As a boolean; a text is none, not even "true", and neither is an input that is not there. */
export function booleanIn(token: TemplateToken | undefined, scope: Scope): boolean | undefined {
  if (token === undefined) return undefined;
  const value = evaluate(token, scope);
  if (typeof value !== 'boolean') throw unexpected(token, textOf(value));
  return value;
}

/** As a number; a text is none, not even "30", which is what GitHub makes of a number typed into a dispatch. */
export function numberIn(token: TemplateToken | undefined, scope: Scope): number | undefined {
  if (token === undefined) return undefined;
  const value = evaluate(token, scope);
  if (typeof value !== 'number') throw unexpected(token, textOf(value));
  return value;
}

/** A map of texts: `env`, `with`, `outputs`. */
export function textsIn(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  if (token === undefined) return {};
  if (isBasicExpression(token)) {
    const value = evaluate(token, scope);
    if (!isValues(value)) throw unexpected(token, textOf(value));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, textOf(each)]));
  }
  if (!isMapping(token)) return {};
  return Object.fromEntries([...token].map(({ key, value }) => [textIn(key, scope), textIn(value, scope)]));
}

/** Whether a condition holds: what GitHub takes for true. One that is absent is success(). */
export function holds(token: TemplateToken | undefined, scope: Scope): boolean {
  const value = token === undefined ? (scope.functions?.['success']?.() ?? true) : evaluate(token, scope);
  return isList(value) || isValues(value) || (Boolean(value) && !Number.isNaN(value));
}

/** Where something stands in its file, for an error. */
export const placeOf = (token: TemplateToken | undefined): string =>
  token?.range === undefined ? '' : `(Line: ${token.range.start.line}, Col: ${token.range.start.column}): `;

const missing = (name: string) => (): Value => {
  throw new WorkflowError(`${name}() can't be rehearsed.`);
};

const unexpected = (token: TemplateToken | undefined, value: string) =>
  new WorkflowError(`${placeOf(token)}Unexpected value '${value}'`);
