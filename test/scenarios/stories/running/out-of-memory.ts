import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an application that needs more memory than it has is told so, not that it was killed',
  run: { image: { memory: 'oom', 'exit-after': '8' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'out-of-memory', error: /512/, afterwards: OLD_RUNS },
};
