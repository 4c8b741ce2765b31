import { seeded } from '../../test/fixtures/random.ts';
import { type Baseline, DISTURBED } from './baseline.ts';
import { SETTLED } from './flows.ts';
import type { GateRules, Ruling, Visit } from './gate.ts';
import type { Process } from './process.ts';
import { watchReach } from './reach.ts';
import { type Ended, requireGood } from './require-good.ts';
import { differences, stateOf } from './state.ts';
import { startWorld, type World } from './world.ts';

export type Command = (process: Process) => Promise<Ended>;

/** What happens to a run. */
export interface Disturbance extends Pick<GateRules, 'cut'> {
  readonly rule?: ((visit: Visit, world: World) => Ruling | undefined) | undefined;
  /** Plays the run to whatever end it has; once this is over nothing is wrong any more. Without it the run is played. */
  readonly disturbed?: (world: World, run: Command) => Promise<void>;
  /** The run itself comes to a good end: no other one has to follow. */
  readonly endsWell?: boolean;
  /** Throws unless what was told of the run is enough. */
  readonly told?: (process: Process) => void;
  /** So many revisions more than needed are allowed: AWS has no token for their registration. */
  readonly spare?: number;
}

/** Seconds between a run that broke off and the next; somebody presses the button at once, or after a coffee. */
const PAUSES = [0, 15, 120, 1200];

/**
 * Disturbs a run, and runs it again: what is there in the end is what an undisturbed run makes, nothing is there twice or
 * left behind, a third run finds nothing to do, and requests always found as many healthy targets as before.
 */
export async function requireConverged(
  { flow, state: wanted }: Baseline,
  seed: number,
  name: string,
  { rule, cut, disturbed, endsWell = false, told = () => {}, spare = 0 }: Disturbance,
): Promise<{ readonly seconds: number }> {
  const random = seeded(seed ^ hashOf(name));
  const world = await startWorld(seed);
  try {
    const run = await flow.stage(world);
    const before = watchReach(world)();
    const fewest = watchReach(world);
    const start = world.clock.now();
    Object.assign(world.gate, { rule: (visit: Visit) => rule?.(visit, world), cut });
    if (disturbed) await disturbed(world, run);
    else {
      const ended = await world.play(DISTURBED, run);
      if (endsWell) requireGood(ended, flow.ends);
      told(ended.process);
    }
    Object.assign(world.gate, { rule: undefined, cut: undefined });
    if (!endsWell) {
      await world.pass(PAUSES[Math.floor(random() * PAUSES.length)] ?? 0);
      requireGood(await world.play('the next run', run), flow.ends);
    }
    const seconds = (world.clock.now() - start) / 1000;
    await world.pass(SETTLED);
    const found = differences(stateOf(world.simulator), wanted, spare);
    if (found.length > 0) throw new Error(`it is not what an undisturbed run makes:\n${found.join('\n')}`);
    if (flow.keepsServing && fewest() < before) throw new Error(`${fewest()} healthy targets, and ${before} before`);
    requireGood(await world.play('the run after', run), flow.again);
    const writes = world.gate.visits.filter((visit) => visit.run === 'the run after' && visit.write);
    if (writes.length > 0) throw new Error(`the run after still writes: ${writes.map((each) => each.name).join(', ')}`);
    return { seconds };
  } finally {
    await world.close();
  }
}

function hashOf(text: string): number {
  return [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7);
}
