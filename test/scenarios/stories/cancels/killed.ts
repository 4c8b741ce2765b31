import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a run that is killed while it waits is taken back at the end of its job',
  run: { image: { 'pull-seconds': '7200' }, cancel: { after: 'waiting up to', signal: 'SIGKILL' } },
  ends: { exit: null, post: { exit: 0, says: /shop-dev:1 runs again/ }, afterwards: OLD_RUNS },
};
