import { roleUnassumable } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const ROLE = 'arn:aws:iam::123456789012:role/shop-task';

export const story: Story = {
  story: 'a task role that ECS can not assume is told, though no task is ever made',
  run: { inputs: { 'task-role-arn': ROLE } },
  when: [{ do: roleUnassumable(ROLE) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'role-not-assumable',
    error: /role\/shop-task/,
    afterwards: OLD_RUNS,
  },
};
