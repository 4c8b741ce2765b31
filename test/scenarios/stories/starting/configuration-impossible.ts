import { roomFor } from '../../deeds/people.ts';
import { justAfter } from '../../deeds/weather.ts';
import { takenBack } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a service that somebody left no room to start a task is told as such',
  run: { inputs: { 'wait-timeout': '2m' } },
  when: [{ do: justAfter('UpdateService', roomFor(150)) }, { at: takenBack, do: roomFor(200) }],
  pace: 100,
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'deployment-configuration-impossible',
    error: /minimumHealthyPercent/,
    afterwards: OLD_RUNS,
  },
};
