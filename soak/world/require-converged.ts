import { reachable } from '../../test/commands/reach.ts';
import { type Random, seeded } from '../../test/fixtures/random.ts';
import type { Lag } from '../../test/simulator/past.ts';
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
  /** By how much reads lag, from the run on until all is at rest. */
  readonly lag?: (random: Random) => Lag;
  /** The run itself comes to a good end: no other one has to follow. */
  readonly endsWell?: boolean;
  /** Throws unless what was told of the run is enough. */
  readonly told?: (process: Process) => void;
  /** So many revisions more than needed are allowed: AWS has no token for their registration. */
  readonly spare?: number;
  /** The next run comes at once. */
  readonly atOnce?: boolean;
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
  { rule, cut, disturbed, lag, endsWell = false, told = () => {}, spare = 0, atOnce = false }: Disturbance,
): Promise<{ readonly seconds: number }> {
  const random = seeded(seed ^ hashOf(name));
  const world = await startWorld(seed);
  try {
    const run = await flow.stage(world);
    const before = reachable(world);
    // Where nothing serves yet, nothing can be missed.
    const fewest = flow.keepsServing && before > 0 ? watchReach(world) : () => before;
    const start = world.clock.now();
    let wrong = rule;
    const sentAgain: string[] = [];
    world.gate.rule = (visit) => {
      // Where reads lag, nobody can know.
      if (lag === undefined && isHeld(visit, world)) sentAgain.push(`${visit.name} of ${visit.run}`);
      return wrong?.(visit, world);
    };
    world.gate.cut = cut;
    world.lag = lag?.(random);
    if (disturbed) await disturbed(world, run);
    else {
      const ended = await world.play(DISTURBED, run);
      if (endsWell) requireGood(ended, flow.ends);
      told(ended.process);
    }
    wrong = undefined;
    world.gate.cut = undefined;
    if (!endsWell) {
      await world.pass(atOnce ? 0 : (PAUSES[Math.floor(random() * PAUSES.length)] ?? 0));
      requireGood(await world.play('the next run', run), flow.ends);
    }
    const seconds = (world.clock.now() - start) / 1000;
    world.lag = undefined;
    await world.pass(SETTLED);
    const found = differences(stateOf(world.simulator), wanted, spare);
    if (found.length > 0) throw new Error(`it is not what an undisturbed run makes:\n${found.join('\n')}`);
    if (fewest() < before) throw new Error(`${fewest()} healthy targets, and ${before} before`);
    requireGood(await world.play('the run after', run), ['unchanged']);
    const writes = world.gate.visits.filter((visit) => visit.run === 'the run after' && visit.write);
    if (sentAgain.length > 0) throw new Error(`sent though the registry had it: ${sentAgain.join(', ')}`);
    if (writes.length > 0) throw new Error(`the run after still writes: ${writes.map((each) => each.name).join(', ')}`);
    return { seconds };
  } finally {
    await world.close();
  }
}

/** Whether a blob is about to go up that the repository holds. */
function isHeld({ service, operation, piece }: Visit, { simulator }: World): boolean {
  if (service !== 'registry' || piece !== undefined) return false;
  const [, repository = '', query = ''] = /^PUT \/v2\/(.+)\/blobs\/uploads\/[^?]+\?(.*)$/.exec(operation) ?? [];
  const digest = new URLSearchParams(query).get('digest') ?? '';
  return simulator.ecr.repositories.get(repository)?.blobs.has(digest) === true;
}

function hashOf(text: string): number {
  return [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7);
}
