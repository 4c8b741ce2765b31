import type { Deployed } from '../../../src/commands/deployed.ts';
import { explain } from '../../../src/errors.ts';
import type { History } from '../../../src/rollout/order.ts';
import { isGood, type Outcome } from '../../../src/rollout/verdict.ts';
import { seeded } from '../../../test/fixtures/random.ts';
import type { Case } from '../../kind.ts';
import { deploy, type Inputs } from '../../world/commands.ts';
import { watchReach } from '../../world/reach.ts';
import { type Ending, startWorld, type World } from '../../world/world.ts';
import { liveNow, type Moment, watchHistory } from './history.ts';
import { leftOver } from './left-over.ts';
import { isReachPromised, lagging, lagInWords } from './race.ts';
import { pick, turns } from './turns.ts';

/** How deploys that race differ. */
export interface DeployRace {
  readonly runs: number;
  /** What GitHub says of their commits. */
  readonly history: 'a line' | 'unknown' | 'diverged';
  /** Whether some images never become healthy. */
  readonly images: 'sound' | 'some unsound';
  /** Whether some ask for another health check, for which the target group is replaced. */
  readonly checks: 'same' | 'differing';
  /** Seconds by which AWS's reads lag, each by up to so many; without it they don't. */
  readonly lag?: number;
}

/** One of them. The commits of a line are numbered, the newest last. */
export interface Contender {
  readonly name: string;
  readonly place: number;
  readonly commit: string;
  readonly isSound: boolean;
  readonly inputs: Inputs;
  /** Seconds after the first. */
  readonly starts: number;
}

/** How it ended for one of them, and when: seconds since the race began. */
export interface Told {
  readonly contender: Contender;
  readonly outcome: Outcome;
  readonly because: string;
  readonly at: number;
}

const BASE: Inputs = { 'desired-count': '2', 'deregistration-delay': '60s', 'wait-timeout': '3h' };
const UNSOUND = [{ 'simulator.exit-code': '3' }, { 'simulator.listen': 'none' }, { 'simulator.status': '500' }];
const WORKFLOW = 'shop/shop/.github/workflows/deploy.yml@refs/heads/main';

/** Seconds after which everything that was begun is at rest. */
const SETTLED = 900;

const commitAt = (place: number) => (place + 1).toString(16).padStart(2, '0').repeat(20);

/** One race, in the order that the seed of it decides. */
export function deployRace(race: DeployRace, number: number, seed: number): Case {
  const { runs, history, images, checks, lag } = race;
  const words = [
    history === 'a line' ? [] : [history],
    images === 'sound' ? [] : [images],
    checks === 'same' ? [] : ['target group replaced'],
  ].flat();
  return {
    name: `${runs} deploys${words.map((word) => `, ${word}`).join('')}${lagInWords(lag)}, race ${number}`,
    run: () => play(race, seed),
  };
}

async function play(race: DeployRace, seed: number): Promise<{ seconds: number }> {
  const world = await startWorld(seed);
  const random = seeded(seed ^ 0x7ace);
  try {
    const compare = comparing(world, race.history);
    const origin = (place: number) => ({
      commit: commitAt(place),
      runUrl: `https://github.com/shop/shop/actions/runs/${1000 + place}`,
      ...(race.history === 'unknown' ? { runNumber: place + 1, workflow: WORKFLOW } : {}),
    });
    const paths = { 'simulator.paths': '/ /health /ready' };
    const first = world.archive({ labels: { version: '0', ...paths } });
    const live = await world.play('before', (run) => deploy(run, { ...BASE, image: first }, { origin: origin(0) }));
    if (live.how !== 'done' || live.value.outcome !== 'deployed') throw new Error('the first deploy did not go well');
    await world.pass(SETTLED);

    const spread = pick(random, [0, 0, 10, 120]);
    const contenders = Array.from({ length: race.runs }, (_, index): Contender => {
      const place = index + 1;
      const isSound = race.images === 'sound' || random() < 0.6;
      const labels = { version: `${place}`, ...paths, ...(isSound ? {} : pick(random, UNSOUND)) };
      const asks =
        race.checks === 'differing' && random() < 0.6
          ? { 'health-check-path': pick(random, ['/health', '/ready']) }
          : {};
      const inputs = { ...BASE, ...asks, image: world.archive({ labels }) };
      return { name: `run ${place}`, place, commit: commitAt(place), isSound, inputs, starts: random() * spread };
    });
    const began = world.clock.now();
    const moments = watchHistory(world);
    const reach = watchReach(world);
    const atFirst = reach();
    const { manner, longest, next } = turns(
      random,
      () => world.clock,
      contenders.map(({ name }) => name),
    );
    world.gate.next = next;
    if (race.lag !== undefined) world.lag = lagging(seed, race.lag);
    const tellings: Told[] = [];
    const going = contenders.map((contender) =>
      world.start(contender.name, async (process) => {
        await process.clock.sleep(contender.starts, process.signal);
        const ended = await deploy(process, contender.inputs, { origin: origin(contender.place), compare });
        const at = (world.clock.now() - began) / 1000;
        tellings.push({ contender, outcome: ended.outcome, because: ended.because, at });
        return ended;
      }),
    );
    const endings = await world.until(...going);
    const seconds = (world.clock.now() - began) / 1000;
    world.lag = undefined;
    await world.pass(SETTLED);

    const problems = [
      ...broken(endings, contenders),
      ...judged(race, tellings, moments(), liveNow(world.simulator)?.commit),
      ...leftOver(world.simulator),
      ...unaccounted(world, contenders),
      ...(isReachPromised(race.checks === 'differing', longest) && reach() < atFirst
        ? [`at one moment only ${reach()} of ${atFirst} targets could be reached`]
        : []),
    ];
    if (problems.length > 0)
      throw new Error(
        [...problems, '', `${manner}, for ${longest} s at most`, ...storyOf(contenders, tellings, moments())].join(
          '\n',
        ),
      );
    return { seconds };
  } finally {
    await world.close();
  }
}

