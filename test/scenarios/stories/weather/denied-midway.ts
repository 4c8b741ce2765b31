import { denied } from '../../deeds/weather.ts';
import { newTaskIsPulling } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a right that is taken away in the middle of the wait ends it at once with its name',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: newTaskIsPulling, do: denied('DescribeServices') }],
  ends: {
    outcome: 'failed',
    exit: 1,
    error: /ecs:DescribeServices/,
    refusals: 1,
    afterwards: { revision: 'shop-dev:2', answers: 'old' },
  },
};
