import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story:
    'a job cancelled while it waits has the version of before put back, and says at its end whether that is healthy',
  run: { image: { 'pull-seconds': '7200' }, cancel: { after: 'waiting up to', signal: 'SIGINT' } },
  ends: {
    outcome: 'cancelled',
    exit: 1,
    error: /shop-dev:1 is being put back/,
    post: { exit: 0, says: /shop-dev:1 runs again/ },
    atOnce: { revision: 'shop-dev:1', healthy: 1 },
    afterwards: OLD_RUNS,
  },
};
