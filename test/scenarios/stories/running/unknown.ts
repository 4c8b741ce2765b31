import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: 'tasks that end for a reason that nobody knows have no cause guessed, and everything shown',
  run: { image: { 'cannot-start': 'OCI runtime create failed: cgroup mountpoint is odd' } },
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'unknown',
    error: /nothing that was found names a known cause/,
    log: /cgroup mountpoint is odd/,
    afterwards: OLD_RUNS,
  },
};
