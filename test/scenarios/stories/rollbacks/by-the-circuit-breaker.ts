import { threshold } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'where ECS is quicker, its rollback is told as its own, and what it put back is looked at',
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '100' } },
  when: [{ do: threshold('ignored') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 was put back: .*circuit breaker.*shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
