import { jittered } from '../aws/until.ts';

/** Seconds between two looks while something happens, and when nothing has for a while. */
const QUICK = 2.5;
const SLOW = 4.5;

/** Seconds without news after which looks begin to come more slowly, and until they are slowest. */
const QUIET = 20;
const CALM = 60;

/** Seconds between two looks at tasks that are healthy and only have to stay so. */
const PROVING = 5;

/** An instant that is waited for may be as near as that; looks don't come closer. */
const SHORTEST = 0.5;

/** What the next look depends on. All in seconds. */
export interface Pace {
  /** Since something changed. */
  readonly quietFor: number;
  /** How long the look took: AWS holds up whoever asks more than the account's budget allows. */
  readonly took: number;
  /** Until something is true that nobody has to tell us, like that tasks have been healthy for long enough. */
  readonly dueIn: number | undefined;
}

/**
 * Seconds until the next look, jittered. Fifty deploys at once must not ask more of one account than ECS grants (20 reads
 * of services in a second), and load balancing (10 calls).
 */
export function pause({ quietFor, took, dueIn }: Pace): number {
  const calm = Math.min(1, Math.max(0, (quietFor - QUIET) / (CALM - QUIET)));
  if (dueIn !== undefined) return Math.min(jittered(PROVING), Math.max(dueIn, SHORTEST));
  return jittered(Math.min(SLOW, Math.max(QUICK + calm * (SLOW - QUICK), took)));
}
