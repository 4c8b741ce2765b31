import { updatedByHand } from '../../deeds/people.ts';
import { newTaskRuns } from '../../moments.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'somebody who wants more tasks in the middle is heard: all of them have to be healthy',
  when: [{ at: newTaskRuns, do: updatedByHand({ desiredCount: 3 }) }],
  ends: {
    outcome: 'deployed',
    exit: 0,
    log: /3 of 3 tasks of this deployment healthy/,
    atOnce: { count: 3, healthy: 3 },
    afterwards: { ...NEW_RUNS, count: 3, healthy: 3 },
  },
};
