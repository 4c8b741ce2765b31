import { describe, expect, test } from '@jest/globals';
import { manualClock, scaledClock } from './clock.ts';

describe('a manual clock', () => {
  test('runs what falls due in the order of time, work asked for on the way included', () => {
    const clock = manualClock(0);
    const seen: string[] = [];
    const note = (name: string) => () => void seen.push(`${name}@${clock.now() / 1000}`);
    clock.after(20, note('late'));
    clock.after(5, () => {
      note('early')();
      clock.after(10, note('chained'));
    });
    clock.after(5, note('same time, asked later'));
    clock.advance(20);
    expect(seen).toEqual(['early@5', 'same time, asked later@5', 'chained@15', 'late@20']);
    expect(clock.now()).toBe(20_000);
  });

  test('forgets what was taken back', () => {
    const clock = manualClock(0);
    let ran = false;
    clock.after(1, () => {
      ran = true;
    })();
    clock.advance(10);
    expect(ran).toBe(false);
  });
});

describe('a scaled clock', () => {
  test('lets minutes pass in milliseconds, without losing any on the way', async () => {
    const clock = scaledClock(10_000, 0);
    const times: number[] = [];
    await new Promise<void>((resolve) => {
      const tick = () => {
        times.push(Math.round(clock.now() / 1000));
        if (times.length === 5) resolve();
        else clock.after(60, tick);
      };
      clock.after(60, tick);
    });
    const start = times[0] ?? 0;
    expect(times.map((time) => time - start)).toEqual([0, 60, 120, 180, 240]);
    clock.stop();
  });

  test('does nothing once it is stopped', async () => {
    const clock = scaledClock(10_000);
    let ran = false;
    clock.after(1, () => {
      ran = true;
    });
    clock.stop();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ran).toBe(false);
  });
});
