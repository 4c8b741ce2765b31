import { setImmediate } from 'node:timers/promises';
import type { Clock as Sleeping } from '../../src/clock.ts';
import type { Clock } from './ports.ts';

/**
 * Cloud time that leaps to whatever comes next as soon as nobody is at work. What this machine takes for a call costs
 * none of it, so nothing that is measured by it is an artefact of how fast time goes.
 */
export interface VirtualClock extends Clock, Sleeping {
  /** Time stands still until the work, a call over HTTP, is done. */
  held<T>(work: () => Promise<T>): Promise<T>;
  /** The same where it has no promise: until the answer is called. */
  busy(): () => void;
  /** Somebody who is at work waits for something, as at a gate: meanwhile time may go on. */
  idle<T>(wait: Promise<T>): Promise<T>;
  /** Lets time go on until then. Throws when nothing is left to happen before. */
  run<T>(until: Promise<T>): Promise<T>;
  /** Lets time go on by itself whenever somebody sleeps and nobody is at work, until the answer is called. */
  flow(): () => void;
}

/** What Node calls a file that is being read, or closed, and a process that was started. */
const AT_WORK = /^(FSReq|CloseReq|FileHandleCloseReq|ProcessWrap)/;

interface Entry {
  readonly due: number;
  readonly work: () => void;
  /** Somebody who sleeps goes on: what he does next comes before anything else happens. */
  readonly wakes: boolean;
  cancelled: boolean;
}

export interface VirtualClockOptions {
  /** Is told after everything that happens in the cloud; not of sleepers who wake. */
  readonly onEvent?: () => void;
  /** Nobody is at work: lets somebody go on who waits, or says false, and time goes on. */
  readonly onRest?: () => boolean;
  readonly start?: number;
}

/** A clock that begins at the same moment each time. */
export function virtualClock({
  onEvent = () => {},
  onRest,
  start = Date.UTC(2026, 0, 1),
}: VirtualClockOptions = {}): VirtualClock {
  const timeline: Entry[] = [];
  let time = start;
  let atWork = 0;
  let asleep = 0;
  let onIdle = () => {};
  let onAsleep = () => {};

  const add = (seconds: number, work: () => void, wakes: boolean) => {
    const entry = { due: time + seconds * 1000, work, wakes, cancelled: false };
    timeline.splice(placeOf(timeline, entry.due), 0, entry);
    return () => {
      entry.cancelled = true;
    };
  };

  const busy = () => {
    atWork += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      atWork -= 1;
      if (atWork === 0) onIdle();
    };
  };

  /**
   * Everybody sleeps: no call is open, no file is being read, no process at work, and what followed from the last answer (a turn of the event
   * loop) is done.
   */
  const rest = async () => {
    do {
      do {
        if (atWork > 0) await new Promise<void>((resolve) => (onIdle = resolve));
        await setImmediate();
      } while (atWork > 0 || process.getActiveResourcesInfo().some((resource) => AT_WORK.test(resource)));
    } while (onRest?.() === true);
  };

  /** What comes next happens; false where nothing is left to. */
  const happen = async (): Promise<boolean> => {
    const entry = timeline.shift();
    if (entry === undefined) return false;
    if (entry.cancelled) return true;
    time = entry.due;
    entry.work();
    if (!entry.wakes) onEvent();
    // With a gate somebody may be on his way though nobody woke.
    if (entry.wakes || onRest !== undefined) await rest();
    return true;
  };

  return {
    now: () => time,
    after: (seconds, work) => add(seconds, work, false),
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const wake = () => {
          signal.removeEventListener('abort', stop);
          asleep -= 1;
          resolve();
        };
        const cancel = add(seconds, wake, true);
        const stop = () => {
          cancel();
          asleep -= 1;
          reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
        asleep += 1;
        onAsleep();
      }),
    busy,
    async held(work) {
      const done = busy();
      try {
        return await work();
      } finally {
        done();
      }
    },
    async idle(wait) {
      atWork -= 1;
      if (atWork === 0) onIdle();
      try {
        return await wait;
      } finally {
        atWork += 1;
      }
    },
    async run(until) {
      let over = false;
      const end = () => {
        over = true;
      };
      until.then(end, end);
      await rest();
      while (!over) if (!(await happen())) throw new Error('nothing is left to happen, and not all is done');
      return until;
    },
    flow() {
      let over = false;
      const goOn = async () => {
        while (!over) {
          if (asleep === 0) await new Promise<void>((resolve) => (onAsleep = resolve));
          await rest();
          while (!over && asleep > 0 && atWork === 0) await happen();
        }
      };
      void goOn();
      return () => {
        over = true;
        onAsleep();
        onIdle();
      };
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
