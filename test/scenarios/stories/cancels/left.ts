import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled while it waits leaves what it began, where that was asked',
  run: { inputs: { 'on-cancel': 'leave' }, cancel: { after: 'waiting up to', signal: 'SIGTERM' } },
  ends: {
    outcome: 'cancelled',
    exit: 1,
    error: /goes on in AWS/,
    post: { exit: 0, says: /left to ECS/ },
    afterwards: NEW_RUNS,
  },
};
