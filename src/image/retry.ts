import { setTimeout as sleep } from 'node:timers/promises';
import { RegistryConnectionError, RegistryError } from './registry-error.ts';

/** How often and how long; delays in milliseconds. */
export interface RetryPolicy {
  readonly attempts: number;
  /** The first delay after a broken connection or a 5xx; doubles from try to try. */
  readonly baseDelay: number;
  /** The first delay after a 429. */
  readonly throttledDelay: number;
  /** No delay is longer, whatever the registry asks. */
  readonly longestDelay: number;
}

export const RETRY_POLICY: RetryPolicy = { attempts: 6, baseDelay: 250, throttledDelay: 1000, longestDelay: 30_000 };

export interface Retry {
  readonly attempt: number;
  readonly reason: string;
  readonly delay: number;
}

const TRANSIENT_CONNECTION = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** The registry lost our upload, which is then started anew; or does not know yet of a repository made seconds ago. */
const TRANSIENT_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'UPLOAD_UNKNOWN', 'NAME_UNKNOWN']);

/**
 * The wait before the next try, in milliseconds, or undefined for an error that another try won't cure.
 * `attempt` counts from 1; `random` is in [0, 1): half of each delay is jitter.
 */
export function retryDelay(error: unknown, attempt: number, policy: RetryPolicy, random: number): number | undefined {
  if (attempt >= policy.attempts) return undefined;
  const first = firstDelay(error, policy);
  if (first === undefined) return undefined;
  const growing = Math.min(policy.longestDelay, first * 2 ** (attempt - 1));
  const asked = error instanceof RegistryError ? (error.retryAfter ?? 0) : 0;
  return Math.min(policy.longestDelay, Math.max(asked, growing * (0.5 + random / 2)));
}

function firstDelay(error: unknown, policy: RetryPolicy): number | undefined {
  if (error instanceof RegistryConnectionError)
    return TRANSIENT_CONNECTION.has(error.code) ? policy.baseDelay : undefined;
  if (!(error instanceof RegistryError)) return undefined;
  if (error.status === 429) return policy.throttledDelay;
  if (error.status >= 500 || error.status === 408) return policy.baseDelay;
  return error.code !== undefined && TRANSIENT_CODES.has(error.code) ? policy.baseDelay : undefined;
}

/** Runs `attempt` until it succeeds, fails for good, or the tries are used up: then the last error is thrown. */
export async function withRetries<T>(
  options: {
    readonly policy: RetryPolicy;
    readonly signal?: AbortSignal | undefined;
    readonly onRetry?: (retry: Retry) => void;
  },
  attempt: (count: number) => Promise<T>,
): Promise<T> {
  for (let count = 1; ; count += 1) {
    options.signal?.throwIfAborted();
    try {
      return await attempt(count);
    } catch (error) {
      const delay = retryDelay(error, count, options.policy, Math.random());
      if (delay === undefined) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      options.onRetry?.({ attempt: count, reason, delay });
      await pause(delay, options.signal);
    }
  }
}

async function pause(delay: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(delay, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
