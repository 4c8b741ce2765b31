/** What a story may leave behind. */

/** The version of before runs, alone and well. */
export const OLD_RUNS = { revision: 'shop-dev:1', count: 1, healthy: 1, others: 0, answers: 'old' } as const;

/** The version of this run does. */
export const NEW_RUNS = { revision: 'shop-dev:2', count: 1, healthy: 1, others: 0, answers: 'new' } as const;

/** A first deployment that failed, which costs nothing until the next one. */
export const NOTHING_RUNS = { revision: 'shop-dev:1', count: 0, healthy: 0, others: 0, answers: 503 } as const;
