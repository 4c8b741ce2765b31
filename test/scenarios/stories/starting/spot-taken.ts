import { spotTaken } from '../../deeds/surroundings.ts';
import { justAfter } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'Spot tasks that AWS takes back, over and over, are no fault of the deployment: they are waited for, and told',
  run: { inputs: { 'wait-timeout': '3m' } },
  when: [{ do: justAfter('UpdateService', spotTaken(240)) }],
  pace: 100,
  ends: { outcome: 'timed-out', exit: 1, cause: 'spot-interrupted', error: /Spot/, afterwards: OLD_RUNS },
};
