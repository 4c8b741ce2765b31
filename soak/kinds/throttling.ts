import { type Random, seeded } from '../../test/fixtures/random.ts';
import type { Fault } from '../../test/simulator/faults.ts';
import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { flows } from '../world/flows.ts';
import type { Ruling, Visit } from '../world/gate.ts';
import { requireConverged } from '../world/require-converged.ts';
import type { World } from '../world/world.ts';

/** In AWS's words, as far as they are known. */
const THROTTLES: readonly Fault[] = [
  { kind: 'error', code: 'ThrottlingException', message: 'Rate exceeded' },
  { kind: 'error', code: 'Throttling', message: 'Rate exceeded' },
  { kind: 'error', code: 'RequestLimitExceeded', status: 503, message: 'Request limit exceeded.' },
  { kind: 'error', code: 'TooManyRequestsException', status: 429, message: 'Too many requests' },
];
const SERVER: Fault = { kind: 'error', code: 'ServerException', status: 500, message: 'Service Unavailable' };
const REVISIONS: Fault = {
  kind: 'error',
  code: 'ClientException',
  message: 'Too many concurrent attempts to create a new revision of the specified family.',
};

/** Share of the calls that are refused. */
const SHARE = 0.3;

/** Seconds for which everything is refused. */
const STOP = 20;

const SEEDS = 5;

export const throttling: Kind = {
  name: 'throttling',
  told: '30 % of all calls are throttled (ThrottlingException, Throttling, RequestLimitExceeded, 429), or fail with a ServerException; all of them for 20 s, begun at each write; registrations that AWS takes for too many at once',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of flows) {
      const baseline = await baselineOf(flow, seed);
      const [first] = baseline.visits;
      const writes = baseline.visits.filter(({ write, piece }) => write && piece === undefined);
      const registers = writes.some(({ name }) => name.startsWith('ecs RegisterTaskDefinition'));
      const own = [
        ...Array.from({ length: SEEDS }, (_, index) => often(baseline, seed, `throttled ${index + 1}`, throttle)),
        ...Array.from({ length: SEEDS }, (_, index) =>
          often(baseline, seed, `server in trouble ${index + 1}`, trouble),
        ),
        ...(first ? [first, ...writes] : []).map(({ name }) => stopped(baseline, seed, name)),
        ...(registers ? [atOnce(baseline, seed)] : []),
      ];
      all.push(...(short ? spread(own, 1) : own));
    }
    return all;
  },
};

const throttle = ({ service }: Visit, random: Random): Fault =>
  service === 'registry'
    ? { kind: 'throttle' }
    : (THROTTLES[Math.floor(random() * THROTTLES.length)] ?? { kind: 'throttle' });

const trouble = (): Fault => SERVER;

/** A share of all calls, at random. */
function often(baseline: Baseline, seed: number, what: string, fault: (visit: Visit, random: Random) => Fault): Case {
  const name = `${baseline.flow.name}, 30 % of all calls: ${what}`;
  const random = seeded(seed + Number(what.at(-1)));
  return caseOf(baseline, seed, name, (visit) =>
    visit.piece === undefined && random() < SHARE ? { fault: fault(visit, random) } : undefined,
  );
}

/** From one write on nothing goes for a while; whoever reads the log is told. */
function stopped(baseline: Baseline, seed: number, at: string): Case {
  let until: number | undefined;
  const name = `${baseline.flow.name}, ${STOP} s of throttling from ${at} on`;
  return caseOf(
    baseline,
    seed,
    name,
    (visit, { clock, random }) => {
      if (visit.name === at) until ??= clock.now() + STOP * 1000;
      const isStopped = until !== undefined && clock.now() < until && visit.piece === undefined;
      return isStopped ? { fault: throttle(visit, random) } : undefined;
    },
    ({ heldUp, events }) => {
      const isTold = heldUp.length > 0 || events.some(({ kind }) => kind === 'retry');
      if (!isTold) throw new Error('nobody was told that it lasts');
    },
  );
}

function atOnce(baseline: Baseline, seed: number): Case {
  const name = `${baseline.flow.name}, too many registrations at once`;
  let left = 3;
  return caseOf(baseline, seed, name, ({ operation }) => {
    if (operation !== 'RegisterTaskDefinition' || left === 0) return undefined;
    left -= 1;
    return { fault: REVISIONS };
  });
}

type Telling = Parameters<NonNullable<Parameters<typeof requireConverged>[3]['told']>>[0];

function caseOf(
  baseline: Baseline,
  seed: number,
  name: string,
  rule: (visit: Visit, world: World) => Ruling | undefined,
  told: (process: Telling) => void = () => {},
): Case {
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        rule: (visit, world) => (visit.run === DISTURBED ? rule(visit, world) : undefined),
        endsWell: true,
        told,
      }),
  };
}
