import type { Random } from '../../../test/fixtures/random.ts';
import type { VirtualClock } from '../../../test/simulator/virtual-clock.ts';
import type { GateRules, Visit } from '../../world/gate.ts';

type Next = NonNullable<GateRules['next']>;

/** How whose turn it is gets decided. */
export type Manner = 'by chance' | 'by rank' | 'one is held';

export const MANNERS: readonly Manner[] = ['by chance', 'by rank', 'one is held'];

/** Seconds for which a request may be held: a runner that is slow, paused, or told by AWS to try again later. */
const HOLDS = [1, 5, 20, 60, 180, 600];

/** The writes that others see, before which it is worth the most to be held. */
const DECISIVE =
  /^(UpdateService|CreateService|TagResource|RegisterTaskDefinition|ModifyListener|ModifyRule|CreateRule)$/;

/** Requests that a run makes, about: the ranks change within so many. */
const LENGTH = 120;

export interface Turns {
  readonly manner: Manner;
  /** Seconds for which nobody is held longer. */
  readonly longest: number;
  readonly next: Next;
}

/**
 * Whose turn it is when every run is at rest, asleep or at the gate; time itself is one of those who may have it. The
 * seed alone decides, in one of three manners, each of which finds what the others hardly do:
 *
 * - by chance: each as likely as the other;
 * - by rank: the seed ranks runs and time, the first in rank that waits goes, and at a few moments the one whose turn it
 *   is becomes the last (probabilistic concurrency testing: finds what hangs on a few moments, whatever else happens);
 * - one is held before one of its decisive writes, while the others go on.
 *
 * Nobody is held longer than the seed says: a connection ends, too.
 */
export function turns(random: Random, clock: () => VirtualClock, runs: readonly string[]): Turns {
  const manner = pick(random, MANNERS);
  const longest = pick(random, HOLDS);
  const since = new Map<Visit, number>();
  const isOver = (visit: Visit) => {
    const began = since.get(visit);
    return began !== undefined && clock().now() >= began + longest * 1000;
  };
  const choose = { 'by chance': byChance, 'by rank': byRank, 'one is held': oneIsHeld }[manner](random, runs);
  return {
    manner,
    longest,
    next(waiting) {
      const inOrder = waiting.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      const turn = inOrder.find(isOver) ?? choose(inOrder);
      if (turn === undefined) for (const visit of inOrder.filter((one) => !since.has(one))) hold(visit);
      return turn ?? 'time';
    },
  };

  function hold(visit: Visit): void {
    since.set(visit, clock().now());
    // So that something is left to happen, and it goes at that moment.
    clock().after(longest, () => {});
  }
}

/** Nobody: time's turn. */
type Choose = (inOrder: readonly Visit[]) => Visit | undefined;

function byChance(random: Random): Choose {
  const restless = pick(random, [0, 0.1, 0.5]);
  return (inOrder) => (random() < restless ? undefined : pick(random, inOrder));
}

function byRank(random: Random, runs: readonly string[]): Choose {
  const TIME = '';
  const ranks = new Map(shuffled(random, [TIME, ...runs]).map((name, rank) => [name, rank]));
  const changes = new Set(Array.from({ length: 4 }, () => Math.floor(random() * LENGTH * runs.length)));
  let last = ranks.size;
  let step = 0;
  const rankOf = (name: string) => ranks.get(name) ?? 0;
  return (inOrder) => {
    const best = inOrder.toSorted((one, other) => rankOf(one.run) - rankOf(other.run))[0];
    const turn = best === undefined || rankOf(TIME) < rankOf(best.run) ? undefined : best;
    step += 1;
    if (changes.has(step)) ranks.set(turn?.run ?? TIME, ++last);
    return turn;
  };
}

function oneIsHeld(random: Random, runs: readonly string[]): Choose {
  const victims = new Set(shuffled(random, runs).slice(0, 1 + Math.floor(random() * Math.min(3, runs.length))));
  const which = new Map([...victims].map((run) => [run, Math.floor(random() * 8)]));
  const held = new Set<Visit>();
  const others = byChance(random);
  return (inOrder) => {
    for (const visit of inOrder) {
      if (held.has(visit) || !victims.has(visit.run) || !DECISIVE.test(visit.operation)) continue;
      const left = which.get(visit.run) ?? 0;
      which.set(visit.run, left - 1);
      if (left <= 0) {
        held.add(visit);
        victims.delete(visit.run);
      }
    }
    const free = inOrder.filter((visit) => !held.has(visit));
    return free.length === 0 ? undefined : others(free);
  };
}

const keyOf = ({ run, name }: Visit) => `${run} ${name}`;

export function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}

export function shuffled<T>(random: Random, all: readonly T[]): T[] {
  return all
    .map((one) => [random(), one] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, one]) => one);
}
