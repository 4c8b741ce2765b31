import { NEWER, OLDER } from '../../commits.ts';
import { runs } from '../../deeds/people.ts';
import { containers } from '../../deeds/surroundings.ts';
import { newTaskIsPulling } from '../../moments.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a run that an older commit takes over from, which could not know better, puts its own back',
  run: { image: { body: 'new', 'pull-seconds': '7200' }, commit: NEWER, asksGithub: true },
  when: [
    { at: newTaskIsPulling, do: runs({ image: { body: 'older' }, commit: OLDER }) },
    { at: 'An older release took over', do: containers({ pullSeconds: 5 }) },
  ],
  ends: {
    outcome: 'deployed',
    exit: 0,
    warning: /older release took over \(commit cccccccccccc/,
    afterwards: { healthy: 1, others: 0, answers: 'new' },
  },
};
