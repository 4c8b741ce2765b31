import { updatedByHand } from '../../deeds/people.ts';
import { newTaskIsPulling } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'somebody who sets the count to 0 in the middle puts the environment to sleep',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: newTaskIsPulling, do: updatedByHand({ desiredCount: 0 }) }],
  ends: {
    outcome: 'asleep',
    exit: 0,
    warning: /somebody has set the desired count to 0/,
    afterwards: { count: 0, healthy: 0 },
  },
};
