import { secretDenied } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const PARAMETER = 'arn:aws:ssm:eu-central-1:123456789012:parameter/shop/key';

export const story: Story = {
  story: 'a parameter that the execution role may not read is told with the right that is missing',
  run: { inputs: { secrets: `API_KEY=${PARAMETER}` } },
  when: [{ do: secretDenied(PARAMETER) }],
  ends: {
    outcome: 'rolled-back',
    exit: 1,
    cause: 'secret-unavailable',
    error: /ssm:GetParameters/,
    afterwards: OLD_RUNS,
  },
};
