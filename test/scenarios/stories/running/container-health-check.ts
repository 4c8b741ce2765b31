import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

export const story: Story = {
  story: "a task that fails ECS's own check is not healthy, though its target is",
  run: {
    image: { health: 'unhealthy' },
    inputs: { 'container-health-check': 'curl -f http://localhost:8000/health', 'health-check-grace-period': '0s' },
  },
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'container-health-check',
    error: /container-health-check/,
    afterwards: OLD_RUNS,
  },
};
