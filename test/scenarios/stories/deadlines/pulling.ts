import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deadline while the image is pulled names the tasks that do not run yet',
  run: { image: { 'pull-seconds': '7200' }, inputs: { 'wait-timeout': '3m' } },
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'unknown',
    error: /waiting for tasks to run \(0 of 1 do\).*shop-dev:1 runs again/,
    afterwards: OLD_RUNS,
  },
};
