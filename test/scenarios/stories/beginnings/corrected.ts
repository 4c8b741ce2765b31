import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'the corrected deployment after one that never started runs with the count that was asked for',
  before: [{ image: { 'exit-code': '1' }, inputs: { 'desired-count': '2' }, outcome: 'failed' }],
  run: { inputs: { 'desired-count': '2' } },
  ends: { outcome: 'deployed', exit: 0, afterwards: { ...NEW_RUNS, count: 2, healthy: 2 } },
};
