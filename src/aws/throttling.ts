import type { Clock } from '../clock.ts';

/** A call that AWS has not done for a while, and that is tried again and again. */
export interface HeldUp {
  /** As the SDK names them: `ECS`, `CreateService`. */
  readonly service: string;
  readonly operation: string;
  /** The code of the last error. */
  readonly error: string;
  /** Whether AWS said that too much is asked of it. */
  readonly throttled: boolean;
  /** For how long by now. */
  readonly seconds: number;
}

/** How the calls of one operation go. */
export interface Course {
  /** Waits until the next call may begin. */
  turn(signal: AbortSignal): Promise<void>;
  passed(): void;
  failed(error: string, throttled: boolean): void;
}

/** Seconds between two calls of an operation, once it was throttled; doubled each time, halved by each success. */
const FIRST_GAP = 0.5;
const LONGEST_GAP = 4;

/** Seconds after which it is worth a line, and between two lines. */
const PATIENCE = 5;
const AGAIN = 30;

/**
 * Slows the calls of an operation down while AWS throttles it, for all of a run, and says so when it lasts.
 *
 * Not the SDK's `retryMode: 'adaptive'`: that has one rate for all operations of a client, while AWS counts by groups of
 * operations (RegisterTaskDefinition has one call a second, DescribeServices twenty). A throttled registration would
 * hold up the looks at the rollout, from half a call a second on, where nobody who reads the log sees it. A deploy makes
 * few calls, and is throttled because of others that share the account: what helps all is to ask for just that operation
 * less often until it works again.
 */
export function courses(clock: Clock, onHeldUp: (by: HeldUp) => void): (service: string, operation: string) => Course {
  const known = new Map<string, Course>();
  return (service, operation) => {
    const key = `${service} ${operation}`;
    const course = known.get(key) ?? courseOf(clock, (failing) => onHeldUp({ service, operation, ...failing }));
    known.set(key, course);
    return course;
  };
}

function courseOf(clock: Clock, tell: (failing: Pick<HeldUp, 'error' | 'throttled' | 'seconds'>) => void): Course {
  let gap = 0;
  let next = 0;
  let failingSince: number | undefined;
  let told = Number.NEGATIVE_INFINITY;
  return {
    async turn(signal) {
      if (gap === 0) return;
      const turn = Math.max(next, clock.now());
      next = turn + gap * 1000;
      if (turn > clock.now()) await clock.sleep((turn - clock.now()) / 1000, signal);
    },
    passed() {
      failingSince = undefined;
      gap = gap > FIRST_GAP ? gap / 2 : 0;
    },
    failed(error, throttled) {
      const now = clock.now();
      if (throttled) gap = Math.min(LONGEST_GAP, Math.max(FIRST_GAP, gap * 2));
      failingSince ??= now;
      const seconds = (now - failingSince) / 1000;
      if (seconds < PATIENCE || now - told < AGAIN * 1000) return;
      told = now;
      tell({ error, throttled, seconds });
    },
  };
}
