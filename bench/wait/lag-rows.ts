import { given } from '../../src/aws/given.ts';
import { seeded } from '../../test/fixtures/random.ts';
import type { Row } from '../row.ts';
import { type Lags, lagsOf, told } from './lags.ts';
import type { Rollout } from './rollout.ts';
import { ends, fixed, type Schedule, sdkWaiter } from './schedules.ts';

const BAR = { median: 2.5, p95: 5 } as const;

/** How long after the criterion the wait ends: ours, and that of others on the same rollouts. */
export function lagRows(rollouts: readonly Rollout[]): Row[] {
  const ours = lagsOf(rollouts.map((rollout) => (rollout.endedAt - criterionOf(rollout)) / 1000));
  const wrong = rollouts.filter(({ outcome }) => outcome !== 'deployed').length;
  const early = rollouts.filter((rollout) => rollout.endedAt < criterionOf(rollout)).length;
  const lengths = lagsOf(rollouts.map((rollout) => (criterionOf(rollout) - rollout.startedAt) / 1000));
  return [
    {
      id: 'lag.rollouts',
      what: `${rollouts.length} rollouts, from the update to the criterion`,
      measured: `${told(lengths)}; ${wrong} not deployed, ${early} ended early`,
      bar: 'none wrong, none early',
      holds: wrong + early === 0,
      values: { ...lengths, count: rollouts.length, wrong, early },
    },
    {
      id: 'lag.ours',
      what: 'from the criterion to our verdict',
      measured: told(ours),
      bar: `median at most ${BAR.median} s, p95 at most ${BAR.p95} s`,
      holds: ours.median <= BAR.median && ours.p95 <= BAR.p95,
      values: { ...ours },
    },
    ...[
      rival('lag.every15', 'every 15 s, asking for the criterion', fixed, criterionOf),
      rival('lag.sdk', "pauses of the SDK's waiter (15 s to 600 s), asking for the criterion", sdkWaiter, criterionOf),
      rival('lag.every15-stable', 'every 15 s, until the service is stable', fixed, stableOf),
      rival('lag.sdk-stable', 'waitUntilServicesStable, until the service is stable', sdkWaiter, stableOf),
    ].map((of) => of(rollouts, ours)),
  ];
}

/** Replays a schedule over what the cloud knows of the same rollouts. */
function rival(id: string, what: string, schedule: Schedule, holdsFrom: (rollout: Rollout) => number) {
  return (rollouts: readonly Rollout[], ours: Lags): Row => {
    const runs = rollouts.map((rollout) => {
      const { startedAt, plan } = rollout;
      const { at, calls } = ends(schedule, (holdsFrom(rollout) - startedAt) / 1000, seeded(plan.seed));
      return { lag: at - (criterionOf(rollout) - startedAt) / 1000, at, calls };
    });
    const lags = lagsOf(runs.map(({ lag }) => lag));
    const total = (of: 'calls' | 'at') => runs.reduce((sum, run) => sum + run[of], 0);
    const perMinute = total('calls') / (total('at') / 60);
    const ratio = lags.median / ours.median;
    return {
      id,
      what,
      measured: `${told(lags)}: ${ratio.toFixed(1)}x ours, with ${perMinute.toFixed(1)} calls a minute`,
      bar: 'above 1x',
      holds: ratio > 1,
      values: { ...lags, callsPerMinute: perMinute },
    };
  };
}

const criterionOf = ({ truth }: Rollout) => given(truth.criterion, 'the moment of the criterion');
const stableOf = ({ truth }: Rollout) => given(truth.stable, 'the moment when the service was stable');
