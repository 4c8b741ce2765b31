import { threshold } from '../../deeds/surroundings.ts';
import { NOTHING_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'the same broken first deployment again fails again, and is no rollback',
  before: [{ image: { 'exit-code': '1' }, outcome: 'failed' }],
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '1' } },
  when: [{ do: threshold('refused') }],
  ends: { outcome: 'failed', exit: 1, cause: 'crash-on-start', error: /set to 0 tasks/, afterwards: NOTHING_RUNS },
};
