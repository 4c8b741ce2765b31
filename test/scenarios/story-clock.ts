import { manualClock } from '../simulator/clock.ts';
import type { Clock } from '../simulator/ports.ts';

/** Cloud time that a story paces: fast while it is set up, slower while the action is watched, in one leap afterwards. */
export interface StoryClock extends Clock {
  /** From now on so many cloud seconds pass in a real one. */
  pace(factor: number): void;
  /** Lets cloud seconds pass at once, with everything that falls due in them. */
  leap(seconds: number): void;
  stop(): void;
}

/** Real milliseconds between two steps of the clock. */
const TICK = 2;

/** A clock that stands still until it is given a pace. */
export function storyClock(): StoryClock {
  const clock = manualClock(Date.now());
  let factor = 0;
  let last = performance.now();
  let advancing = false;
  const advance = (seconds: number) => {
    advancing = true;
    clock.advance(seconds);
    advancing = false;
  };
  const tick = () => {
    const now = performance.now();
    const passed = ((now - last) / 1000) * factor;
    last = now;
    if (passed > 0) advance(passed);
  };
  const timer = setInterval(tick, TICK).unref();
  return {
    now: clock.now,
    after: clock.after,
    // What falls due at one moment is done before time goes on.
    leap: (seconds) => (advancing ? void setImmediate(advance, seconds) : advance(seconds)),
    pace(next) {
      tick();
      factor = next;
    },
    stop: () => clearInterval(timer),
  };
}
