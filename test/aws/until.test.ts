import { describe, expect, test } from '@jest/globals';
import { DeadlineExceeded, eventually, jittered, retrying } from '../../src/aws/until.ts';
import { type Clock, systemClock } from '../../src/clock.ts';
import { quickClock } from '../fixtures/quick-clock.ts';

class Passing extends Error {}
const passes = (error: unknown) => error instanceof Passing;

function patience(clock: Clock, more: { atMost?: number; signal?: AbortSignal } = {}) {
  return { clock, signal: new AbortController().signal, atMost: 60, waitingFor: 'the role', ...more };
}

/** Fails as often as given, then answers; says how often it was asked. */
function flaky(times: number, error: () => Error = () => new Passing('not yet')) {
  let asked = 0;
  const work = async () => {
    asked += 1;
    if (asked <= times) throw error();
    return 'there';
  };
  return { work, asked: () => asked };
}

describe('retrying', () => {
  test('goes on until it works', async () => {
    const { clock, pauses } = quickClock();
    expect(await retrying(flaky(3).work, passes, patience(clock))).toBe('there');
    expect(pauses).toHaveLength(3);
  });

  test('what works at once is done once, without a pause', async () => {
    const { clock, pauses } = quickClock();
    const { work, asked } = flaky(0);
    await retrying(work, passes, patience(clock));
    expect([asked(), pauses]).toEqual([1, []]);
  });

  test('pauses grow to 7 s, and half of each is jitter', async () => {
    const { clock, pauses } = quickClock();
    await retrying(flaky(8).work, passes, patience(clock, { atMost: 600 }));
    for (const [i, steady] of [1, 2, 4, 7, 7, 7, 7, 7].entries()) {
      expect(pauses[i]).toBeGreaterThanOrEqual(steady * 0.5);
      expect(pauses[i]).toBeLessThanOrEqual(steady);
    }
    expect(new Set(pauses).size).toBe(8);
  });

  test('any other error is thrown at once', async () => {
    const { clock, pauses } = quickClock();
    const broken = new Error('broken');
    await expect(retrying(flaky(1, () => broken).work, passes, patience(clock))).rejects.toBe(broken);
    expect(pauses).toEqual([]);
  });

  test('another error after some that pass is thrown at once', async () => {
    const { clock, pauses } = quickClock();
    const errors = [new Error('broken'), new Passing('not yet')];
    const run = retrying(flaky(2, () => errors.pop() ?? new Error()).work, passes, patience(clock));
    await expect(run).rejects.toThrow('broken');
    expect(pauses).toHaveLength(1);
  });

  test('gives up when the time is over, and says what it waited for and why', async () => {
    const { clock, pauses } = quickClock();
    const error: unknown = await retrying(flaky(99).work, passes, patience(clock)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeadlineExceeded);
    expect(error).toMatchObject({
      message: 'gave up after 60 s of waiting for the role',
      cause: expect.objectContaining({ message: 'not yet' }),
    });
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(60);
  });

  test('the time that the work itself takes counts', async () => {
    let now = 0;
    const { work, asked } = flaky(99, () => {
      now += 40_000;
      return new Passing('not yet');
    });
    const clock: Clock = { now: () => now, sleep: async () => {} };
    await expect(retrying(work, passes, patience(clock))).rejects.toThrow(DeadlineExceeded);
    expect(asked()).toBe(2);
  });

  test('nothing is begun after a cancellation', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    const { work, asked } = flaky(0);
    await expect(retrying(work, passes, patience(quickClock().clock, { signal }))).rejects.toThrow('cancelled');
    expect(asked()).toBe(0);
  });

  test('a cancellation ends the pause', async () => {
    const abort = new AbortController();
    const { clock } = quickClock(() => abort.abort(new Error('cancelled')));
    const { work, asked } = flaky(99);
    await expect(retrying(work, passes, patience(clock, { signal: abort.signal }))).rejects.toThrow('cancelled');
    expect(asked()).toBe(1);
  });
});

test('jitter moves a pause by up to a fifth either way', () => {
  const pauses = Array.from({ length: 500 }, () => jittered(10));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(12);
  expect(Math.max(...pauses) - Math.min(...pauses)).toBeGreaterThan(1);
});

describe('the system’s clock', () => {
  test('ends a pause that is cancelled, and one that was cancelled before', async () => {
    const abort = new AbortController();
    const pause = systemClock.sleep(3600, abort.signal);
    abort.abort(new Error('cancelled'));
    await expect(pause).rejects.toThrow('cancelled');
    await expect(systemClock.sleep(3600, abort.signal)).rejects.toThrow('cancelled');
  });

  test('counts seconds', async () => {
    const start = systemClock.now();
    await systemClock.sleep(0.02, new AbortController().signal);
    expect(systemClock.now() - start).toBeGreaterThanOrEqual(15);
  });
});

describe('eventually', () => {
  test('looks until there is something', async () => {
    const { clock, pauses } = quickClock();
    const looks = [undefined, undefined, 'seen'];
    expect(await eventually(async () => looks.shift(), patience(clock))).toBe('seen');
    expect(pauses).toHaveLength(2);
  });

  test('gives nothing where there still is nothing after its time', async () => {
    const { clock } = quickClock();
    expect(await eventually(async () => undefined, patience(clock, { atMost: 20 }))).toBeUndefined();
    expect(clock.now()).toBeLessThanOrEqual(20_000);
  });

  test('throws what goes wrong, also what another wait has given up', async () => {
    const { clock } = quickClock();
    const given = new DeadlineExceeded('something else', 5);
    await expect(eventually(() => Promise.reject(given), patience(clock))).rejects.toBe(given);
  });
});
