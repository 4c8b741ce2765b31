import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const SLOW_DRAIN = { 'deregistration-delay': '5m' } as const;

export const story: Story = {
  story: 'a drain of five minutes is not waited for',
  before: [{ image: { body: 'old' }, inputs: SLOW_DRAIN }],
  run: { inputs: SLOW_DRAIN },
  pace: 60,
  ends: { outcome: 'deployed', exit: 0, atOnce: { ...NEW_RUNS, others: 1 }, afterwards: NEW_RUNS },
};
