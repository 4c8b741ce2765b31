import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CERTIFICATE, done, type Stage, startStage } from './deployments.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

/** Every input that is not needed, and none at its default. */
const EVERYTHING = {
  'vpc-id': 'vpc-0a1b2c3d4e5f60718',
  scheme: 'internal',
  'deletion-protection': 'true',
  'assign-public-ip': 'true',
  'task-role-arn': 'arn:aws:iam::123456789012:role/shop-task',
  'kms-key-arn': 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555',
  'certificate-arn': CERTIFICATE,
  'db-host': 'db.example.internal',
  'db-port': '5433',
  'db-name': 'shop',
  'db-secret-arn': SECRET,
  'app-secret-arn': SECRET,
  'environment-variables': 'ZEBRA=z\nALPHA=a=b=c\nEMPTY=',
  secrets: `TOKEN=${SECRET}:token::\nPARAMETER=arn:aws:ssm:eu-central-1:123456789012:parameter/shop/key`,
  'container-port': '9000',
  cpu: '1024',
  memory: '3072',
  'cpu-architecture': 'X86_64',
  'desired-count': '2',
  'health-check-path': '/up?deep=1',
  'health-check-interval': '10s',
  'health-check-timeout': '4s',
  'healthy-threshold': '3',
  'unhealthy-threshold': '5',
  'health-check-matcher': '200-299',
  'health-check-grace-period': '90s',
  'deregistration-delay': '10s',
  'container-health-check': 'curl -f http://localhost:9000/up',
  'container-insights': 'enhanced',
  'log-retention-days': '7',
  'keep-images': '25',
  tags: 'team=web\ncost-centre=4711',
} as const;

/** What only AWS's own names can say: sidecar, volume, limits, and what else there is. */
const FRAGMENT = `
task-definition:
  ephemeralStorage: {sizeInGiB: 30}
  volumes: [{name: scratch}]
  containerDefinitions:
    - name: app
      readonlyRootFilesystem: true
      stopTimeout: 60
      mountPoints: [{sourceVolume: scratch, containerPath: /scratch, readOnly: false}]
      ulimits: [{name: nofile, softLimit: 4096, hardLimit: 8192}]
      dependsOn: [{containerName: proxy, condition: START}]
    - name: proxy
      image: public.ecr.aws/envoyproxy/envoy:v1
      essential: false
      portMappings: [{containerPort: 9901}]
      environment: [{name: B, value: "2"}, {name: A, value: "1"}]
      healthCheck: {command: [CMD, "true"]}
`;

let aws: Stage;
let inputs: Record<string, string>;
beforeAll(async () => {
  aws = await startStage();
  inputs = { ...EVERYTHING, image: await aws.archive({}), manifest: await aws.manifest(FRAGMENT) };
});
afterAll(() => aws.close());

describe('with every input and a fragment', () => {
  test('the first deploy is green', async () => {
    const first = await aws.deploy(inputs);
    expect([first.outcome, first.told]).toEqual(['deployed', expect.stringContaining('2 of 2 tasks')]);
    expect(first.facts.url).toMatch(/^https:/);
  });

  test('the same again writes nothing, whatever AWS added to what was asked', async () => {
    const again = await aws.deploy(inputs);
    expect(done(again)).toEqual({});
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('another order of variables, subnets and tags is no change', async () => {
    const again = await aws.deploy({
      ...inputs,
      'environment-variables': 'EMPTY=\nALPHA=a=b=c\nZEBRA=z',
      tags: 'cost-centre=4711\nteam=web',
      'private-subnet-ids': 'subnet-0a1b2c3d4e5f61002\nsubnet-0a1b2c3d4e5f61001',
      'public-subnet-ids': 'subnet-0a1b2c3d4e5f60002\nsubnet-0a1b2c3d4e5f60001',
    });
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test.each([
    ['a variable taken away', { 'environment-variables': 'ZEBRA=z\nEMPTY=' }, 'containers.app.environment.ALPHA'],
    [
      'a variable that becomes empty',
      { 'environment-variables': 'ZEBRA=\nEMPTY=' },
      'containers.app.environment.ZEBRA',
    ],
    ['a secret taken away', { secrets: `TOKEN=${SECRET}:token::` }, 'containers.app.secrets.PARAMETER'],
    ['another database', { 'db-host': 'other.example.internal' }, 'containers.app.environment.DB_HOST'],
    ['another health command', { 'container-health-check': 'none' }, 'containers.app.healthCheck'],
    ['another task role', { 'task-role-arn': 'arn:aws:iam::123456789012:role/other' }, 'taskRoleArn'],
  ])('%s is a new revision, and named without its value', async (_, change, field) => {
    const changed = await aws.deploy({ ...inputs, ...change });
    expect(changed.outcome).toBe('deployed');
    expect(done(changed)).toEqual({ 'task definition': 'update', service: 'update' });
    const named = changed.steps.flatMap(({ changes }) => changes).filter(({ field: name }) => name.startsWith(field));
    expect(named.length).toBeGreaterThan(0);
    expect(JSON.stringify(changed.steps)).not.toMatch(/"(z|a=b=c|db\.example\.internal|other\.example\.internal)"/);
    expect(await aws.deploy({ ...inputs, ...change })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('the fragment taken away is a new revision without its sidecar', async () => {
    const plain = await aws.deploy({ ...inputs, manifest: await aws.manifest('') });
    expect(plain.outcome).toBe('deployed');
    expect(plain.steps.flatMap(({ changes }) => changes.map(({ field }) => field))).toContain('containers.proxy');
  });
});

describe('a key of the repository', () => {
  test.each([
    ['that is not named (the one that AWS manages)', {}],
    ['by its alias', { 'kms-key-arn': 'arn:aws:kms:eu-central-1:123456789012:alias/shop' }],
    ['by its ARN', { 'kms-key-arn': EVERYTHING['kms-key-arn'] }],
  ])('%s is no change the next time', async (name, key) => {
    const { image = '' } = inputs;
    const to = { image, ...key, environment: `key-${name.length}` };
    expect(await aws.deploy(to)).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy(to)).toMatchObject({ outcome: 'unchanged', writes: [] });
  });
});

describe('names', () => {
  test.each([
    ['too long for a load balancer', { project: 'a-project-with-a-very-long-name', environment: 'production' }],
    ['with capitals, which ECR does not take', { project: 'capitals', environment: 'Dev' }],
  ])('%s are deployed to, and found again', async (_, name) => {
    const { image = '' } = inputs;
    expect(await aws.deploy({ ...name, image })).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy({ ...name, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('that differ in capitals only are told apart, and the later one is refused', async () => {
    const { image = '' } = inputs;
    await aws.deploy({ environment: 'Stage', image });
    const refused = await aws.deploy({ environment: 'stage', image });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain('belongs to somebody else (fargate-platform:environment = Stage)');
  });
});
