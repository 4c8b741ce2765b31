import { createHash } from 'node:crypto';

/** The highest that AWS takes. */
const HIGHEST = 50_000;

/**
 * Pure: the priority to begin with in looking for a free one: of a name always the same, of two names seldom. So two
 * services seldom reach for one, and two runs of one service do, whereupon AWS lets one of them have it.
 */
export function startingPriority(name: string): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() % HIGHEST) + 1;
}

/** Pure: the first that is free from there on, past the highest from 1 again. */
export function freePriority(start: number, taken: ReadonlySet<number>): number {
  for (let steps = 0; steps < HIGHEST; steps++) {
    const priority = ((start - 1 + steps) % HIGHEST) + 1;
    if (!taken.has(priority)) return priority;
  }
  throw new Error('every priority of the listener is taken');
}
