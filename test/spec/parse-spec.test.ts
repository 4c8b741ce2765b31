import { describe, expect, test } from '@jest/globals';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { enough, problemsFor, SECRET, specFor } from './given.ts';

describe('defaults', () => {
  test('what is enough gives every documented default', async () => {
    expect(await specFor({})).toEqual({
      project: 'shop',
      environment: 'dev',
      region: 'eu-central-1',
      access: { region: 'eu-central-1', role: undefined, account: undefined },
      allowOlder: false,
      onSuperseded: 'succeed',
      githubToken: undefined,
      stableFor: 30,
      maxFailedStarts: 3,
      onFailure: 'rollback',
      onCancel: 'rollback',
      waitFor: 'healthy',
      adopt: false,
      given: expect.any(Set),
      infrastructure: 'ensure',
      wake: false,
      waitTimeout: 1200,
      image: { kind: 'oci', path: 'image' },
      imageTag: undefined,
      tags: {},
      use: {},
      listener: { hosts: [], paths: [] },
      network: {
        vpcId: undefined,
        publicSubnets: ['subnet-0000000000000000a', 'subnet-0000000000000000b'],
        privateSubnets: ['subnet-0000000000000000c'],
        loadBalancerSecurityGroups: ['sg-0000000000000000a'],
        serviceSecurityGroups: ['sg-0000000000000000b'],
        assignPublicIp: false,
        scheme: 'internet-facing',
        deletionProtection: undefined,
      },
      roles: { execution: enough['execution-role-arn'], task: undefined },
      repository: { kmsKey: undefined, keepImages: 10 },
      logs: { retentionDays: 30 },
      cluster: { containerInsights: 'disabled' },
      task: { cpu: 256, memory: 512, cpuArchitecture: undefined, desiredCount: 1, fragment: undefined },
      container: {
        port: 8000,
        environment: {},
        secrets: {},
        appSecret: undefined,
        healthCheck: { kind: 'default' },
      },
      http: {
        certificate: undefined,
        path: '/health',
        interval: 30,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 3,
        matcher: '200',
        gracePeriod: 60,
        deregistrationDelay: 30,
      },
      database: undefined,
    });
  });

  test.each([
    ['AWS_REGION', { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }, 'eu-west-1'],
    ['AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: 'us-east-1' }, 'us-east-1'],
  ])('the region comes from %s when nothing else gives it', async (_, env, region) => {
    expect((await specFor({ inputs: { 'aws-region': '' }, env })).region).toBe(region);
  });

  test('a malformed AWS_REGION is told as such', async () => {
    expect(await problemsFor({ inputs: { 'aws-region': '' }, env: { AWS_REGION: 'Frankfurt' } })).toEqual([
      'environment variable AWS_REGION: Frankfurt is not an AWS region. Give a region like eu-central-1.',
    ]);
  });

  test('an empty or blank input is unset', async () => {
    expect((await specFor({ inputs: { cpu: '', memory: ' \n ' } })).task).toMatchObject({ cpu: 256, memory: 512 });
  });

  test.each([
    ['db-secret-arn', SECRET, { host: undefined, port: 5432, name: undefined, secret: SECRET }],
    ['db-host', 'db.internal', { host: 'db.internal', port: 5432, name: undefined, secret: undefined }],
  ])('%s alone makes a database', async (name, value, database) => {
    expect((await specFor({ inputs: { [name]: value } })).database).toEqual(database);
  });
});

describe('precedence', () => {
  const top = 'task: { cpu: 512, memory: 1024 }\n';
  const block = 'environments: { dev: { task: { cpu: 1024, memory: 2048 } }, prod: {} }\n';
  test.each([
    ['the default', '', {}, 256],
    ['the top level before the default', top, {}, 512],
    ["the environment's block before the top level", top + block, {}, 1024],
    ['the input before everything', top + block, { cpu: '2048', memory: '4096' }, 2048],
    [
      "another environment's block says nothing",
      `${top}environments: { dev: , prod: { task: { cpu: 1024 } } }`,
      {},
      512,
    ],
    ['null brings the default back', `${top}environments: { dev: { task: null } }`, {}, 256],
  ])('%s', async (_, manifest, inputs, cpu) => {
    expect((await specFor({ manifest, inputs })).task.cpu).toBe(cpu);
  });

  test('variables, secrets and tags merge by key, null deletes, lists replace', async () => {
    const spec = await specFor({
      manifest: `
tags: { team: shop, cost: a }
network: { private-subnet-ids: [subnet-0000000000000001a, subnet-0000000000000001b] }
container:
  environment: { LEVEL: info, COUNT: 3, DEBUG: true, GONE: x }
environments:
  dev:
    tags: { cost: null }
    network: { private-subnet-ids: [subnet-0000000000000002a] }
    container:
      environment: { LEVEL: debug, GONE: null }
`,
      inputs: { 'private-subnet-ids': '', 'environment-variables': 'LEVEL=trace\nEXTRA=a=b', tags: 'owner=me' },
    });
    expect(spec.container.environment).toEqual({ LEVEL: 'trace', COUNT: '3', DEBUG: 'true', EXTRA: 'a=b' });
    expect(spec.tags).toEqual({ team: 'shop', owner: 'me' });
    expect(spec.network.privateSubnets).toEqual(['subnet-0000000000000002a']);
  });

  test('a manifest may hold everything but the run', async () => {
    const result = parseSpec({
      inputs: { environment: 'dev', image: 'ecr:v1' },
      env: {},
      manifest: {
        file: 'deploy/fargate.yml',
        document: {
          version: 1,
          project: 'shop',
          region: 'eu-central-1',
          network: {
            'public-subnet-ids': ['subnet-0000000000000000a', 'subnet-0000000000000000b'],
            'private-subnet-ids': ['subnet-0000000000000000c'],
            'load-balancer-security-group-ids': ['sg-0000000000000000a'],
            'service-security-group-ids': ['sg-0000000000000000b'],
          },
          roles: { execution: enough['execution-role-arn'] },
          http: { 'health-check': { interval: '1m', matcher: 204 } },
        },
      },
    });
    expect(result).toMatchObject({
      spec: { project: 'shop', http: { interval: 60, matcher: '204' } },
    });
  });
});

describe('all at once', () => {
  test('nothing given: every needed value is named with both its places', () => {
    const result = parseSpec({ inputs: {}, env: {}, manifest: { file: 'fargate.yml', document: { version: 1 } } });
    expect('problems' in result && result.problems.map(({ where }) => where)).toEqual([
      'input environment',
      'input project or fargate.yml: project',
      'input image',
      'input aws-region or fargate.yml: region',
      'input public-subnet-ids or fargate.yml: network.public-subnet-ids',
      'input private-subnet-ids or fargate.yml: network.private-subnet-ids',
      'input load-balancer-security-group-ids or fargate.yml: network.load-balancer-security-group-ids',
      'input service-security-group-ids or fargate.yml: network.service-security-group-ids',
      'input execution-role-arn or fargate.yml: roles.execution',
    ]);
  });

  test('without a manifest, the place it would have there is told', async () => {
    expect(await problemsFor({ inputs: { 'execution-role-arn': '' } })).toEqual([
      'input execution-role-arn is missing. Give arn:aws:iam::<account>:role/<name>, the name at most 64 characters. A manifest may hold it as roles.execution.',
    ]);
  });

  test('problems of inputs, manifest and between fields come together', async () => {
    const problems = await problemsFor({
      inputs: { cpu: '300', 'vpc-id': 'vpc-xyz', 'db-name': 'shop' },
      manifest: 'task: { memory: 512 }\nlogs: { retention-days: 31 }\nnetwrok: {}\n',
    });
    expect(new Set(problems.map((line) => line.split(' is ')[0]))).toEqual(
      new Set([
        'fargate.yml: netwrok',
        'fargate.yml: logs.retention-days: 31',
        'input vpc-id: vpc-xyz',
        'input cpu: 300',
        'input db-name',
      ]),
    );
    expect(problems).toHaveLength(5);
  });
});
