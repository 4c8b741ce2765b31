import type { RetryErrorInfo, RetryStrategyV2 } from '@smithy/types';
import type { Clock } from '../clock.ts';
import { type Backoff, BROKEN, beginTries, THROTTLED, type Tries } from '../retry.ts';
import { type CallContext, namesOf } from './call-names.ts';
import { type Course, courses, type HeldUp } from './throttling.ts';

export interface Retrying {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onHeldUp: (by: HeldUp) => void;
}

/**
 * How the SDK tries the calls of a run again: it tells what kind of error there was, and everything else is decided as
 * for all that is tried again here. Its own strategy counts tries, not time (eight of them may be over in three seconds),
 * and pauses by a clock of its own. `eachTry` is a middleware that has to stand below the SDK's retries.
 */
export function retries({ clock, signal, onHeldUp }: Retrying) {
  const courseOf = courses(clock, onHeldUp);
  const calls = new WeakMap<object, Tries>();
  /** Whose error it is: the strategy is not told. */
  const failures = new WeakMap<object, Course>();

  const tokenOf = (tries: Tries) => {
    const count = tries.count - 1;
    const token = { getRetryCount: () => count, getRetryDelay: () => 0 };
    calls.set(token, tries);
    return token;
  };
  const strategy: RetryStrategyV2 = {
    acquireInitialRetryToken: async () => tokenOf(beginTries({ clock, signal })),
    async refreshRetryTokenForRetry(token, failure) {
      const tries = calls.get(token);
      const backoff = backoffOf(failure);
      const { error, errorType } = failure;
      const course = error instanceof Error ? failures.get(error) : undefined;
      // A refusal is an answer: the operation works. The SDK then throws the last error of the call.
      if (!backoff) course?.passed();
      if (!tries || !backoff) throw new Error('no other try');
      if (error instanceof Error) course?.failed(error.name, errorType === 'THROTTLING');
      if (!(await tries.again(error, backoff))) throw new Error('no other try');
      return tokenOf(tries);
    },
    recordSuccess: () => {},
  };

  const eachTry =
    <Args, Result>(next: (args: Args) => Promise<Result>, context: CallContext) =>
    async (args: Args): Promise<Result> => {
      const { service, operation } = namesOf(context);
      const course = courseOf(service, operation);
      await course.turn(signal);
      try {
        const result = await next(args);
        course.passed();
        return result;
      } catch (error) {
        if (error instanceof Error) failures.set(error, course);
        throw error;
      }
    };
  return { strategy, eachTry };
}

/** Pure: which errors pass by themselves, in the SDK's terms: codes of throttling; 5xx and broken connections. */
function backoffOf({ errorType, retryAfterHint }: RetryErrorInfo): Backoff | undefined {
  const asked = retryAfterHint && (retryAfterHint.getTime() - Date.now()) / 1000;
  if (errorType === 'THROTTLING') return { ...THROTTLED, asked };
  return errorType === 'TRANSIENT' ? { ...BROKEN, asked } : undefined;
}
