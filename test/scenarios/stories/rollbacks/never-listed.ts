import { serviceDeployments } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'where ECS never lists the deployment, the former revision is deployed again',
  run: { image: { 'exit-code': '1', 'exit-after': '20', 'start-seconds': '60' } },
  when: [{ do: serviceDeployments('never lists') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
