import { updatedByHand } from '../../deeds/people.ts';
import { newTaskIsPulling } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'somebody who deploys by hand in the middle is no rollback',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: newTaskIsPulling, do: updatedByHand({ taskDefinition: 'shop-dev:1', forceNewDeployment: true }) }],
  ends: { outcome: 'superseded', exit: 0, warning: /a newer deployment .* runs shop-dev:1 now/, afterwards: OLD_RUNS },
};
