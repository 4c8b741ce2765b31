import { stale } from '../../deeds/weather.ts';
import { called } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'old answers about the targets do not count the old tasks as new ones',
  run: { image: { status: '503' }, inputs: { 'health-check-grace-period': '2h', 'wait-timeout': '4m' } },
  when: [{ at: called('UpdateService'), do: stale('DescribeTargetHealth', 3) }],
  ends: {
    outcome: 'timed-out',
    exit: 1,
    cause: 'health-check-status',
    error: /healthy in the target group \(0 of 1/,
    afterwards: OLD_RUNS,
  },
};
