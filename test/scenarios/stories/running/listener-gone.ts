import { listenerGone } from '../../deeds/people.ts';
import { newTaskIsPulling } from '../../moments.ts';
import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a listener that somebody deletes in the middle leaves targets unused, which is told',
  before: [],
  run: { inputs: { 'wait-timeout': '4m' } },
  when: [{ at: newTaskIsPulling, do: listenerGone }],
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'target-not-in-use',
    error: /listener/,
    afterwards: { ...NOTHING_RUNS, answers: undefined },
  },
};
