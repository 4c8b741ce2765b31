import { OLDER } from '../../commits.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an older commit stops before its first write, with the commit and the run that are live',
  run: { commit: OLDER, asksGithub: true },
  ends: {
    outcome: 'superseded',
    exit: 0,
    warning: /commit aaaaaaaaaaaa from https:\/\/github.com\/shop\/shop\/actions\/runs\/77 is live/,
    writes: 'nothing',
    afterwards: OLD_RUNS,
  },
};
