import { NEWER } from '../../commits.ts';
import { runs } from '../../deeds/people.ts';
import { newTaskIsHealthy } from '../../moments.ts';
import type { Story } from '../../story.ts';

/** Until the old tasks are gone ECS doesn't complete a deployment. */
const SLOW_DRAIN = { 'deregistration-delay': '5m' } as const;

export const story: Story = {
  story: 'a newer run that takes over while the tasks have yet to stay healthy leaves no false green',
  before: [{ image: { body: 'old' }, inputs: SLOW_DRAIN }],
  run: { inputs: { ...SLOW_DRAIN, 'stable-for': '10m' } },
  when: [{ at: newTaskIsHealthy, do: runs({ image: { body: 'newer' }, inputs: SLOW_DRAIN, commit: NEWER }) }],
  pace: 100,
  ends: {
    outcome: 'superseded',
    exit: 0,
    warning: /shop-dev:3 now: commit bbbbbbbbbbbb/,
    afterwards: { revision: 'shop-dev:3', healthy: 1, answers: 'newer' },
  },
};
