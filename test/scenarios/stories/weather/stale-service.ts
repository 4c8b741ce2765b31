import { stale } from '../../deeds/weather.ts';
import { called } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'answers of before the rollout do not make the old deployment pass for the new one',
  run: { image: { 'exit-code': '1' } },
  when: [{ at: called('UpdateService'), do: stale('DescribeServices', 5) }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'crash-on-start', error: /code 1/, afterwards: OLD_RUNS },
};
