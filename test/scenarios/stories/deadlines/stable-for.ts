import type { Story } from '../../story.ts';

/** Until the old tasks are gone ECS doesn't complete a deployment. */
const SLOW_DRAIN = { 'deregistration-delay': '6m' } as const;

export const story: Story = {
  story: 'a deadline while the tasks have yet to stay healthy says so',
  before: [{ image: { body: 'old' }, inputs: SLOW_DRAIN }],
  run: { inputs: { ...SLOW_DRAIN, 'stable-for': '10m', 'wait-timeout': '4m' } },
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'unknown',
    error: /tasks to stay healthy for 600 s \(0 of 1 have\).*shop-dev:1 runs again/,
    afterwards: { revision: 'shop-dev:1', healthy: 1, answers: 'old' },
  },
};
