import { seeded } from '../../test/fixtures/random.ts';
import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { flows } from '../world/flows.ts';
import { PIECE, type Visit } from '../world/gate.ts';
import { requireConverged } from '../world/require-converged.ts';
import { tagCases } from './bytes/tag-cases.ts';

const ENDS = ['the connection breaks', 'the process ends'] as const;

/** Offsets at random in each piece, beside its first and last byte. */
const SAMPLE = 4;

export const bytes: Kind = {
  name: 'bytes',
  told: 'a push breaks at a byte: the first, the last and some at random of every piece of every blob and manifest, the connection or the whole process; a tag that somebody else puts meanwhile',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const pushing = flows.filter(({ pushes }) => pushes);
    const all: Case[] = [];
    for (const flow of pushing) {
      const baseline = await baselineOf(flow, seed);
      const random = seeded(seed);
      const points = baseline.visits.flatMap((visit) => {
        if (visit.piece === undefined) return [];
        const size = baseline.sizes.get(visit.name) ?? 0;
        const offsets = [0, size - 1, ...Array.from({ length: SAMPLE }, () => Math.floor(random() * size))];
        return [...new Set(offsets)].flatMap((offset) => ENDS.map((how) => ({ visit, offset, how })));
      });
      all.push(...(short ? spread(points, 6) : points).map((point) => caseOf(baseline, point, seed)));
    }
    return [...all, ...tagCases(seed)];
  },
};

interface Point {
  readonly visit: Visit;
  /** In its piece. */
  readonly offset: number;
  readonly how: (typeof ENDS)[number];
}

function caseOf(baseline: Baseline, { visit, offset, how }: Point, seed: number): Case {
  const { piece = 1 } = visit;
  const request = visit.name.replace(/ piece \d+$/, '');
  const at = (piece - 1) * PIECE + offset;
  const name = `${baseline.flow.name}, ${how} at byte ${at} of ${request}`;
  const ends = how === 'the process ends';
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        cut: (asked) => (asked.run === DISTURBED && asked.name === request ? { at, ends } : undefined),
        endsWell: !ends,
      }),
  };
}
