import { serviceDeleted } from '../../deeds/people.ts';
import { newTaskIsPulling } from '../../moments.ts';
import type { Story } from '../../story.ts';

/** So that it is on its way out for a while. */
const SLOW_DRAIN = { 'deregistration-delay': '5m' } as const;

export const story: Story = {
  story: 'a service that somebody deletes in the middle ends the wait with that',
  before: [{ image: { body: 'old' }, inputs: SLOW_DRAIN }],
  run: { image: { 'pull-seconds': '7200' }, inputs: SLOW_DRAIN },
  when: [{ at: newTaskIsPulling, do: serviceDeleted }],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'unknown',
    error: /^shop-dev failed: the service is DRAINING(?!.*another deployment)/,
    afterwards: 'no service',
  },
};
