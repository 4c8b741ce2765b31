import { between, type Random } from '../../test/fixtures/random.ts';

/** Seconds that a call to AWS takes, there and back. */
export const LATENCY = { low: 0.06, high: 0.12 } as const;

/** Seconds after the start at which a schedule asks; it has the answer `latency` later. */
export type Schedule = (random: Random) => Generator<{ readonly at: number; readonly latency: number }, never>;

const WAITER = { shortest: 15, longest: 600 } as const;

/**
 * `waitUntilServicesStable` of the SDK for JavaScript: at once, then after random pauses from 15 s to twice as much as
 * before, in the end 600 s. (Its deadline, at which the last pause is cut short, is far away here: it is 30 minutes.)
 */
export const sdkWaiter: Schedule = (random) =>
  asking(random, (attempt) => {
    const { shortest, longest } = WAITER;
    if (attempt > Math.log2(longest / shortest) + 1) return longest;
    return between(random, shortest, Math.min(shortest * 2 ** (attempt - 1), longest));
  });

/** What the AWS CLI does, and whoever sets the waiter's longest pause to its shortest. */
export const fixed: Schedule = (random) => asking(random, () => WAITER.shortest);

function* asking(random: Random, pause: (attempt: number) => number): ReturnType<Schedule> {
  let at = 0;
  for (let attempt = 1; ; attempt++) {
    const latency = between(random, LATENCY.low, LATENCY.high);
    yield { at, latency };
    at += latency + pause(attempt);
  }
}

/** When (seconds after the start) a schedule ends whose condition holds from `moment` on, and how often it asked. */
export function ends(
  schedule: Schedule,
  moment: number,
  random: Random,
): { readonly at: number; readonly calls: number } {
  let calls = 0;
  for (const { at, latency } of schedule(random)) {
    calls += 1;
    if (at + latency / 2 >= moment) return { at: at + latency, calls };
  }
  throw new Error('a schedule goes on for ever');
}
