import { stale } from '../../deeds/weather.ts';
import { called } from '../../moments.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deployment that ECS does not list yet is waited for',
  before: [],
  when: [{ at: called('CreateService'), do: stale('DescribeServices', 4) }],
  ends: { outcome: 'deployed', exit: 0, afterwards: { ...NEW_RUNS, revision: 'shop-dev:1' } },
};
