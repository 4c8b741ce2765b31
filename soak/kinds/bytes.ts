import { type Random, seeded } from '../../test/fixtures/random.ts';
import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { flows } from '../world/flows.ts';
import { answerTo, type Cut, PIECE } from '../world/gate.ts';
import { requireConverged } from '../world/require-converged.ts';
import { tagCases } from './bytes/tag-cases.ts';

const TOLD: Readonly<Record<Cut['how'], string>> = {
  break: 'the connection breaks',
  end: 'the process ends',
  cancel: 'the job is cancelled',
};
const HOW = ['break', 'end', 'cancel'] as const;

/** Offsets at random in each piece, beside its first and last byte. */
const SAMPLE = 3;

export const bytes: Kind = {
  name: 'bytes',
  told: 'a push (of an OCI archive, or of what docker save wrote, which is compressed on its way) or a copy from one repository to another breaks at a byte: the first, the last and some at random of every piece of every blob and manifest, up or down, and of every answer of the registry; the connection, the whole process, or the job is cancelled; nothing goes up twice; a tag that somebody else puts meanwhile',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const pushing = flows.filter(({ pushes }) => pushes);
    const all: Case[] = [];
    for (const flow of pushing) {
      const baseline = await baselineOf(flow, seed);
      const random = seeded(seed);
      const points = [...pointsOfBodies(baseline, random), ...pointsOfAnswers(baseline, random)];
      all.push(...(short ? spread(points, 6) : points).map((point) => caseOf(baseline, point, seed)));
    }
    return [...all, ...tagCases(seed)];
  },
};

interface Point {
  /** The name of a request. */
  readonly request: string;
  readonly of: 'body' | 'answer';
  readonly cut: Cut;
}

function pointsOfBodies({ visits, sizes }: Baseline, random: Random): Point[] {
  return visits.flatMap(({ name, piece }) => {
    if (piece === undefined) return [];
    const request = name.replace(/ piece \d+$/, '');
    const offsets = sampleOf(sizes.get(name) ?? 0, random);
    return offsets.flatMap((offset) =>
      HOW.map((how): Point => ({ request, of: 'body', cut: { at: (piece - 1) * PIECE + offset, how } })),
    );
  });
}

/** The process may also end, or the job be cancelled, while an answer is on its way: see `death`. */
function pointsOfAnswers({ visits, sizes }: Baseline, random: Random): Point[] {
  return visits.flatMap((visit) => {
    if (visit.service !== 'registry' || visit.piece !== undefined) return [];
    const offsets = piecesOf(sizes.get(answerTo(visit)) ?? 0).flatMap(({ from, size }) =>
      sampleOf(size, random).map((offset) => from + offset),
    );
    return offsets.map((at): Point => ({ request: visit.name, of: 'answer', cut: { at, how: 'break' } }));
  });
}

/** A blob that is read in order to be copied comes in as many pieces as it goes up in. */
function piecesOf(size: number): { readonly from: number; readonly size: number }[] {
  const count = Math.ceil(size / PIECE);
  return Array.from({ length: count }, (_, index) => {
    const from = index * PIECE;
    return { from, size: Math.min(PIECE, size - from) };
  });
}

/** The first, the last, and some between. */
function sampleOf(size: number, random: Random): number[] {
  const between = Array.from({ length: SAMPLE }, () => Math.floor(random() * size));
  return [...new Set([0, size - 1, ...between])];
}

function caseOf(baseline: Baseline, { request, of, cut }: Point, seed: number): Case {
  const name = `${baseline.flow.name}, ${TOLD[cut.how]} at byte ${cut.at} of the ${of} of ${request}`;
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        ...(of === 'body'
          ? { cut: (asked) => (asked.run === DISTURBED && asked.name === request ? cut : undefined) }
          : {
              rule: (asked) =>
                asked.run === DISTURBED && asked.name === request
                  ? { fault: { kind: 'break', bytes: cut.at } }
                  : undefined,
            }),
        endsWell: cut.how === 'break',
      }),
  };
}
