import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story:
    'a health check that finds nothing under its path is told with status and path; the old tasks, which are healthy, are no help',
  run: { image: { status: '404' } },
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'health-check-status',
    error: /GET \/health on port 8000 answers 404/,
    afterwards: OLD_RUNS,
  },
};
