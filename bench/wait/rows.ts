import type { Row } from '../row.ts';
import { callRows } from './call-rows.ts';
import { playInParallel } from './in-parallel.ts';
import { lagRows } from './lag-rows.ts';
import { healthy, unhealthy } from './plan.ts';
import { verdictRows } from './verdict-rows.ts';

/*
 * How soon a wait knows that a rollout is over, in cloud time, with the real watch, follow and verdict over HTTP on the
 * simulated AWS. Its clock leaps from one thing that happens to the next whenever no call is open, so this machine's
 * speed is in no figure; each call takes 60 to 120 ms of cloud time instead. The criterion is what the simulator knows:
 * all new tasks healthy for `stable-for`, by the target group and by ECS's own check. The other schedules are replayed
 * over the same rollouts.
 */

export const NOTES = `
Seconds are cloud time. The criterion: all new tasks healthy in the target group for stable-for, and ECS's own check of
their containers passed.
A service is stable, as waitUntilServicesStable has it, with one deployment and as many tasks running as are desired:
the old ones must be gone, and nobody asks whether the new ones are healthy. Other schedules than ours are replayed.
The circuit breaker has ECS's own threshold, and calls over the budget are counted as if nobody repeated them.`;

const ROLLOUTS = 200;
const AT_ONCE = 50;
const EACH_UNHEALTHY = 8;
const CORES = 2;
const SEED = 1;

/** A third more services than rollouts at a time: those of the last ones still drain. Of one to three tasks. */
const services = Array.from({ length: Math.ceil((AT_ONCE / CORES) * 1.35) }, (_, nth) => 1 + (nth % 3));
const parts = Array.from({ length: CORES }, (_, core) => ({
  plans: healthy(ROLLOUTS / CORES, SEED + core * ROLLOUTS),
  atOnce: AT_ONCE / CORES,
  services,
  seed: SEED + core,
}));
const bad = unhealthy(EACH_UNHEALTHY, SEED);
const last = { plans: bad, atOnce: bad.length, services: bad.map(() => 1), seed: SEED };

/** Plays all of it: a minute on two cores. */
export async function benchWait(): Promise<Row[]> {
  const [failed = [], ...played] = await playInParallel([last, ...parts]);
  const rollouts = played.flat();
  return [...lagRows(rollouts), ...callRows(rollouts, AT_ONCE), ...verdictRows(failed)];
}
