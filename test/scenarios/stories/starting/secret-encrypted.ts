import { secretEncrypted } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

export const story: Story = {
  story: 'a secret whose key the execution role may not use is told with the right for the key',
  run: { inputs: { 'app-secret-arn': SECRET } },
  when: [{ do: secretEncrypted(SECRET) }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'secret-unavailable', error: /kms:Decrypt/, afterwards: OLD_RUNS },
};
