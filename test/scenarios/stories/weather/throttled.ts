import { throttled } from '../../deeds/weather.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'throttling all along only takes longer',
  when: [{ do: throttled }],
  ends: { outcome: 'deployed', exit: 0, afterwards: NEW_RUNS },
};
