import { pulls } from '../../deeds/surroundings.ts';
import { takenBack } from '../../moments.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an execution role that may not pull is told, not an image that is missing',
  when: [{ do: pulls('denied') }, { at: takenBack, do: pulls('work') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'cannot-pull-image',
    error: /AmazonECSTaskExecutionRolePolicy/,
    afterwards: OLD_RUNS,
  },
};
