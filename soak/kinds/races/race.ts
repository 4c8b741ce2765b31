import { explain } from '../../../src/errors.ts';
import { seeded } from '../../../test/fixtures/random.ts';
import type { Lag } from '../../../test/simulator/past.ts';
import type { Case } from '../../kind.ts';
import type { Process } from '../../world/process.ts';
import { watchReach } from '../../world/reach.ts';
import { type Ending, startWorld, type World } from '../../world/world.ts';
import { type Moment, watchHistory } from './history.ts';
import { pick, turns } from './turns.ts';

/** Seconds after which everything that was begun is at rest. */
export const SETTLED = 900;

/** What a run ended with, whichever verb it was. */
export interface Verdict {
  readonly outcome: string;
  readonly because: string;
  readonly error?: unknown;
}

export interface Runner {
  readonly name: string;
  go(process: Process): Promise<Verdict>;
  /** How it may end. */
  readonly ends: readonly string[];
}

/** How a race went: what was told, and what the simulated AWS saw. */
export interface Course {
  readonly world: World;
  readonly told: ReadonlyMap<string, Verdict>;
  readonly moments: readonly Moment[];
}

/** Runs that start at about the same time, on an account in which something is there already. */
export interface Race {
  readonly name: string;
  /** Makes what is there before; the answer is who runs. */
  stage(world: World): Promise<readonly Runner[]>;
  /** What does not agree with what is promised, a line each. */
  judge(course: Course): Promise<readonly string[]> | readonly string[];
  /** Whether as many targets have to be reached at every moment as before. */
  readonly keepsReach?: boolean;
  /** Whether a target group may be replaced. */
  readonly replaces?: boolean;
}

/**
 * AWS moves tasks and requests by calls of their own. Where a run that replaces the target group stands still between two
 * of its calls for longer than a rollout takes, another one's whole rollout has happened meanwhile.
 */
export const isReachPromised = (replaces: boolean, longest: number) => !replaces || longest <= 20;

/** In words, how reads lag: each by up to so many seconds. */
export const lagInWords = (lag: number | undefined) => (lag === undefined ? '' : `, reads lag up to ${lag} s`);

/** One race, in the order that the seed of it decides; `lag`: the seconds by which AWS's reads lag, each by up to so many. */
export function raceCase(race: Race, number: number, seed: number, lag?: number): Case {
  return { name: `${race.name}${lagInWords(lag)}, race ${number}`, run: () => play(race, seed, lag) };
}

async function play(race: Race, seed: number, lag: number | undefined): Promise<{ seconds: number }> {
  const world = await startWorld(seed);
  const random = seeded(seed ^ 0x7ace);
  try {
    const runners = await race.stage(world);
    // What it made is no news to anybody.
    if (lag !== undefined) await world.pass(lag);
    const began = world.clock.now();
    const seconds = () => (world.clock.now() - began) / 1000;
    const moments = watchHistory(world);
    const reach = watchReach(world);
    const atFirst = reach();
    const spread = pick(random, [0, 0, 5, 60]);
    const names = runners.map(({ name }) => name);
    const { manner, longest, next } = turns(random, () => world.clock, names);
    world.gate.next = next;
    if (lag !== undefined) world.lag = lagging(seed, lag);
    const told = new Map<string, Verdict>();
    const lines: string[] = [];
    const going = runners.map(({ name, go }) => {
      const starts = random() * spread;
      return world.start(name, async (process) => {
        await process.clock.sleep(starts, process.signal);
        const verdict = await go(process);
        told.set(name, verdict);
        lines.push(`${seconds().toFixed(1).padStart(8)} s  ${name} ends: ${verdict.outcome}: ${verdict.because}`);
        return verdict;
      });
    });
    const endings = await world.until(...going);
    const took = seconds();
    world.lag = undefined;
    await world.pass(SETTLED);
    const problems = [
      ...endings.flatMap((ending, index) => wrongEnd(ending, runners[index])),
      ...(race.keepsReach && isReachPromised(race.replaces ?? false, longest) && reach() < atFirst
        ? [`at one moment only ${reach()} of ${atFirst} targets were reached`]
        : []),
      ...(await race.judge({ world, told, moments: moments() })),
    ];
    const seen = moments().map((moment) => {
      const { at, revision, healthy, desired } = moment;
      return `${at.toFixed(1).padStart(8)} s  ${revision} is set: ${healthy} of ${desired} healthy`;
    });
    const story = [...seen, ...lines].toSorted((one, other) => Number.parseFloat(one) - Number.parseFloat(other));
    if (problems.length > 0)
      throw new Error([...problems, '', `${manner}, for ${longest} s at most`, ...story].join('\n'));
    return { seconds: took };
  } finally {
    await world.close();
  }
}

/** Each read by chance, as reads do that reach now this, now that replica. */
export function lagging(seed: number, most: number): Lag {
  const random = seeded(seed ^ 0x1a9);
  return () => random() * most;
}

function wrongEnd(ending: Ending<Verdict>, runner: Runner | undefined): string[] {
  const { name = '', ends = [] } = runner ?? {};
  if (ending.how === 'gone') return [`${name} is gone`];
  if (ending.how === 'threw') return [`${name} threw: ${explain(ending.error).join('; ')}`];
  const { outcome, because, error } = ending.value;
  if (ends.includes(outcome)) return [];
  return [`${name} ended as ${outcome}: ${because}${error === undefined ? '' : `: ${explain(error).join('; ')}`}`];
}

/** Plays a run that comes before the race, and has to go well; then waits until all is at rest. */
export async function before(world: World, go: Runner['go']): Promise<void> {
  const ended = await world.play(`before ${world.clock.now()}`, go);
  if (ended.how !== 'done' || !/^(deployed|created|asleep)$/.test(ended.value.outcome))
    throw new Error(`what comes before did not go well: ${JSON.stringify(ended)}`);
  await world.pass(SETTLED);
}

/** The body that requests get, by host and path, from the only load balancer. */
export function answerOf({ simulator: { elb } }: World, path: string): string | undefined {
  const [balancer] = elb.state.loadBalancers.values();
  const answer = balancer && elb.answer(balancer.dnsName, path);
  return answer?.status === 200 ? answer.body : undefined;
}
