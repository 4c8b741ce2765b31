import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a first deployment that never starts ends early, and costs nothing afterwards',
  before: [],
  run: { image: { 'exit-code': '1' }, inputs: { 'desired-count': '2' } },
  ends: { outcome: 'failed', exit: 1, cause: 'crash-on-start', error: /set to 0 tasks/, afterwards: NOTHING_RUNS },
};
