import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a task that runs and answers 503 is not healthy, though as many are there as are wanted',
  run: { image: { status: '503' }, inputs: { 'health-check-grace-period': '2h', 'wait-timeout': '4m' } },
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'health-check-status',
    error: /healthy in the target group \(0 of 1[\s\S]*503/,
    afterwards: OLD_RUNS,
  },
};
