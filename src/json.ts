/** Whether a value is a JSON object: a map, not a list, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, or `undefined` where it is none, or one that nobody could walk. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return sizeOf(value) === Number.POSITIVE_INFINITY ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Maps and lists in each other; nobody writes as many. */
const DEEPEST = 200;

/**
 * How many values there are in one, itself and each as often as it is reached. Infinite where it is nested so deep, or
 * holds itself, that walking it would end the process before it ends.
 */
export function sizeOf(value: unknown, depth = 0, known = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  if (depth === DEEPEST) return Number.POSITIVE_INFINITY;
  let size = 1;
  for (const inner of Object.values(value)) {
    size += sizeOf(inner, depth + 1, known);
    if (size === Number.POSITIVE_INFINITY) break;
  }
  known.set(value, size);
  return size;
}
