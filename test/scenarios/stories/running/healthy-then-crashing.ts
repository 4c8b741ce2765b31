import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a task that is healthy for a while and then crashes, again and again, is never called deployed',
  run: { image: { 'exit-code': '1', 'exit-after': '20' }, inputs: { 'stable-for': '5m' } },
  ends: { outcome: 'rolled-back', exit: 1, cause: 'crash-on-start', error: /code 1/, afterwards: OLD_RUNS },
};
