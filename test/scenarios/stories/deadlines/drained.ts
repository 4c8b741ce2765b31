import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const SLOW_DRAIN = { 'deregistration-delay': '5m' } as const;

export const story: Story = {
  story: 'a drain of five minutes is waited for where that was asked',
  before: [{ image: { body: 'old' }, inputs: SLOW_DRAIN }],
  run: { inputs: { ...SLOW_DRAIN, 'wait-for': 'drained' } },
  ends: {
    outcome: 'deployed',
    exit: 0,
    atOnce: { revision: 'shop-dev:2', healthy: 1, others: 0 },
    afterwards: NEW_RUNS,
  },
};
