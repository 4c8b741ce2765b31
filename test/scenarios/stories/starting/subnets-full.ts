import { addresses } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'subnets without a free address are told as such',
  when: [{ do: addresses('used up') }, { at: takenBack, do: addresses('free') }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'subnet-out-of-ips', error: /address/, afterwards: OLD_RUNS },
};
