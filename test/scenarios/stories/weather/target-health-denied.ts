import { denied } from '../../deeds/weather.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a role that may not read the health of the targets fails with the name of that right',
  when: [{ at: 'waiting up to', do: denied('DescribeTargetHealth') }],
  ends: { outcome: 'failed', exit: 1, error: /elasticloadbalancing:DescribeTargetHealth/, afterwards: NEW_RUNS },
};
