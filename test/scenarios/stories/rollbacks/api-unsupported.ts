import { serviceDeployments } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'where ECS has no service deployments, the verdict and the way back do without',
  run: { image: { 'exit-code': '1', 'exit-after': '20', 'start-seconds': '60' } },
  when: [{ do: serviceDeployments('unsupported') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
