import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'tasks in a zone in which the load balancer has no subnet are told as such',
  run: { inputs: { 'private-subnet-ids': 'subnet-0a1b2c3d4e5f61003', 'wait-timeout': '4m' } },
  ends: { outcome: 'timed-out', exit: 1, cause: 'target-not-in-use', error: /public-subnet-ids/, afterwards: OLD_RUNS },
};
