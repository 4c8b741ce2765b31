import type { Clock } from './ports.ts';

/** Cloud time that runs by itself, `factor` cloud seconds in a real one. */
export interface ScaledClock extends Clock {
  /** Forgets all work that is still to come. */
  stop(): void;
}

/** Cloud time that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on, running the work that falls due in its order, that which it schedules included. */
  advance(seconds: number): void;
}

interface Entry {
  readonly due: number;
  readonly order: number;
  readonly work: () => void;
}

/** Work in the order of its due time (milliseconds); equal times in the order of asking. */
class Timeline {
  private entries: Entry[] = [];
  private asked = 0;

  add(due: number, work: () => void): () => void {
    const entry = { due, order: this.asked++, work };
    const at = this.entries.findIndex((other) => other.due > due);
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry);
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
    };
  }

  next(): number | undefined {
    return this.entries[0]?.due;
  }

  take(now: number): Entry | undefined {
    const first = this.entries[0];
    return first !== undefined && first.due <= now ? this.entries.shift() : undefined;
  }

  clear(): void {
    this.entries = [];
  }
}

/** A clock for tests that decide themselves when time passes. */
export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  const timeline = new Timeline();
  let time = start;
  return {
    now: () => time,
    after: (seconds, work) => timeline.add(time + seconds * 1000, work),
    advance(seconds) {
      const end = time + seconds * 1000;
      for (let entry = timeline.take(end); entry !== undefined; entry = timeline.take(end)) {
        time = Math.max(time, entry.due);
        entry.work();
      }
      time = end;
    },
  };
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** A clock for whole flows: minutes of cloud time pass in milliseconds. Its timers keep no process alive. */
export function scaledClock(factor: number, start = Date.now()): ScaledClock {
  const timeline = new Timeline();
  const origin = performance.now();
  let timer: NodeJS.Timeout | undefined;
  // While a piece of work runs it is exactly its due time: chains of timers neither drift nor change order under load.
  let frozen: number | undefined;
  const now = () => frozen ?? start + (performance.now() - origin) * factor;

  const run = () => {
    const until = now();
    for (let entry = timeline.take(until); entry !== undefined; entry = timeline.take(until)) {
      frozen = entry.due;
      try {
        entry.work();
      } finally {
        frozen = undefined;
      }
    }
    arm();
  };
  const arm = () => {
    clearTimeout(timer);
    const due = timeline.next();
    if (due === undefined) return;
    timer = setTimeout(run, Math.min(LONGEST_TIMER, Math.max(0, (due - now()) / factor))).unref();
  };

  return {
    now,
    after(seconds, work) {
      const cancel = timeline.add(now() + seconds * 1000, work);
      if (frozen === undefined) arm();
      return cancel;
    },
    stop() {
      clearTimeout(timer);
      timeline.clear();
    },
  };
}
