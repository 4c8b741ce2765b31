import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'an application that crashes on start is taken back, with its exit code and its last words',
  run: { image: { 'exit-code': '3', log: 'Error: DATABASE_URL is not set' } },
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'crash-on-start',
    error: /exits with code 3/,
    log: /the last lines of container app[\s\S]*DATABASE_URL is not set/,
    summary: /Runs now \| shop-dev:1 \\\([\s\S]*DATABASE_URL/,
    afterwards: OLD_RUNS,
  },
};
