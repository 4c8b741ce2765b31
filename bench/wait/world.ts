import { between, seeded } from '../../test/fixtures/random.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';
import { virtualClock } from '../../test/simulator/virtual-clock.ts';
import { type Home, startAccount } from './account.ts';
import type { Plan } from './plan.ts';
import { type Rollout, rollOut } from './rollout.ts';
import { observatory } from './truth.ts';

export interface Programme {
  readonly plans: readonly Plan[];
  /** How many rollouts are waited for at any time. */
  readonly atOnce: number;
  /** How many tasks each service of the account has. More services than rollouts: one that has ended leaves its own at work. */
  readonly services: readonly number[];
  readonly seed: number;
}

/** Seconds over which the first rollouts begin, and after which somebody without a service looks for one again. */
const SPREAD = 60;
const AGAIN = 5;

/** Seconds after which a service that has not come to rest never will. */
const PATIENCE = 2 * 3600;

/** Plays all plans in one account. */
export async function play({ plans, atOnce, services, seed }: Programme): Promise<readonly Rollout[]> {
  let simulator: Simulator | undefined;
  const seen = observatory(() => {
    if (simulator === undefined) throw new Error('nothing to see yet');
    return simulator;
  });
  const clock = virtualClock({ onEvent: seen.onEvent });
  const account = await startAccount(clock, services, (started) => {
    simulator = started;
  });
  const world = { account, clock, observatory: seen, random: seeded(seed) };
  const { signal } = new AbortController();
  const waiting = [...plans];
  const free = [...account.homes];
  const rollouts: Rollout[] = [];

  /** Looks again and again, for it is the simulator that changes. */
  const until = async <T>(find: () => T | undefined): Promise<T> => {
    for (const deadline = clock.now() + PATIENCE * 1000; clock.now() < deadline; ) {
      const found = find();
      if (found !== undefined) return found;
      await clock.sleep(AGAIN, signal);
    }
    throw new Error('a rollout has no end in the simulated account');
  };
  const takeHome = (): Home | undefined => {
    const place = free.findIndex(({ service }) => seen.isAtRest(service));
    return place < 0 ? undefined : free.splice(place, 1)[0];
  };
  const lane = async () => {
    await clock.sleep(between(world.random, 0, SPREAD), signal);
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
      const home = await until(takeHome);
      rollouts.push(await rollOut(plan, home, world));
      free.push(home);
    }
  };
  const rest = () => account.homes.every(({ service }) => seen.isAtRest(service)) || undefined;
  try {
    await clock.run(Promise.all(Array.from({ length: atOnce }, lane)));
    await clock.run(until(rest));
    return rollouts;
  } finally {
    await account.close();
  }
}
