import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a command that the image does not have is told',
  run: { image: { 'cannot-start': 'exec: "gunicorn": executable file not found in $PATH: unknown' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'command-not-found', error: /gunicorn/, afterwards: OLD_RUNS },
};
