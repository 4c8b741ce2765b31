import { slow } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled while it reads has changed nothing',
  run: { cancel: { after: '::add-mask::', signal: 'SIGINT' } },
  when: [{ do: slow({ operation: 'DescribeTargetGroupAttributes' }) }],
  ends: { outcome: 'cancelled', exit: 1, error: /nothing was changed/, writes: 'nothing', afterwards: OLD_RUNS },
};
