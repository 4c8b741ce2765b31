import { threshold } from '../../deeds/surroundings.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a broken deployment after a broken first one, which ECS wants back, is set to 0 tasks all the same',
  before: [{ image: { 'exit-code': '1' }, outcome: 'failed' }],
  run: { image: { 'exit-code': '1', body: 'other' }, inputs: { 'max-failed-starts': '100' } },
  when: [{ do: threshold('refused') }],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'crash-on-start',
    error: /set to 0 tasks/,
    afterwards: { count: 0, healthy: 0 },
  },
};
