import { serviceDeployments, threshold } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'where ECS has no service deployments and its circuit breaker is quicker, that is a rollback all the same',
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '100' } },
  when: [{ do: serviceDeployments('unsupported') }, { do: threshold('refused') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
