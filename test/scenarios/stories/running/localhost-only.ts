import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an application that listens on localhost only is told to bind to all addresses',
  run: { image: { listen: 'none', log: 'Uvicorn running on http://127.0.0.1:8000' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'no-answer', error: /0\.0\.0\.0/, afterwards: OLD_RUNS },
};
