import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an application that listens on another port is told which one its log names',
  run: { image: { listen: '3000', log: 'Listening on http://0.0.0.0:3000' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'no-answer', error: /port 3000/, afterwards: OLD_RUNS },
};
