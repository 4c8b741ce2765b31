import { tasksStopped } from '../../deeds/people.ts';
import { newTaskIsPulling } from '../../moments.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'tasks that somebody stops by hand are no failure of the deployment',
  run: { image: { body: 'new', 'pull-seconds': '30' } },
  when: [{ at: newTaskIsPulling, do: tasksStopped }],
  ends: { outcome: 'deployed', exit: 0, afterwards: NEW_RUNS },
};
