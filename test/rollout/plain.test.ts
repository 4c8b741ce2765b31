import { expect, test } from '@jest/globals';
import { plain } from '../../src/rollout/plain.ts';

const GROUP = 'arn:aws-cn:elasticloadbalancing:cn-north-1:123456789012:targetgroup/shop-dev-tg/51a2542c08485f2d';

test.each([
  ['(service shop-dev) has reached a steady state.', 'has reached a steady state.'],
  [
    `(service shop-dev) (task 9a41b9f779e5e717199ad5bb40394dbc) (port 8000) is unhealthy in (target-group ${GROUP})`,
    '(task 9a41b9f7) (port 8000) is unhealthy in (target-group shop-dev-tg)',
  ],
  // What is needed to act on it stays whole.
  ['role arn:aws:iam::123456789012:role/shop-execution', 'role arn:aws:iam::123456789012:role/shop-execution'],
  [`image@sha256:${'0a'.repeat(32)} not found`, `image@sha256:${'0a'.repeat(32)} not found`],
])('%j is told as %j', (sentence, told) => expect(plain(sentence)).toBe(told));
