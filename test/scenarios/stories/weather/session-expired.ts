import { sessionExpired } from '../../deeds/weather.ts';
import { newTaskIsPulling } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'credentials that expire in the middle of the wait end it with what to do',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: newTaskIsPulling, do: sessionExpired }],
  ends: {
    outcome: 'failed',
    exit: 1,
    error: /ExpiredTokenException[\s\S]*role-duration-seconds/,
    afterwards: { revision: 'shop-dev:2', answers: 'old' },
  },
};
