import { imageGone } from '../../deeds/people.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an image that is gone from the repository before its task starts is told, and the wait ends early',
  when: [{ at: 'waiting up to', do: imageGone(2) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'cannot-pull-image',
    error: /not in the|no longer|is not there|missing/,
    afterwards: OLD_RUNS,
  },
};
