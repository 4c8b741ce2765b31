import { slow } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled while it pushes has deployed nothing',
  run: { cancel: { after: 'go up', signal: 'SIGTERM' } },
  when: [{ do: slow({ service: 'registry' }) }],
  ends: { outcome: 'cancelled', exit: 1, error: /the job was cancelled/i, afterwards: OLD_RUNS },
};
