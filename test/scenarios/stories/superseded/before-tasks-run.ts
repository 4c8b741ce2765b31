import { NEWER } from '../../commits.ts';
import { runs } from '../../deeds/people.ts';
import { NEW_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a newer run that takes over before a task runs is named with its commit',
  run: { image: { 'pull-seconds': '7200' } },
  when: [{ at: 'waiting up to', do: runs({ image: { body: 'newer' }, commit: NEWER }) }],
  ends: {
    outcome: 'superseded',
    exit: 0,
    warning: /shop-dev:3 now: commit bbbbbbbbbbbb from https/,
    afterwards: { ...NEW_RUNS, revision: 'shop-dev:3', answers: 'newer' },
  },
};
