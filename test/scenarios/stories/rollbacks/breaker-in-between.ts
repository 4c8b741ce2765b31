import { threshold } from '../../deeds/surroundings.ts';
import { justBefore, secondsPass } from '../../deeds/weather.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a circuit breaker that acts just when the run is about to take back is no newer deployment',
  run: { image: { 'exit-code': '1' }, inputs: { 'max-failed-starts': '1' } },
  when: [{ do: threshold('refused') }, { do: justBefore('StopServiceDeployment', secondsPass(300)) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 runs again and is healthy/,
    afterwards: OLD_RUNS,
  },
};
