import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an environment that was asleep is deployed once its tasks are healthy',
  before: [{ image: { body: 'old' }, inputs: { 'desired-count': '0' }, outcome: 'asleep' }],
  ends: { outcome: 'deployed', exit: 0, afterwards: NEW_RUNS },
};
