import type { Clock } from '../clock.ts';
import { withRetries } from '../retry.ts';

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

/** Between two looks at something that is on its way. */
const GROWING = { first: 1, longest: 7 };

/**
 * Tries again as long as `passes` says that the error is of the kind that goes away by itself. Any other error is thrown
 * at once; after `atMost` seconds the last one is, as the cause.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  { clock, signal, atMost, waitingFor }: Patience,
): Promise<T> {
  try {
    return await withRetries(work, (error) => (passes(error) ? { ...GROWING, atMost } : undefined), { clock, signal });
  } catch (error) {
    throw passes(error) ? new DeadlineExceeded(waitingFor, atMost, error) : error;
  }
}

class NothingYet extends Error {}

/** What a look shows, as soon as it shows something; `undefined` where it does not within `atMost` seconds. */
export async function eventually<T>(look: () => Promise<T | undefined>, patience: Patience): Promise<T | undefined> {
  const something = async () => {
    const seen = await look();
    if (seen === undefined) throw new NothingYet();
    return seen;
  };
  try {
    return await retrying(something, (error) => error instanceof NothingYet, patience);
  } catch (error) {
    if (error instanceof DeadlineExceeded && error.cause instanceof NothingYet) return undefined;
    throw error;
  }
}

/** Seconds, moved by up to a fifth either way, so that many runs don't ask AWS in step. */
export function jittered(seconds: number): number {
  return seconds * (0.8 + 0.4 * Math.random());
}
