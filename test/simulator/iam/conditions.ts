/** The `Condition` of a statement: operator, key, values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Whether a request with these keys meets every condition. A key that the request doesn't have meets none. */
export function holds(conditions: Conditions, keys: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(conditions).every(([operator, wanted]) => {
    const fits = OPERATORS[operator];
    if (fits === undefined) throw new Error(`The simulated IAM knows no ${operator}.`);
    return Object.entries(wanted).every(([key, values]) => {
      const value = keys[key];
      return value !== undefined && listOf(values).some((pattern) => fits(value, pattern));
    });
  });
}

const expressions = new Map<string, RegExp>();

/** IAM's wildcards: `*` for any characters, also none and also slashes and colons; `?` for exactly one. */
export function like(value: string, pattern: string): boolean {
  const known = expressions.get(pattern);
  const expression =
    known ??
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      's',
    );
  if (known === undefined) expressions.set(pattern, expression);
  return expression.test(value);
}

const equal = (value: string, pattern: string) => value === pattern;

const OPERATORS: Readonly<Record<string, (value: string, pattern: string) => boolean>> = {
  StringEquals: equal,
  StringLike: like,
  // Both of these take wildcards: the IAM user guide says that they behave identically.
  ArnEquals: like,
  ArnLike: like,
};

export const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;
