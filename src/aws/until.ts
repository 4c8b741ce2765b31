import type { Clock } from './clock.ts';

/** Something took longer than it may. `waitedFor` says what. */
export class DeadlineExceeded extends Error {
  constructor(waitedFor: string, seconds: number, cause?: unknown) {
    super(`gave up after ${Math.round(seconds)} s of waiting for ${waitedFor}`, { cause });
    this.name = 'DeadlineExceeded';
  }
}

export interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Seconds until it gives up. */
  readonly atMost: number;
  /** What is waited for, as a person would say it. */
  readonly waitingFor: string;
}

/**
 * Tries again, with growing and jittered pauses of 1 to 7 s, as long as `passes` says that the error is of the kind
 * that goes away by itself. Any other error is thrown at once; after `atMost` seconds the last one is, as the cause.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  patience: Patience,
): Promise<T> {
  const { clock, signal, atMost, waitingFor } = patience;
  const start = clock.now();
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
      const pause = jittered(Math.min(2 ** attempt, 7));
      if ((clock.now() - start) / 1000 + pause > atMost) throw new DeadlineExceeded(waitingFor, atMost, error);
      await clock.sleep(pause, signal);
    }
  }
}

/** Seconds, moved by up to a fifth either way, so that many runs don't ask AWS in step. */
export function jittered(seconds: number): number {
  return seconds * (0.8 + 0.4 * Math.random());
}
