import { NEWER } from '../../commits.ts';
import { runs } from '../../deeds/people.ts';
import { newTaskRuns } from '../../moments.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a newer run that takes over while the target is checked is named, and the run fails where that was asked',
  run: { image: { 'start-seconds': '7200' }, inputs: { 'health-check-grace-period': '2h', 'on-superseded': 'fail' } },
  when: [
    {
      at: newTaskRuns,
      do: runs({ image: { body: 'newer' }, inputs: { 'health-check-grace-period': '2h' }, commit: NEWER }),
    },
  ],
  ends: {
    outcome: 'superseded',
    exit: 1,
    error: /shop-dev:3 now: commit bbbbbbbbbbbb/,
    afterwards: { ...NEW_RUNS, revision: 'shop-dev:3', answers: 'newer' },
  },
};
