import { capacity } from '../../deeds/surroundings.ts';
import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a first deployment that the quota leaves no vCPU is given up by ECS, and costs nothing afterwards',
  before: [],
  when: [{ do: capacity('quota reached') }],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'no-capacity',
    error: /circuit breaker.*set to 0 tasks[\s\S]*quota/,
    afterwards: NOTHING_RUNS,
  },
};
