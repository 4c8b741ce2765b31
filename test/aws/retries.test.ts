import { expect, test } from '@jest/globals';
import { retries } from '../../src/aws/retries.ts';
import type { HeldUp } from '../../src/aws/throttling.ts';
import { quickClock } from '../fixtures/quick-clock.ts';

const { signal } = new AbortController();

/** As the SDK's types have it. */
class Failed extends Error {
  declare readonly cause: Error;
}

test('for how long a call is held up is counted from the last answer, and a refusal is one', async () => {
  const { clock } = quickClock();
  const told: HeldUp[] = [];
  const { strategy, eachTry } = retries({ clock, signal, onHeldUp: (by) => void told.push(by) });
  const context = { clientName: 'ECSClient', commandName: 'UpdateServiceCommand' };
  const fails = async (errorType: 'TRANSIENT' | 'CLIENT_ERROR') => {
    const error = new Failed(errorType);
    const call = eachTry(() => Promise.reject(error), context);
    await expect(call({})).rejects.toBe(error);
    const token = await strategy.acquireInitialRetryToken('');
    await strategy.refreshRetryTokenForRetry(token, { error, errorType }).catch(() => {});
  };
  await fails('TRANSIENT');
  await fails('CLIENT_ERROR');
  await clock.sleep(600, signal);
  await fails('TRANSIENT');
  expect(told).toEqual([]);
});
