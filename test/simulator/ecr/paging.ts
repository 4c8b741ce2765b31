import { AwsError } from '../ports.ts';

/** One page of a list, and the token of the next; ECR gives 100 items unless asked for fewer or more. */
export function page<T>(
  all: readonly T[],
  { nextToken, maxResults = 100 }: { readonly nextToken?: string; readonly maxResults?: number },
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const start = nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64').toString());
  if (!Number.isSafeInteger(start)) throw new AwsError('InvalidParameterException', 'Invalid parameter at nextToken');
  const end = start + maxResults;
  const items = all.slice(start, end);
  return end < all.length ? { items, nextToken: Buffer.from(String(end)).toString('base64') } : { items };
}
