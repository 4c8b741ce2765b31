import { UserError } from '../errors.ts';

/** What is wrong with a value that somebody gave us, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly fix?: string;
}

/** True for the answer of a pure function that found something wrong. */
export function isProblem(value: object | string): value is Problem {
  return typeof value === 'object' && 'message' in value;
}

/** The value, or the problem thrown as a UserError; `where` says in what the problem was found. */
export function orThrow<T extends object | string>(value: T | Problem, where?: string): T {
  if (!isProblem(value)) return value;
  const message = where === undefined ? value.message : `${where}: ${value.message}`;
  throw new UserError(message, value.fix === undefined ? {} : { hint: value.fix });
}
