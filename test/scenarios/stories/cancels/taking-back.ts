import { containers, threshold } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'a job cancelled while it takes a bad deployment back sees that through at its end',
  run: {
    image: { 'exit-code': '1' },
    inputs: { 'max-failed-starts': '1' },
    cancel: { after: 'taking the deployment back', signal: 'SIGINT' },
  },
  when: [{ do: threshold('refused') }, { at: 'taking the deployment back', do: containers({ pullSeconds: 120 }) }],
  ends: {
    outcome: 'cancelled',
    exit: 1,
    cause: 'crash-on-start',
    error: /cancelled/,
    post: { exit: 0, says: /shop-dev:1 runs again/ },
    afterwards: OLD_RUNS,
  },
};
