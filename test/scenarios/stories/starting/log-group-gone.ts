import { logGroupGone } from '../../deeds/people.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a log group that somebody deletes lets nothing start, not even the version of before, whose tasks serve on',
  when: [{ at: 'waiting up to', do: logGroupGone }],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'log-group-missing',
    error: /log group/,
    afterwards: { revision: 'shop-dev:1', answers: 'old' },
  },
};
