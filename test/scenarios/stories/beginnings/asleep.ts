import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a first deployment with 0 tasks is asleep, not healthy',
  before: [],
  run: { inputs: { 'desired-count': '0' } },
  ends: { outcome: 'asleep', exit: 0, warning: /nothing runs and nothing is proven/, afterwards: NOTHING_RUNS },
};
