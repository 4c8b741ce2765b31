import { containers, threshold } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'what was put back does not start in time: that is told, and that the task of before still serves',
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '2' } },
  when: [{ do: threshold('refused') }, { at: takenBack, do: containers({ pullSeconds: 7200 }) }],
  pace: 300,
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 was put back, but is not healthy: .*one task of before still serves/,
    summary: /Runs now \| shop-dev:1 \\\(1 healthy task/,
    afterwards: { revision: 'shop-dev:1', count: 1, answers: 'old' },
  },
};
