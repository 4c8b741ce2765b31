import { capacity } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'Fargate without room is no fault of the deployment: it is waited for until the deadline, and told',
  run: { inputs: { 'wait-timeout': '60s', 'max-failed-starts': '100' } },
  when: [{ do: capacity('unavailable') }, { at: takenBack, do: capacity('available') }],
  pace: 100,
  ends: { outcome: 'timed-out', exit: 1, cause: 'no-capacity', error: /tasks to run \(0 of 1/, afterwards: OLD_RUNS },
};
