import { pulls } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a registry that the subnets can not reach, at first, is told as a matter of the network',
  run: { inputs: { 'max-failed-starts': '1' } },
  when: [{ do: pulls('time out') }, { at: takenBack, do: pulls('work') }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'cannot-pull-image', error: /NAT gateway/, afterwards: OLD_RUNS },
};
