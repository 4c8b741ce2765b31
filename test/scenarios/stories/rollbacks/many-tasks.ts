import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'of a service with four tasks all four are back before the run ends',
  before: [{ image: { body: 'old' }, inputs: { 'desired-count': '4' } }],
  run: { image: { 'exit-code': '1', 'exit-after': '20', 'start-seconds': '60' }, inputs: { 'desired-count': '4' } },
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /shop-dev:1 runs again and is healthy/,
    atOnce: { revision: 'shop-dev:1', healthy: 4 },
    afterwards: { ...OLD_RUNS, count: 4, healthy: 4 },
  },
};
