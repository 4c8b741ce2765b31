import type { Field } from '../field.ts';
import { kmsKeyArn, roleArn, secretArn } from '../kinds/arn.ts';
import { choice } from '../kinds/choice.ts';
import { integer, oneOfNumbers } from '../kinds/integer.ts';
import { text } from '../kinds/text.ts';

/** What CloudWatch Logs takes, in days. */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** PostgreSQL's. It holds only where a host is given, so it is no `default` of the field. */
export const DEFAULT_DB_PORT = 5432;

/** Roles, keys, logs and the database: what the account holds ready for it. */
export const accountFields = {
  'execution-role-arn': {
    kind: roleArn,
    at: 'roles.execution',
    needed: 'spec',
    description: 'The role with which ECS pulls the image, reads the secrets and writes the log.',
    example: 'arn:aws:iam::123456789012:role/shop-execution',
  },
  'task-role-arn': { kind: roleArn, at: 'roles.task', description: 'The role of the application itself.' },
  'kms-key-arn': {
    kind: kmsKeyArn,
    at: 'repository.kms-key-arn',
    defaultTold: 'the AWS-managed key aws/ecr',
    description:
      'The KMS key that encrypts the repository; it is always KMS. It is chosen when the repository is made: later another key is refused, an existing repository keeps its key when the input is taken away, and one that is encrypted with AES256 is refused.',
  },
  'keep-images': {
    kind: integer(1, 10_000),
    at: 'repository.keep-images',
    default: 10,
    description:
      'How many tagged images the repository keeps. The one that runs and those of the healthy releases before it stay in any case. Untagged ones, parts that broken pushes left, go after 7 days.',
  },
  'log-retention-days': {
    kind: oneOfNumbers(RETENTION_DAYS, 'is not a retention that CloudWatch Logs knows'),
    at: 'logs.retention-days',
    default: 30,
    description: 'How many days the log is kept.',
  },
  'container-insights': {
    kind: choice('disabled', 'enabled', 'enhanced'),
    at: 'logs.container-insights',
    default: 'disabled',
    description: 'CloudWatch Container Insights of the cluster: disabled, enabled or enhanced. It costs.',
  },
  'db-host': {
    kind: text({
      what: 'a host',
      allowed: 'a name or address, without scheme, port and user',
      pattern: /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/,
      maxLength: 253,
      hide: () => true,
    }),
    // It becomes the value of a variable, and people put whole connection strings here, with a password.
    confidential: true,
    at: 'database.host',
    description: "The database's host, as the variable DB_HOST.",
  },
  'db-port': {
    kind: integer(1, 65535),
    at: 'database.port',
    defaultTold: String(DEFAULT_DB_PORT),
    description: "The database's port, as the variable DB_PORT.",
  },
  'db-name': {
    kind: text({
      what: 'the name of a database',
      allowed: 'a name without spaces, "/", "@" and ":"',
      pattern: /^[^\s/@:]+$/,
      maxLength: 128,
      hide: () => true,
    }),
    // It becomes the value of a variable.
    confidential: true,
    at: 'database.name',
    description: "The database's name, as the variable DB_NAME.",
  },
  'db-secret-arn': {
    kind: secretArn,
    at: 'database.secret-arn',
    description: "The database's secret; its keys username and password become DB_USERNAME and DB_PASSWORD.",
  },
} as const satisfies Record<string, Field>;
