import { type Flow, SETTLED } from './flows.ts';
import type { Visit } from './gate.ts';
import { requireGood } from './require-good.ts';
import { type State, stateOf } from './state.ts';
import { startWorld } from './world.ts';

/** How a flow goes where nothing disturbs it. */
export interface Baseline {
  readonly flow: Flow;
  /** Everything that the run asked for. */
  readonly visits: readonly Visit[];
  /** The names of those at which the runner kept something for the end of the job. */
  readonly keeps: ReadonlySet<string>;
  /** How many bytes each piece of a body had, by the name of its visit, and each answer (`answerTo`). */
  readonly sizes: ReadonlyMap<string, number>;
  /** What is there once all is at rest. */
  readonly state: State;
  /** Cloud seconds. */
  readonly seconds: number;
}

/** The name of the run that is (to be) disturbed. */
export const DISTURBED = 'the run';

const played = new Map<string, Promise<Baseline>>();

/** Plays it, once for all kinds of trouble. */
export function baselineOf(flow: Flow, seed: number): Promise<Baseline> {
  const key = `${flow.name} ${seed}`;
  const known = played.get(key) ?? play(flow, seed);
  played.set(key, known);
  return known;
}

async function play(flow: Flow, seed: number): Promise<Baseline> {
  const world = await startWorld(seed);
  try {
    const run = await flow.stage(world);
    const start = world.clock.now();
    const keeps = new Set<string>();
    const { process, ending } = world.start(DISTURBED, run);
    world.gate.rule = ({ run: of, name }) => {
      if (of === DISTURBED && process.kept.length > 0) keeps.add(name);
      return undefined;
    };
    const ended = await world.clock.run(ending);
    requireGood(ended, flow.ends);
    const seconds = (world.clock.now() - start) / 1000;
    await world.pass(SETTLED);
    const visits = world.gate.visits.filter((visit) => visit.run === DISTURBED);
    return { flow, visits, keeps, sizes: world.gate.sizes, state: stateOf(world.simulator), seconds };
  } finally {
    await world.close();
  }
}
