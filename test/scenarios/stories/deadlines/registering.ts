import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deadline while the targets have their first checks names the target group',
  run: {
    image: { 'start-seconds': '7200' },
    inputs: {
      'health-check-grace-period': '2h',
      'unhealthy-threshold': '10',
      'health-check-interval': '60s',
      'wait-timeout': '3m',
    },
  },
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'too-slow-to-start',
    error: /healthy in the target group \(0 of 1/,
    afterwards: OLD_RUNS,
  },
};
