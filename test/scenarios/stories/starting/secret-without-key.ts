import { secretHolds } from '../../deeds/surroundings.ts';
import { OLD_RUNS } from '../../states.ts';
import type { Story } from '../../story.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-db-AbCdEf';

export const story: Story = {
  story: 'a database secret without the key for the password is told with the key',
  run: { inputs: { 'db-host': 'db.internal', 'db-name': 'shop', 'db-secret-arn': SECRET } },
  when: [{ do: secretHolds(SECRET, 'username') }],
  ends: { outcome: 'rolled-back', exit: 1, cause: 'secret-unavailable', error: /password/, afterwards: OLD_RUNS },
};
