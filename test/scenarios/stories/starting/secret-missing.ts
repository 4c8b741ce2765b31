import { secretMissing } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

export const story: Story = {
  story: 'a secret that is not there ends the wait at the second failed start',
  run: { inputs: { secrets: `API_KEY=${SECRET}` } },
  when: [{ do: secretMissing(SECRET) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'secret-unavailable',
    error: /^shop-dev rolled-back: 2 tasks.*shop-AbCdEf/,
    afterwards: OLD_RUNS,
  },
};
