import { OLDER } from '../../commits.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an older commit is deployed where that is the point, with a warning',
  run: { commit: OLDER, asksGithub: true, inputs: { 'allow-older': 'true' } },
  ends: { outcome: 'deployed', exit: 0, warning: /an older commit/, afterwards: NEW_RUNS },
};
