/** A field that AWS's models call optional and AWS always sends; throws when it did not come. */
export function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`AWS answered without ${what}`);
  return value;
}
