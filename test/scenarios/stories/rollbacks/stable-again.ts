import { secondsPass } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a service that looks stable again, because ECS has rolled it back meanwhile, is not called deployed',
  run: { image: { 'exit-code': '1' } },
  when: [{ at: 'waiting up to', do: secondsPass(3600) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 was put back/,
    afterwards: OLD_RUNS,
  },
};
