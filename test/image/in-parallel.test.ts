import { describe, expect, test } from '@jest/globals';
import { inParallel } from '../../src/image/in-parallel.ts';

describe('inParallel', () => {
  test('gives the results in the order of the items, and never exceeds the limit', async () => {
    let [active, most] = [0, 0];
    const results = await inParallel([5, 1, 4, 2, 3], 2, undefined, async (item) => {
      active += 1;
      most = Math.max(most, active);
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      active -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  test('the first failure stops the others, and is thrown when they have ended', async () => {
    const ended: string[] = [];
    const untilAborted = (signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const all = inParallel(['waits', 'fails', 'never begins'], 2, undefined, async (item, signal) => {
      if (item === 'fails') throw new Error('broken');
      await untilAborted(signal).finally(() => ended.push(item));
    });
    await expect(all).rejects.toThrow('broken');
    expect(ended).toEqual(['waits']);
  });

  test('a signal that is aborted already lets nothing begin', async () => {
    const begun: number[] = [];
    const all = inParallel([1, 2], 2, AbortSignal.abort(new Error('cancelled')), async (item) => begun.push(item));
    await expect(all).rejects.toThrow('cancelled');
    expect(begun).toEqual([]);
  });

  test('nothing to do', async () => {
    expect(await inParallel([], 4, undefined, async () => 1)).toEqual([]);
  });
});
