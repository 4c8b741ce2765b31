import { describe, expect, test } from '@jest/globals';
import { ACCOUNT, problemsFor, SECRET, specFor } from './given.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const subnets = (count: number) =>
  Array.from({ length: count }, (_, i) => `subnet-${String(i).padStart(8, '0')}`).join(',');
const groups = (count: number) =>
  Array.from({ length: count }, (_, i) => `sg-${String(i).padStart(8, '0')}`).join('\n');

describe('taken', () => {
  test.each([
    ['environment', 'pr-12'],
    ['environment', 'Prod2'],
    ['project', 'a'],
    ['image', `ecr@${DIGEST}`],
    ['image', 'docker-archive:out/image.tar'],
    ['image-tag', 'v1.2.3_rc-1'],
    ['image-tag', 'a'.repeat(128)],
    ['aws-region', 'us-gov-west-1'],
    ['public-subnet-ids', subnets(16)],
    ['load-balancer-security-group-ids', groups(5)],
    ['vpc-id', 'vpc-0a1b2c3d'],
    ['execution-role-arn', `arn:aws-us-gov:iam::${ACCOUNT}:role/path/to/role+x`],
    ['task-role-arn', `arn:aws:iam::${ACCOUNT}:role/app`],
    ['kms-key-arn', `arn:aws:kms:eu-central-1:${ACCOUNT}:key/0a1b2c3d-0000-0000-0000-000000000000`],
    ['kms-key-arn', `arn:aws:kms:eu-central-1:${ACCOUNT}:alias/shop`],
    ['certificate-arn', `arn:aws:acm:eu-central-1:${ACCOUNT}:certificate/0a1b2c3d-0000`],
    ['certificate-arn', `arn:aws:iam::${ACCOUNT}:server-certificate/shop`],
    ['db-secret-arn', `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:rds!db-0a1b-AbCdEf`],
    ['db-host', 'shop.cluster-abc.eu-central-1.rds.amazonaws.com'],
    ['container-port', '65535'],
    ['desired-count', '0'],
    ['health-check-path', '/'],
    ['health-check-path', '/health?deep=1&x=a%20b'],
    ['health-check-interval', '5m'],
    ['health-check-matcher', '200,301-304, 401'],
    ['health-check-grace-period', '0s'],
    ['deregistration-delay', '1h'],
    ['wait-timeout', '1h30m'],
    ['log-retention-days', '3653'],
    ['keep-images', '1'],
    ['cpu-architecture', 'ARM64'],
    ['scheme', 'internal'],
    ['deletion-protection', 'true'],
    ['github-token', 'ghs_0aB-._~+/='],
    ['on-superseded', 'fail'],
    ['allow-older', 'true'],
    ['container-insights', 'enhanced'],
    ['assign-public-ip', 'True'],
    ['tags', 'team=größe + co'],
    ['tags', 'empty='],
    ['environment-variables', '# a comment\n\nEMPTY=\nURL=https://a/?b=c'],
  ])('%s: %s', async (name, value) => {
    expect(await problemsFor({ inputs: { [name]: value } })).toEqual([]);
  });
});

