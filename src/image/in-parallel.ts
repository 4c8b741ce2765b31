import { setMaxListeners } from 'node:events';

/**
 * Works on the items, at most `limit` at a time, in their order. The first failure aborts the others' signal;
 * it is thrown when all of them have ended, so nothing goes on behind the caller's back.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<R[]> {
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  setMaxListeners(0, either);
  const results: R[] = [];
  const waiting = items.entries();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const [index, item] of waiting) {
      if (either.aborted) return;
      try {
        results[index] = await work(item, either);
      } catch (error) {
        failures.push(error);
        failed.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  signal?.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  return results;
}
