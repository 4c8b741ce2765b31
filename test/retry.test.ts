import { describe, expect, test } from '@jest/globals';
import { BROKEN, pauseAfter, THROTTLED, withRetries } from '../src/retry.ts';
import { quickClock } from './fixtures/quick-clock.ts';

const almostOne = 1 - Number.EPSILON;

describe('the pause before the next try', () => {
  test.each([
    ['broken, the first', 1, BROKEN, 0.25],
    ['broken, the third', 3, BROKEN, 1],
    ['broken, any later one', 20, BROKEN, 5],
    ['throttled, the first', 1, THROTTLED, 1],
    ['throttled, any later one', 20, THROTTLED, 8],
    ['asked for', 1, { ...THROTTLED, asked: 7 }, 7],
    ['asked for without end', 1, { ...THROTTLED, asked: 3600 }, 30],
    ['asked for, and shorter', 1, { ...THROTTLED, asked: 0.01 }, 1],
    ['asked for in what is no number', 1, { ...THROTTLED, asked: Number.NaN }, 1],
  ])('%s', (_what, attempt, backoff, longest) => {
    expect(pauseAfter(attempt, backoff, almostOne)).toBeCloseTo(longest);
  });

  test('is jitter by half', () => {
    expect(pauseAfter(1, BROKEN, 0)).toBe(0.125);
  });
});

describe('a fault that stays', () => {
  const failing = (took = 0) => {
    const { clock, pauses } = quickClock();
    const signal = new AbortController().signal;
    const error = new Error('down');
    let tries = 0;
    const work = async () => {
      tries += 1;
      await clock.sleep(took, signal);
      throw error;
    };
    return { run: withRetries(work, () => BROKEN, { clock, signal }), error, pauses, tries: () => tries, clock };
  };

  test('is thrown as it is once the time is over', async () => {
    const { run, error, clock, tries } = failing();
    await expect(run).rejects.toBe(error);
    expect(clock.now() / 1000).toBeLessThanOrEqual(BROKEN.atMost);
    expect(tries()).toBeGreaterThan(5);
  });

  test('of which each try takes long, as a time-out does, is tried three times all the same', async () => {
    const { run, tries } = failing(60);
    await expect(run).rejects.toThrow('down');
    expect(tries()).toBe(3);
  });

  test('is not begun anew by whoever it is a part of', async () => {
    const { run, error, tries, clock } = failing();
    let works = 0;
    const whole = withRetries(
      () => (++works === 1 ? run : Promise.reject(error)),
      () => BROKEN,
      {
        clock,
        signal: new AbortController().signal,
      },
    );
    await expect(whole).rejects.toBe(error);
    expect([works, tries() > 5]).toEqual([1, true]);
  });
});
