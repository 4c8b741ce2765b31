import { AwsError } from '../ports.ts';

/** One page of a list (400 unless fewer are asked for), and the marker of the next. */
export function page<T>(
  all: readonly T[],
  { Marker, PageSize = 400 }: { readonly Marker?: string; readonly PageSize?: number },
): { readonly items: readonly T[]; readonly NextMarker?: string } {
  const start = Marker === undefined ? 0 : Number(Buffer.from(Marker, 'base64').toString());
  if (!Number.isSafeInteger(start)) throw new AwsError('ValidationError', `Invalid marker '${Marker}'`);
  const end = start + PageSize;
  const items = all.slice(start, end);
  return end < all.length ? { items, NextMarker: Buffer.from(String(end)).toString('base64') } : { items };
}

/** Throws when more than one way to choose was given. */
export function checkOneFilter(filters: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(filters).filter((name) => filters[name] !== undefined);
  if (given.length > 1) throw new AwsError('ValidationError', `Only one of ${given.join(', ')} can be specified`);
}
