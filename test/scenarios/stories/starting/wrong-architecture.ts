import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'programs for another processor are told as such, not as a crash',
  run: { image: { 'exit-code': '255', log: 'exec /app: exec format error' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'wrong-architecture', error: /linux\/amd64/, afterwards: OLD_RUNS },
};
