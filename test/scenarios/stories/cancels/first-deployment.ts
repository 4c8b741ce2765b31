import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a first deployment that is cancelled while it is waited for costs nothing afterwards',
  before: [],
  run: { image: { 'pull-seconds': '7200' }, cancel: { after: 'waiting up to', signal: 'SIGTERM' } },
  ends: {
    outcome: 'cancelled',
    exit: 1,
    error: /set to 0 tasks/,
    post: { exit: 0, says: /0 tasks/ },
    afterwards: NOTHING_RUNS,
  },
};
