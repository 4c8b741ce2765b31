import type { Field } from '../field.ts';
import { roleArn } from '../kinds/arn.ts';
import { text } from '../kinds/text.ts';

/** As whom a run acts in AWS, and in which account. */
export const accessFields = {
  'role-to-assume': {
    kind: roleArn,
    at: 'roles.workflow',
    defaultTold: "none: the job's own credentials",
    description:
      "The role with which the action works. It assumes it by itself with GitHub's token (permissions: id-token: write), renews it as long as it waits, and hands it on to no other step.",
    example: 'arn:aws:iam::123456789012:role/shop-dev-deploy',
  },
  'expected-account-id': {
    kind: text({ what: 'the id of an AWS account', allowed: '12 digits', pattern: /^[0-9]{12}$/ }),
    at: 'account',
    defaultTold: 'any account',
    description: 'The account that it has to be. In any other nothing is read and nothing done.',
    example: '123456789012',
  },
} as const satisfies Record<string, Field>;
