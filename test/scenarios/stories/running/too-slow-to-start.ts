import { says } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an application that needs longer than its grace period is told how long it took',
  run: {
    image: { 'start-seconds': '45', log: 'migrating' },
    inputs: { 'health-check-grace-period': '40s', 'health-check-interval': '10s' },
  },
  when: [{ do: says('listening on port 8000', 45) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'too-slow-to-start',
    error: /health-check-grace-period/,
    afterwards: OLD_RUNS,
  },
};
