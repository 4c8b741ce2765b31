import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { flows } from '../world/flows.ts';
import type { Ruling, Visit } from '../world/gate.ts';
import { requireConverged } from '../world/require-converged.ts';

/** What comes instead of the answer, though the work was done. */
const INSTEAD: Readonly<Record<string, (visit: Visit) => Ruling>> = {
  'the connection breaks': () => ({ fault: { kind: 'drop', applied: true } }),
  'no answer comes': () => ({ silent: true }),
  'a 500 comes': ({ service }) => {
    const code = service === 'elbv2' ? 'InternalFailure' : 'ServerException';
    return { fault: { kind: 'error', code, status: 500, message: 'Service Unavailable', applied: true } };
  },
};

export const lostAnswers: Kind = {
  name: 'lost-answers',
  told: 'a write takes effect, but its answer is lost (the connection breaks, nothing comes for a minute, a 500 comes): every write of every verb, within the one run',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of flows) {
      const baseline = await baselineOf(flow, seed);
      const writes = baseline.visits.filter(({ write, piece }) => write && piece === undefined);
      const points = writes.flatMap(({ name }) => Object.keys(INSTEAD).map((how) => ({ at: name, how })));
      all.push(...(short ? spread(points, 1) : points).map((point) => caseOf(baseline, point, seed)));
    }
    return all;
  },
};

function caseOf(baseline: Baseline, { at, how }: { readonly at: string; readonly how: string }, seed: number): Case {
  const name = `${baseline.flow.name}, after ${at} ${how}`;
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        rule: (visit) => (visit.run === DISTURBED && visit.name === at ? INSTEAD[how]?.(visit) : undefined),
        endsWell: true,
        spare: at.startsWith('ecs RegisterTaskDefinition') ? 1 : 0,
      }),
  };
}
