import { connectionsBreak } from '../../deeds/weather.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'connections that break all along only take longer',
  when: [{ do: connectionsBreak(9) }],
  pace: 60,
  ends: { outcome: 'deployed', exit: 0, afterwards: NEW_RUNS },
};
