import type { Clock } from './clock.ts';

/** How a fault that passes by itself is met. All in seconds. */
export interface Backoff {
  /** The first pause; they double from try to try. */
  readonly first: number;
  readonly longest: number;
  /** Since the first try: what has not passed by then is not waited for. */
  readonly atMost: number;
  /** So many tries are made however long each of them takes, as one does that ends in a time-out. */
  readonly least?: number;
  /** What the far side asked to wait; at most `LONGEST_ASKED` of it. */
  readonly asked?: number | undefined;
}

/** More is asked of the far side than it grants, by this run or by others that share the account. */
export const THROTTLED: Backoff = { first: 1, longest: 8, atMost: 120, least: 3 };

/** The far side is in trouble, or the way to it is. */
export const BROKEN: Backoff = { first: 0.25, longest: 5, atMost: 30, least: 3 };

/** Seconds. No run sleeps longer than that because it was told to. */
const LONGEST_ASKED = 30;

/** A try that failed, and will be repeated. */
export interface Retry {
  /** Counts from 1. */
  readonly attempt: number;
  readonly reason: string;
  /** Seconds until the next. */
  readonly pause: number;
}

export interface Trying {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

/** Pure: seconds before the next try, after `attempt` of them (from 1); half of it is jitter (`random` is in [0, 1)). */
export function pauseAfter(attempt: number, { first, longest, asked = 0 }: Backoff, random: number): number {
  const growing = Math.min(longest, first * 2 ** (attempt - 1));
  // No number, or one beyond all time, is no wish: the far side may say anything.
  const wish = Number.isFinite(asked) ? Math.min(asked, LONGEST_ASKED) : 0;
  return Math.max(wish, growing * (0.5 + random / 2));
}

/** The tries of one piece of work. */
export interface Tries {
  /** How many there were. */
  readonly count: number;
  /** Pauses before the next one; false when there is none left. Rejects at once when the signal aborts. */
  again(error: unknown, backoff: Backoff): Promise<boolean>;
}

/** Begins with the first try. Whatever is tried again, here or in the SDK, is tried again by this. */
export function beginTries({ clock, signal, onRetry }: Trying): Tries {
  const start = clock.now();
  let count = 1;
  return {
    get count() {
      return count;
    },
    async again(error, backoff) {
      const pause = pauseAfter(count, backoff, Math.random());
      const passed = (clock.now() - start) / 1000;
      if (passed + pause > backoff.atMost && count >= (backoff.least ?? 1)) return false;
      onRetry?.({ attempt: count, reason: error instanceof Error ? error.message : String(error), pause });
      await clock.sleep(pause, signal);
      count += 1;
      return true;
    },
  };
}

/** What was tried for long enough. Whoever had it done as a part of his own work does not begin anew with it. */
const givenUp = new WeakSet<object>();

const isGivenUp = (error: unknown) => typeof error === 'object' && error !== null && givenUp.has(error);

/**
 * Does the work until it succeeds, fails in a way that is not known to pass (`passing` gives nothing), or has been tried
 * for long enough: then the last error is thrown. `attempt` counts from 1.
 */
export async function withRetries<T>(
  work: (attempt: number) => Promise<T>,
  passing: (error: unknown) => Backoff | undefined,
  trying: Trying,
): Promise<T> {
  const tries = beginTries(trying);
  for (;;) {
    trying.signal.throwIfAborted();
    try {
      return await work(tries.count);
    } catch (error) {
      const backoff = isGivenUp(error) ? undefined : passing(error);
      if (backoff === undefined) throw error;
      if (await tries.again(error, backoff)) continue;
      if (typeof error === 'object' && error !== null) givenUp.add(error);
      throw error;
    }
  }
}
