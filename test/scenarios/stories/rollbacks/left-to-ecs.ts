import { imageGone } from '../../deeds/people.ts';
import { threshold } from '../../deeds/surroundings.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a deployment that is given up is left to ECS where that was asked',
  run: { inputs: { 'on-failure': 'leave', 'max-failed-starts': '1' } },
  when: [{ do: threshold('refused') }, { at: 'waiting up to', do: imageGone(2) }],
  ends: {
    outcome: 'failed',
    exit: 1,
    cause: 'cannot-pull-image',
    error: /the image is not in the registry/,
    summary: /Runs now \| shop-dev:1 \\\(1 healthy task/,
    atOnce: { revision: 'shop-dev:2', answers: 'old' },
    afterwards: { answers: 'old' },
  },
};
