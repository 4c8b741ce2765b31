import { describe, expect, test } from '@jest/globals';
import { parseTarget } from '../../src/spec/parse-target.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { ACCOUNT, problemsFor, specFor } from './given.ts';

const BALANCER = `arn:aws:elasticloadbalancing:eu-central-1:${ACCOUNT}:loadbalancer/app/front/50dc6c495c0c9188`;

/** A load balancer that is used, and nothing that describes one. */
const SHARED = {
  'use-load-balancer': 'front',
  'public-subnet-ids': '',
  'load-balancer-security-group-ids': '',
  'listener-paths': '/api/*',
};

const UNSET = { 'public-subnet-ids': '', 'load-balancer-security-group-ids': '' };

describe('taken', () => {
  test.each([
    ['service', 'api'],
    ['service', '2-b'],
    ['use-cluster', 'A_b-1'],
    ['use-cluster', `arn:aws:ecs:eu-central-1:${ACCOUNT}:cluster/shared`],
    ['use-load-balancer', BALANCER],
    ['use-repository', 'shop/api.v2'],
    ['use-repository', `arn:aws:ecr:eu-central-1:${ACCOUNT}:repository/shop/api`],
    ['listener-hosts', 'shop.example.com, *.Example.com'],
    ['listener-paths', '/api /api/* /a~b/$x'],
    ['listener-paths', '*.png'],
    ['listener-priority', '50000'],
  ])('%s: %s', async (name, value) => {
    expect(await problemsFor({ inputs: { ...SHARED, [name]: value } })).toEqual([]);
  });

  test('a manifest says the same', async () => {
    const manifest = [
      'service: api',
      'use: { cluster: shared, load-balancer: front, repository: shop/api }',
      "http: { listener: { hosts: ['*.example.com'], paths: [/api, /api/*], priority: 7 } }",
    ].join('\n');
    const unset = { 'public-subnet-ids': '', 'load-balancer-security-group-ids': '' };
    expect(await specFor({ manifest, inputs: unset })).toMatchObject({
      service: 'api',
      use: { cluster: 'shared', loadBalancer: 'front', repository: 'shop/api' },
      listener: { hosts: ['*.example.com'], paths: ['/api', '/api/*'], priority: 7 },
    });
  });
});

describe('refused, with the value and what is allowed', () => {
  test.each([
    ['service', 'Api', 'is not a name for a service', 'lower-case'],
    ['use-cluster', 'my cluster', 'is not the name or ARN of an ECS cluster', ':cluster/<name>'],
    ['use-cluster', `arn:aws:ecs:us-east-1:${ACCOUNT}:cluster/c`, 'is in us-east-1', 'eu-central-1'],
    ['use-repository', 'arn:aws:ecr:eu-central-1:210987654321:repository/r', 'is in account 210987654321', 'account'],
    ['use-repository', 'Shop', 'is not the name or ARN of an ECR repository', ':repository/<name>'],
    ['use-load-balancer', BALANCER.replace('/app/', '/net/'), 'is not the name or ARN of an App', 'loadbalancer/app'],
    ['use-load-balancer', BALANCER.replace('central', 'west'), 'is in eu-west-1', 'eu-central-1'],
    ['use-load-balancer', '-front', 'is not the name', 'or arn:aws:elasticloadbalancing'],
    ['listener-hosts', 'localhost', 'is not a host that a rule can have', 'letters only after its last dot'],
    ['listener-hosts', 'shop.example.*', 'is not a host', 'letters only after its last dot'],
    ['listener-hosts', `${'a'.repeat(125)}.com`, 'is longer than 128', 'at most 128'],
    ['listener-paths', 'api', 'is not a path that a rule can have', 'like /api'],
    ['listener-paths', '/a|b', 'is not a path', '* and ?'],
    ['listener-paths', '/1 /2 /3 /4 /5 /6', 'has 6 entries', '1 to 5'],
    ['listener-priority', '50001', 'is too large', '1 to 50000'],
  ])('%s: %s', async (name, value, message, fix) => {
    const problems = await problemsFor({ inputs: { ...SHARED, [name]: value } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain(fix);
  });
});

describe('between them', () => {
  test('a load balancer that is used needs neither subnets nor security groups; one that is made does', async () => {
    expect(await problemsFor({ inputs: SHARED })).toEqual([]);
    expect(await problemsFor({ inputs: UNSET })).toEqual([
      expect.stringMatching(/^input public-subnet-ids is missing/),
      expect.stringMatching(/^input load-balancer-security-group-ids is missing/),
    ]);
  });

  test('it needs to know which requests are for the service', async () => {
    expect(await problemsFor({ inputs: { ...SHARED, 'listener-paths': '' } })).toEqual([
      'input use-load-balancer: front is shared, and nothing says which of its requests are for this service. Give listener-hosts or listener-paths (http.listener), or both.',
    ]);
  });

  test.each([
    ['use-load-balancer', 'scheme', 'internal'],
    ['use-load-balancer', 'scheme', 'internet-facing'],
    ['use-load-balancer', 'deletion-protection', 'true'],
    ['use-load-balancer', 'certificate-arn', `arn:aws:acm:eu-central-1:${ACCOUNT}:certificate/0a1b`],
    ['use-load-balancer', 'public-subnet-ids', 'subnet-0000000a,subnet-0000000b'],
    ['use-load-balancer', 'load-balancer-security-group-ids', 'sg-0000000a'],
    ['use-cluster', 'container-insights', 'disabled'],
    ['use-repository', 'keep-images', '10'],
    ['use-repository', 'kms-key-arn', `arn:aws:kms:eu-central-1:${ACCOUNT}:key/0a1b`],
  ])('with %s %s is given in vain, and told', async (use, name, value) => {
    const problems = await problemsFor({ inputs: { ...SHARED, [use]: 'front', [name]: value } });
    expect(problems).toEqual([
      `input ${name} describes something that ${use} takes as it is. Leave it out: it is for whoever looks after front to say.`,
    ]);
  });

  test('a verb that only looks for the service needs to know nothing of its requests', () => {
    const inputs = { project: 'shop', environment: 'dev', 'aws-region': 'eu-central-1', 'use-load-balancer': 'front' };
    for (const verb of ['status', 'rollback'] as const)
      expect(parseTarget(verb, { inputs, env: {} })).toMatchObject({ shared: { 'use-load-balancer': 'front' } });
    expect(parseTarget('environment', { inputs: { ...INPUTS, ...inputs, ...UNSET }, env: {} })).toMatchObject({
      problems: [{ where: 'input use-load-balancer' }],
    });
  });

  test.each([
    ['listener-hosts', 'shop.example.com'],
    ['listener-paths', '/api/*'],
    ['listener-priority', '7'],
  ])('without use-load-balancer %s is given in vain, and told', async (name, value) => {
    const [problem, ...more] = await problemsFor({ inputs: { [name]: value } });
    expect(more).toEqual([]);
    expect(problem).toMatch(new RegExp(`^input ${name} says something of a rule, and there is none`));
  });

  test.each([
    ['a.example.com b.example.com c.example.com', '/1 /2 /3', 'have 6 values together, and AWS takes 5 in a rule'],
    ['*.*.*.example.com', '/*/*/*/*', 'have 7 wildcards together, and AWS takes 6 in a rule'],
  ])('hosts %s and paths %s are more than a rule has room for', async (hosts, paths, told) => {
    const inputs = { ...SHARED, 'listener-hosts': hosts, 'listener-paths': paths };
    expect(await problemsFor({ inputs })).toEqual([expect.stringContaining(told)]);
  });
});
