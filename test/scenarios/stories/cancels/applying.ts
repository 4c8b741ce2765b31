import { slow } from '../../deeds/weather.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled while it makes things says what it leaves behind',
  before: [],
  run: { cancel: { after: 'cluster shop-dev: created', signal: 'SIGINT' } },
  when: [{ do: slow({ operation: 'CreateListener' }) }],
  ends: { outcome: 'cancelled', exit: 1, error: /what it has made is there/, afterwards: 'no service' },
};
