import type { Row } from '../row.ts';
import { BUCKETS, use } from './budget.ts';
import type { Rollout } from './rollout.ts';

/** What waiting costs in calls: one rollout alone, and so many at once in one account against what AWS grants it. */
export function callRows(rollouts: readonly Rollout[], atOnce: number): Row[] {
  const minutes = rollouts.reduce((sum, { startedAt, endedAt }) => sum + (endedAt - startedAt) / 60_000, 0);
  const calls = rollouts.flatMap((rollout) => rollout.calls);
  const perMinute = (count: number) => (count / minutes).toFixed(1);
  const operations = [...Map.groupBy(calls, ({ operation }) => operation)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([operation, { length }]) => `${operation} ${perMinute(length)}`);
  return [
    {
      id: 'wait.calls',
      what: 'calls a minute, one rollout',
      measured: `${perMinute(calls.length)} (${operations.join(', ')})`,
      bar: 'by budget, below',
      holds: true,
      values: { perMinute: calls.length / minutes },
    },
    ...BUCKETS.map((bucket) => {
      const { refused, calls: asked, busiest } = use(bucket, calls);
      return {
        id: `budget.${bucket.name.replaceAll(' ', '-')}`,
        what: `${atOnce} at once, ${bucket.name} (${bucket.burst} and ${bucket.refill} a second)`,
        measured: `${busiest.toFixed(1)} a second in the busiest minute, ${refused} of ${asked} over the budget`,
        bar: 'none over the budget',
        holds: refused === 0,
        values: { atOnce, busiest, refused, calls: asked },
      };
    }),
  ];
}
