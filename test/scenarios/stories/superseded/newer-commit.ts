import { NEWER } from '../../commits.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a newer commit is deployed without a word',
  run: { commit: NEWER, asksGithub: true },
  ends: { outcome: 'deployed', exit: 0, afterwards: NEW_RUNS },
};
