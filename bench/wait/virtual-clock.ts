import { setImmediate } from 'node:timers/promises';
import type { Clock as Sleeping } from '../../src/clock.ts';
import type { Clock } from '../../test/simulator/ports.ts';

/**
 * Cloud time that leaps to whatever comes next as soon as nobody is at work. What this machine takes for a call costs
 * none of it, so nothing that is measured by it is an artefact of how fast time goes.
 */
export interface VirtualClock extends Clock, Sleeping {
  /** Time stands still until the work, a call over HTTP, is done. */
  held<T>(work: () => Promise<T>): Promise<T>;
  /** Lets time go on until then. Throws when nothing is left to happen before. */
  run<T>(until: Promise<T>): Promise<T>;
}

interface Entry {
  readonly due: number;
  readonly work: () => void;
  /** Somebody who sleeps goes on: what he does next comes before anything else happens. */
  readonly wakes: boolean;
  cancelled: boolean;
}

/** `onEvent` is told after everything that happens in the cloud; it is not told of sleepers who wake. */
export function virtualClock(onEvent: () => void, start = Date.UTC(2026, 0, 1)): VirtualClock {
  const timeline: Entry[] = [];
  let time = start;
  let atWork = 0;
  let onIdle = () => {};

  const add = (seconds: number, work: () => void, wakes: boolean) => {
    const entry = { due: time + seconds * 1000, work, wakes, cancelled: false };
    timeline.splice(placeOf(timeline, entry.due), 0, entry);
    return () => {
      entry.cancelled = true;
    };
  };

  /** Everybody sleeps: no call is open, and what followed from the last answer (a turn of the event loop) is done. */
  const idle = async () => {
    do {
      if (atWork > 0) await new Promise<void>((resolve) => (onIdle = resolve));
      await setImmediate();
    } while (atWork > 0);
  };

  return {
    now: () => time,
    after: (seconds, work) => add(seconds, work, false),
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const wake = () => {
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const cancel = add(seconds, wake, true);
        const stop = () => {
          cancel();
          reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
      }),
    async held(work) {
      atWork += 1;
      try {
        return await work();
      } finally {
        atWork -= 1;
        if (atWork === 0) onIdle();
      }
    },
    async run(until) {
      let over = false;
      const end = () => {
        over = true;
      };
      until.then(end, end);
      await idle();
      while (!over) {
        const entry = timeline.shift();
        if (entry === undefined) throw new Error('nothing is left to happen, and not all is done');
        if (entry.cancelled) continue;
        time = entry.due;
        entry.work();
        if (entry.wakes) await idle();
        else onEvent();
      }
      return until;
    },
  };
}

/** Behind everything that is due by then. */
function placeOf(timeline: readonly Entry[], due: number): number {
  let [low, high] = [0, timeline.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline[middle]?.due ?? 0) > due) high = middle;
    else low = middle + 1;
  }
  return low;
}
