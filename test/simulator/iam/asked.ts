import type { Fields } from '../ports.ts';

/** What a request field holds, as text; nothing where it holds something else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a request field lists, as texts. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The tags of a request as condition keys, in whichever of AWS's spellings they come. */
export function requestTags(tags: unknown): Readonly<Record<string, string>> {
  if (!Array.isArray(tags)) return prefixed(isFields(tags) ? Object.entries(tags) : []);
  return prefixed(tags.filter(isFields).map((tag) => [tag['Key'] ?? tag['key'], tag['Value'] ?? tag['value']]));
}

/** Whether a request brings tags: only then their own action is asked for. */
export const hasTags = (tags: unknown): boolean => Object.keys(requestTags(tags)).length > 0;

const prefixed = (entries: readonly (readonly unknown[])[]) =>
  Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${String(key)}`, String(value ?? '')]));

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
