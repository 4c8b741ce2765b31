import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { searchFor, shown } from '../canaries.ts';
import type { Ended } from '../runner/run-action.ts';
import type { Call } from '../simulator/journal.ts';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:canary-of-a-secret-AbCdEf';

/** None of these may be seen in any form, whole or in part. */
const canaries = ({ keys }: BundleStage) => [
  'canary?of>a~variable',
  'canary-of-a-label',
  // The rest of its ARN is told.
  SECRET.slice(SECRET.indexOf('canary')),
  ...keys,
  'canary+of/a=token',
];

let stage: BundleStage;
let ended: Ended;
let calls: readonly Call[];
let plain: Ended;
let refused: Ended;
beforeAll(async () => {
  stage = await startBundleStage();
  const inputs = {
    image: await stage.archive({ labels: { 'simulator.body': 'hello', some: 'canary-of-a-label' } }),
    'environment-variables': 'PASSWORD=canary?of>a~variable',
    secrets: `API_KEY=${SECRET}:api::`,
    'github-token': 'canary+of/a=token',
  };
  const env = { RUNNER_DEBUG: '1', GITHUB_ACTION_REPOSITORY: 'octo/fargate-platform', GITHUB_ACTION_REF: 'v1' };
  ended = await stage.run(inputs, { env });
  calls = [...stage.aws.journal.calls];
  plain = await stage.run(inputs);
  stage.aws.faults.add({ kind: 'error', code: 'ClientException', message: `${SECRET}\n::error::forged`, times: 1 });
  refused = await stage.run({ ...inputs, environment: 'refused' }, { env });
}, 60_000);
afterAll(() => stage.close());

const debugLines = ({ log }: Ended) => [...log.matchAll(/^::debug::(.*)$/gm)].map(([, text = '']) => text);

describe('with debug logging', () => {
  test('the deploy is as good as without', () => {
    expect([ended.code, annotations(ended), ended.outputs['outcome']]).toEqual([0, [], 'deployed']);
  });

  test('the first line says what runs', () => {
    expect(debugLines(ended)[0]).toMatch(
      /^ {2}0:0\d {2}octo\/fargate-platform@v1, Node v\d+\.\S+ on \w+-\w+, region eu-central-1, inputs: (?=.*\bimage\b).*\bsecrets\b/,
    );
  });

  test.each([
    ['ECS', 'CreateService', 'cluster shop-dev, serviceName shop-dev, taskDefinition arn:\\S+:1'],
    ['ECS', 'RegisterTaskDefinition', 'family shop-dev'],
    ['ECR', 'CreateRepository', 'repositoryName shop-dev'],
    ['ElasticLoadBalancingV2', 'CreateTargetGroup', 'Name shop-dev\\S*'],
    ['CloudWatchLogs', 'CreateLogGroup', 'logGroupName \\S+'],
  ])('there is a line for %s %s', (service, operation, about) => {
    const line = new RegExp(
      `^ +\\d+:\\d\\d  ${service} ${operation}: 200 in \\d+ ms,(?: \\d+ attempts,)? request [0-9a-f-]{36}, ${about}$`,
    );
    expect(debugLines(ended).filter((text) => line.test(text))).toHaveLength(1);
  });

  test('there is a line for every request to the registry', () => {
    const registry = debugLines(ended).filter((text) => text.includes('  registry '));
    expect(registry).toContainEqual(
      expect.stringMatching(/registry PUT \/v2\/shop-dev\/manifests\/\S+: 201 in \d+ ms$/),
    );
    expect(registry.filter((text) => text.includes('?'))).toEqual([]);
  });

  test('every call that AWS got has its line, and there is none besides', () => {
    const services: Readonly<Record<string, string>> = {
      ecr: 'ECR',
      ecs: 'ECS',
      elbv2: 'ElasticLoadBalancingV2',
      logs: 'CloudWatchLogs',
    };
    const got = calls.map(({ service, operation }) => `${services[service] ?? service} ${operation.split('?')[0]}`);
    const told = debugLines(ended)
      .slice(1)
      .map((text) => /^ *\d+:\d\d {2}(.*?): /.exec(text)?.[1]);
    expect(told.toSorted()).toEqual(got.toSorted());
  });

  test('a refusal is told by its code, its text neither there nor able to give the runner commands', () => {
    const lines = debugLines(refused);
    expect(lines).toContainEqual(expect.stringMatching(/: 400 ClientException in \d+ ms/));
    expect(refused.log).not.toMatch(/^::error::forged/m);
    expect(searchFor([SECRET.slice(SECRET.indexOf('canary'))])(lines.join('\n'))).toEqual([]);
  });

  test('no canary is seen in any form', () => {
    const search = searchFor(canaries(stage));
    expect(search(shown(ended.log))).toEqual([]);
    expect(search(debugLines(refused).join('\n'))).toEqual([]);
  });
});

test('without debug logging there is no such line', () => {
  expect([plain.code, debugLines(plain)]).toEqual([0, []]);
});
