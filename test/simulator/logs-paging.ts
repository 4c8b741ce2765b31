import { AwsError } from './ports.ts';

/** One page of a list, and the token of the next. */
export function paginate<T>(
  all: readonly T[],
  limit: number,
  token: string | undefined,
): { items: readonly T[]; nextToken: string | undefined } {
  const from = token === undefined ? 0 : Number(token);
  if (!Number.isSafeInteger(from) || from < 0)
    throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  const to = from + limit;
  return { items: all.slice(from, to), nextToken: to < all.length ? String(to) : undefined };
}
