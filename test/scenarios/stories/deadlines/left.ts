import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deadline leaves the deployment to ECS where that was asked, and the next run sees it through',
  before: [
    { image: { body: 'old' } },
    {
      image: { body: 'new', 'pull-seconds': '400' },
      inputs: { 'wait-timeout': '60s', 'on-failure': 'leave' },
      outcome: 'timed-out',
    },
  ],
  // It is the first to see it healthy, and marks it.
  ends: { outcome: 'unchanged', exit: 0, afterwards: NEW_RUNS },
  run: { image: { body: 'new', 'pull-seconds': '400' } },
};
