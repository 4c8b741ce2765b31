import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deadline while the load balancer is still made says so',
  before: [],
  run: { inputs: { 'wait-timeout': '80s' } },
  pace: 100,
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'unknown',
    error: /waiting for the load balancer/,
    afterwards: NOTHING_RUNS,
  },
};