describe('refused, with the value and what is allowed', () => {
  test.each([
    ['environment', 'pr_12', 'is not a name for an environment', 'single hyphens inside'],
    ['environment', '-dev', 'is not a name', 'letters, digits'],
    ['environment', 'a--b', 'is not a name', 'single hyphens'],
    ['project', 'Shop', 'is not a name for a project', 'lower-case'],
    ['project', '1shop', 'is not a name', 'starting with a letter'],
    ['project', 'internal-tools', 'AWS keeps', 'another name'],
    ['project', 'internal', 'AWS keeps', 'another name'],
    ['project', 'a'.repeat(252), '256 characters together', 'room for 255'],
    ['image', 'docker://nginx', "can't be read", 'oci-archive:FILE'],
    ['image', 'ecr@sha256:abc', "can't be read", '64'],
    ['image-tag', '-v1', 'is not an image tag', 'at most 128'],
    ['image-tag', 'a'.repeat(129), 'is not an image tag', 'at most 128'],
    ['aws-region', 'Frankfurt', 'is not an AWS region', 'eu-central-1'],
    ['public-subnet-ids', 'subnet-0000000a', 'has 1 entry', '2 to 16'],
    ['public-subnet-ids', 'subnet-0000000a,subnet-0000000a', 'is there twice', 'once'],
    ['public-subnet-ids', 'subnet-0000000a,sg-0000000a', 'sg-0000000a is not a subnet id', 'subnet-'],
    ['private-subnet-ids', subnets(17), 'has 17 entries', '1 to 16'],
    ['service-security-group-ids', groups(6), 'has 6 entries', '1 to 5'],
    ['vpc-id', 'vpc-1', 'is not a VPC id', 'vpc-0'],
    ['execution-role-arn', `arn:aws:iam::${ACCOUNT}:user/me`, 'is not the ARN of an IAM role', ':role/'],
    ['execution-role-arn', `arn:aws:iam::${ACCOUNT}:role/${'a'.repeat(65)}`, 'is not the ARN of', 'at most 64'],
    ['task-role-arn', `arn:aws:iam::${ACCOUNT}:role/path/`, 'is not the ARN of', 'at most 64'],
    [
      'task-role-arn',
      'arn:aws:iam::210987654321:role/app',
      'is in account 210987654321',
      'account that is deployed to',
    ],
    [
      'kms-key-arn',
      `arn:aws:kms:us-east-1:${ACCOUNT}:key/0a1b`,
      'is in us-east-1, but the region is eu-central-1',
      'in eu-central-1',
    ],
    ['certificate-arn', `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/0a1b`, 'is in us-east-1', 'eu-central-1'],
    [
      'certificate-arn',
      'arn:aws:acm:eu-central-1:210987654321:certificate/0a1b',
      'is in account 210987654321',
      'account',
    ],
    ['db-secret-arn', `${SECRET}:username::`, 'is not the ARN of a secret', 'without a json key'],
    ['db-secret-arn', 'arn:hunter2', '(value hidden) is not the ARN of a secret', 'arn:aws:secretsmanager:'],
    ['app-secret-arn', 'arn:aws:iam:hunter2', '(value hidden) is not the ARN of a secret', 'arn:aws:secretsmanager:'],
    ['app-secret-arn', `arn:aws:ssm:eu-central-1:${ACCOUNT}:parameter/x`, 'parameter/x is not the ARN', 'arn:aws:sec'],
    ['github-token', 'hunter2 and more', '(value hidden) is not a token', 'without spaces'],
    ['on-superseded', 'warn', 'is not known', 'succeed or fail'],
    ['app-secret-arn', 'hunter2', '(value hidden) is not the ARN of a secret', 'arn:aws:secretsmanager:'],
    ['db-host', 'postgres://u:hunter2@db:5432', '(value hidden) is not a host', 'without scheme, port and user'],
    ['db-host', 'db:5432', '(value hidden) is not a host', 'without scheme, port'],
    ['db-name', 'hunter two', '(value hidden) is not the name of a database', 'without spaces'],
    ['db-port', '5432', 'without the host', 'db-host'],
    ['db-name', 'shop', 'without the host', 'database.host'],
    ['container-port', '0', 'is too small', '1 to 65535'],
    ['container-port', '65536', 'is too large', '1 to 65535'],
    ['container-port', '80a', 'is not a whole number', '1 to 65535'],
    ['container-port', '8e1', 'is not a whole number', '1 to 65535'],
    ['desired-count', '5001', 'is too large', '0 to 5000'],
    ['cpu', '300', 'is not a Fargate size', '256, 512, 1024'],
    ['cpu', '1024', 'does not go with', 'use 2048 to 8192 in steps of 1024; memory 512 goes with cpu 256'],
    [
      'memory',
      '4096',
      'does not go with cpu 256',
      'use 512, 1024 or 2048; memory 4096 goes with cpu 512 or 1024 or 2048',
    ],
    ['memory', '600', 'is not a Fargate size', 'With cpu 256 use 512, 1024 or 2048'],
    ['memory', '256', 'is too small', '512 to'],
    ['cpu-architecture', 'x86_64', 'is not known', 'Did you mean X86_64?'],
    ['health-check-path', 'health', 'is not a path', 'starts with "/"'],
    ['health-check-path', "/a'b", 'is not a path', 'without spaces, quotes'],
    ['health-check-interval', '30', 'has no unit', 'Write 30s'],
    ['health-check-interval', '4s', 'is too short', '5s to 5m'],
    ['health-check-interval', '6m', 'is too long', '5s to 5m'],
    ['health-check-interval', 'soon', 'is not a duration', '30s, 5m or 1h'],
    ['health-check-timeout', '30s', 'is not less than health-check-interval, which is 30s', 'shorter'],
    ['health-check-timeout', '121s', 'is too long', '2s to 2m'],
    ['healthy-threshold', '1', 'is too small', '2 to 10'],
    ['unhealthy-threshold', '11', 'is too large', '2 to 10'],
    ['health-check-matcher', '2xx', 'is not a matcher', '200-299'],
    ['health-check-matcher', '200-199', 'is not a matcher', '200-299'],
    ['health-check-matcher', '299-200', 'ends before it begins', '200-299'],
    ['health-check-matcher', '500', 'is not a matcher', '200 to 499'],
    ['deregistration-delay', '2h', 'is too long', '0s to 1h'],
    ['wait-timeout', '59s', 'is too short', '60s to 6h'],
    ['wait-timeout', '361m', 'is too long', '60s to 6h'],
    ['log-retention-days', '31', 'is not a retention', '30, 60'],
    ['keep-images', '0', 'is too small', '1 to'],
    ['scheme', 'internl', 'is not known', 'Did you mean internal?'],
    ['container-insights', 'on', 'is not known', 'disabled or enabled or enhanced'],
    ['adopt', 'yes', 'is neither true nor false', 'true or false'],
    ['tags', 'aws:x=1', 'aws:x is not a tag key', 'which are taken'],
    ['tags', 'AWS:x=1', 'is not a tag key', 'which are taken'],
    ['tags', 'fargate-platform:project=x', 'is not a tag key', 'which are taken'],
    ['tags', 'a=<b>', '<b>', 'at most 256'],
    ['tags', `a=${'b'.repeat(257)}`, 'longer than 256', 'at most 256'],
    ['tags', Array.from({ length: 31 }, (_, i) => `k${i}=v`).join('\n'), 'has 31 tags', 'at most 30'],
    ['tags', 'a', 'line 1 is not key=value', 'key=value'],
    ['environment-variables', 'A=1\nA=2', 'environment-variables, A is given twice', 'once'],
    ['environment-variables', 'A=1\nhunter2', 'line 2 is not NAME=value', 'NAME=value'],
    ['environment-variables', '1A=1', 'line 1 is not NAME=value', 'NAME=value'],
    ['environment-variables', 'PORT=80', 'PORT is set by the action, from container-port', 'Remove it'],
    ['environment-variables', 'ENVIRONMENT=x', 'is set by the action', 'Remove it'],
    ['secrets', 'KEY=hunter2', 'KEY: (value hidden) is not a reference to a secret', 'Store the secret in AWS'],
    [
      'secrets',
      `KEY=${SECRET}:a:b:c:d`,
      '(value hidden) is not a reference that ECS can read',
      'arn:aws:secretsmanager',
    ],
    ['secrets', `KEY=${SECRET}:a:AWSCURRENT:0a1b`, 'names both a stage and a version', 'Leave one'],
    ['secrets', `PORT=${SECRET}`, 'is set by the action', 'Remove it'],
    ['secrets', 'c2VjcmV0cGFzc3dvcmQ==', 'line 1 is not NAME=', 'Write NAME='],
  ])('%s: %s', async (name, value, message, fix) => {
    const problems = await problemsFor({ inputs: { [name]: value } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain(fix);
    expect(problems[0]).not.toMatch(/hunter2|c2VjcmV0/);
  });
});

describe('references to secrets, as ECS takes them', () => {
  test.each([
    [SECRET, SECRET],
    [`${SECRET}:`, SECRET],
    [`${SECRET}:key`, `${SECRET}:key::`],
    [`${SECRET}:key:AWSPREVIOUS`, `${SECRET}:key:AWSPREVIOUS:`],
    [`${SECRET}:key::0a1b`, `${SECRET}:key::0a1b`],
    [`${SECRET}::AWSPREVIOUS`, `${SECRET}::AWSPREVIOUS:`],
    [`arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/shop/key`, `arn:aws:ssm:us-east-1:${ACCOUNT}:parameter/shop/key`],
  ])('%s', async (given, valueFrom) => {
    expect((await specFor({ inputs: { secrets: `KEY=${given}` } })).container.secrets).toEqual({ KEY: valueFrom });
  });
});

describe('variables of our own are taken only when we set them', () => {
  const taken = ['DB_HOST', 'DB_PORT', 'DB_NAME', 'DB_USERNAME', 'DB_PASSWORD', 'SECRET_KEY'];
  const variables = taken.map((name) => `${name}=x`).join('\n');

  test('none of them without database and secrets', async () => {
    expect(await problemsFor({ inputs: { 'environment-variables': variables } })).toEqual([]);
  });

  test('all of them with', async () => {
    const inputs = { 'db-host': 'db', 'db-name': 'shop', 'db-secret-arn': SECRET, 'app-secret-arn': SECRET };
    const problems = await problemsFor({ inputs: { ...inputs, 'environment-variables': variables } });
    expect(problems.map((line) => line.split(' ')[2])).toEqual(taken);
  });
});

test.each([
  ['700', 'With cpu 256 use 512, 1024 or 2048.'],
  ['3000', 'With cpu 512 use 1024, 2048, 3072 or 4096; with cpu 1024 use 2048 to 8192 in steps of 1024.'],
  ['200000', 'With cpu 32768 use 61440, 122880 or 249856.'],
])('both cpu and memory %s are told when both are off, with what is possible', async (memory, possible) => {
  const problems = await problemsFor({ inputs: { cpu: '300', memory } });
  expect(problems).toEqual([
    expect.stringMatching(/^input cpu: 300 is not a Fargate size\. Use 256, 512/),
    `input memory: ${memory} is not a Fargate size. ${possible}`,
  ]);
});

test('a memory that some CPU has is fine while cpu is off', async () => {
  const problems = await problemsFor({ inputs: { cpu: '300', memory: '4096' } });
  expect(problems).toEqual([expect.stringContaining('input cpu: 300')]);
});

test('a malformed host is not told as a missing one too', async () => {
  const problems = await problemsFor({ inputs: { 'db-host': 'db:5432', 'db-port': '5432' } });
  expect(problems).toEqual([expect.stringContaining('input db-host: (value hidden) is not a host')]);
});

test('a tag is refused for an image that is not pushed', async () => {
  const problems = await problemsFor({ inputs: { image: 'ecr:v1', 'image-tag': 'v2' } });
  expect(problems).toEqual([
    expect.stringContaining('input image-tag: v2 is a tag for an image that is in a repository already'),
  ]);
});

test.each([
  ['none', { kind: 'none' }],
  ['default', { kind: 'default' }],
  ['curl -f http://localhost:9/ || exit 1', { kind: 'command', command: 'curl -f http://localhost:9/ || exit 1' }],
])('container-health-check: %s', async (value, healthCheck) => {
  expect((await specFor({ inputs: { 'container-health-check': value } })).container.healthCheck).toEqual(healthCheck);
});
