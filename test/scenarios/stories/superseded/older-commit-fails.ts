import { OLDER } from '../../commits.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an older commit fails its job where that was asked',
  run: { commit: OLDER, asksGithub: true, inputs: { 'on-superseded': 'fail' } },
  ends: { outcome: 'superseded', exit: 1, error: /aaaaaaaaaaaa/, writes: 'nothing', afterwards: OLD_RUNS },
};
