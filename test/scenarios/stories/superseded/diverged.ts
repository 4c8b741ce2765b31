import { BESIDE } from '../../commits.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a commit beside the live one is deployed, with a warning',
  run: { commit: BESIDE, asksGithub: true },
  ends: {
    outcome: 'deployed',
    exit: 0,
    warning: /neither it nor commit dddddddddddd contains the other/,
    afterwards: NEW_RUNS,
  },
};
