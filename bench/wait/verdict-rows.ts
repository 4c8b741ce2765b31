import { given } from '../../src/aws/given.ts';
import { median, type Row } from '../row.ts';
import { BAD } from './plan.ts';
import type { Rollout } from './rollout.ts';

/** From the update to the end of rollouts that can't get healthy: our verdict against ECS's circuit breaker. */
export function verdictRows(rollouts: readonly Rollout[]): Row[] {
  return BAD.map((story) => {
    const played = rollouts.filter(({ plan }) => plan.story === story);
    const wrong = played.filter(({ outcome }) => outcome !== 'failed').length;
    const ours = median(played.map(({ startedAt, endedAt }) => (endedAt - startedAt) / 1000));
    const breaker = median(played.map((rollout) => (givenUpAt(rollout) - rollout.startedAt) / 1000));
    const ratio = ours / breaker;
    return {
      id: story.replace(' ', '-'),
      what: `${story}: from the update to our verdict`,
      measured: `${ours.toFixed(0)} s against the circuit breaker's ${breaker.toFixed(0)} s: ${ratio.toFixed(2)}x`,
      bar: 'below 1x, all failed',
      holds: ratio < 1 && wrong === 0,
      values: { ours, breaker },
    };
  });
}

const givenUpAt = ({ truth }: Rollout) => given(truth.givenUp, 'the moment when the circuit breaker gave up');
