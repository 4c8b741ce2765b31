import { clusterDeleted } from '../../deeds/people.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a cluster that somebody deletes in the middle ends the wait with that',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: 'waiting up to', do: clusterDeleted }],
  ends: { outcome: 'failed', exit: 1, error: /service shop-dev is gone|Cluster not found/, afterwards: 'no service' },
};
