import { slow } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled before the run has really begun says so',
  run: { cancel: { after: 'shop-dev in eu-central-1: deploy', signal: 'SIGINT' } },
  when: [{ do: slow({}) }],
  ends: { outcome: 'cancelled', exit: 1, error: /nothing was changed/, writes: 'nothing', afterwards: OLD_RUNS },
};
