import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'the run after a cancelled first deployment brings up as many tasks as are asked for',
  before: [
    {
      image: { body: 'old', 'pull-seconds': '20000' },
      inputs: { 'desired-count': '2' },
      cancel: { after: 'waiting up to', signal: 'SIGTERM' },
      outcome: 'cancelled',
    },
  ],
  run: { inputs: { 'desired-count': '2' } },
  ends: { outcome: 'deployed', exit: 0, afterwards: { ...NEW_RUNS, count: 2, healthy: 2 } },
};
