import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story:
    'a first deployment whose target never gets healthy ends with what the target answers, and costs nothing afterwards',
  before: [],
  run: { image: { status: '500' } },
  ends: { outcome: 'failed', exit: 1, cause: 'health-check-status', error: /answers 500/, afterwards: NOTHING_RUNS },
};
