import { containers, threshold } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a rollback that ECS gives up as well has failed, and the task of before still serves',
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '2' } },
  when: [
    { do: threshold('refused') },
    { at: takenBack, do: containers({ exit: { code: 1, after: 1, outOfMemory: false } }) },
  ],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'crash-on-start',
    error: /The rollback failed: .*one task of before still serves/,
    summary: /Runs now \| shop-dev:1 \\\(1 healthy task/,
    afterwards: { revision: 'shop-dev:1', count: 1, healthy: 0, answers: 'old' },
  },
};