/** GitHub's answer, a moment later. */
function comparing(world: World, history: DeployRace['history']) {
  const places = new Map(Array.from({ length: 20 }, (_, place) => [commitAt(place), place]));
  return async (base: string, head: string, signal: AbortSignal): Promise<History> => {
    await world.clock.sleep(0.2 + world.random(), signal);
    if (history === 'unknown') return { status: 'unknown', reason: 'GitHub answered 403' };
    if (history === 'diverged') return { status: 'diverged' };
    const [from = 0, to = 0] = [places.get(base), places.get(head)];
    return { status: to > from ? 'ahead' : to < from ? 'behind' : 'identical' };
  };
}

/** Runs that did not come to a verdict. */
function broken(endings: readonly Ending<Deployed>[], contenders: readonly Contender[]): string[] {
  return endings.flatMap((ending, index) => {
    const name = contenders[index]?.name;
    if (ending.how === 'gone') return [`${name} is gone`];
    const error = ending.how === 'threw' ? ending.error : ending.value.error;
    return error === undefined ? [] : [`${name} broke off: ${explain(error).join('; ')}`];
  });
}

/** What does not agree with what was told. */
function judged(
  { history }: DeployRace,
  tellings: readonly Told[],
  moments: readonly Moment[],
  live: string | undefined,
): string[] {
  const problems: string[] = [];
  const inOrder = history !== 'diverged';
  const end = tellings.find(({ contender }) => contender.commit === live);
  if (end !== undefined && !end.contender.isSound)
    problems.push(`${end.contender.name}, which is not sound, is live in the end`);
  const newest = Math.max(...tellings.map(({ contender }) => contender.place));
  const proven = tellings.filter(({ outcome }) => isGood(outcome));
  for (const { contender, outcome, because } of tellings) {
    const { name, commit, isSound, place } = contender;
    const was = moments.some((moment) => moment.commit === commit && moment.healthy >= moment.desired);
    if (isGood(outcome) && !was) problems.push(`${name} says ${outcome}, and was never healthy where requests go`);
    if (!isSound && isGood(outcome)) problems.push(`${name} says ${outcome}, and can't be`);
    const mayEnd = isSound
      ? ['deployed', 'unchanged', 'superseded']
      : ['failed', 'rolled-back', 'timed-out', 'superseded'];
    if (!mayEnd.includes(outcome)) problems.push(`${name} ended as ${outcome}: ${because}`);
    if (outcome === 'superseded' && commit === live && tellings.every((one) => one.contender.isSound))
      problems.push(`${name} says superseded, and is live in the end`);
    if (inOrder && place === newest && isSound && !isGood(outcome))
      problems.push(`${name}, the newest, ended as ${outcome}: ${because}`);
    if (inOrder && place === newest && isSound && live !== commit)
      problems.push(`${name}, the newest, is not live in the end, but ${end?.contender.name ?? 'what was before'}`);
  }
  const best = Math.max(0, ...proven.map(({ contender }) => contender.place));
  if (inOrder && (end?.contender.place ?? 0) < best)
    problems.push(
      `run ${best} was told to be deployed, and ${end?.contender.name ?? 'what was before'} is live in the end`,
    );
  return problems;
}

/** A run makes one revision, however often it begins anew. */
function unaccounted({ simulator }: World, contenders: readonly Contender[]): string[] {
  const revisions = [...simulator.ecs.store.families.values()].flat().filter(({ status }) => status === 'ACTIVE');
  const commits = revisions.map(({ tags }) => tags.find(({ key }) => key === 'fargate-platform:commit')?.value);
  return contenders.flatMap(({ name, commit }) => {
    const own = commits.filter((one) => one === commit).length;
    return own > 1 ? [`${own} revisions of ${name}`] : [];
  });
}

/** What happened, for who has to find out why. */
function storyOf(contenders: readonly Contender[], tellings: readonly Told[], moments: readonly Moment[]): string[] {
  const nameOf = (commit: string) => contenders.find((one) => one.commit === commit)?.name ?? 'what was before';
  const lines = [
    ...moments.map(({ at, commit, revision, healthy, desired }) => {
      return { at, text: `${revision} of ${nameOf(commit)} is set: ${healthy} of ${desired} healthy` };
    }),
    ...tellings.map(({ at, contender, outcome, because }) => ({
      at,
      text: `${contender.name} ends: ${outcome}: ${because}`,
    })),
  ];
  return lines
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, text }) => `${at.toFixed(1).padStart(8)} s  ${text}`);
}
