import { denied } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'where the role may not stop a deployment, the former revision is deployed again',
  run: { image: { 'exit-code': '1', 'exit-after': '20', 'start-seconds': '60' } },
  when: [{ do: denied('StopServiceDeployment') }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    warning: /set to the version of before instead: AWS denies StopServiceDeployment/,
    error: /shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
