/** Whether a value is a JSON object: a map, not a list, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, or `undefined` where it is none, or one that nobody could walk. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isBottomless(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Maps and lists in each other; nobody writes as many. */
const DEEPEST = 200;

/** Whether a value is nested so deep, or holds itself, that walking it would end the process before it ends. */
export function isBottomless(value: unknown, depth = 0, walked = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null || walked.has(value)) return false;
  if (depth === DEEPEST) return true;
  const found = Object.values(value).some((inner) => isBottomless(inner, depth + 1, walked));
  walked.add(value);
  return found;
}
