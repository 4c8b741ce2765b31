import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Verb } from '../../src/spec/verbs.ts';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

let stage: BundleStage;
beforeAll(async () => {
  stage = await startBundleStage();
});
afterAll(() => stage.close());

const TARGET = { environment: 'dev', project: 'shop', 'aws-region': 'eu-central-1' };
const bill: string[] = [];

/** One step of the life, as a job of its own with the runner's protocol; what it cost goes on the bill. */
const step = async (verb: Verb, inputs: Readonly<Record<string, string>>, run: number) => {
  const mark = stage.aws.journal.mark();
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'shop/shop',
    GITHUB_RUN_ID: String(run),
    GITHUB_SHA: String(run).padStart(40, 'a'),
  };
  const ended = await stage.run(inputs, { verb, env });
  const [calls, writes] = [stage.aws.journal.since(mark).length, stage.aws.journal.writes(mark).length];
  bill.push(`${verb.padEnd(12)} ${(ended.outputs['outcome'] ?? '').padEnd(12)} ${calls} calls, ${writes} writes`);
  return { ...ended, writes, told: annotations(ended).join('\n') };
};

test('the life of an environment', async () => {
  const one = await stage.archive({ labels: { 'simulator.body': 'one' } });
  const two = await stage.archive({ labels: { 'simulator.body': 'two' } });
  const bad = await stage.archive({ labels: { 'simulator.exit-code': '1' } });

  const made = await step('environment', TARGET, 1);
  expect([made.code, made.told, made.outputs['outcome']]).toEqual([0, '', 'created']);

  const planned = await step('plan', { image: one }, 2);
  expect([planned.code, planned.outputs['changed'], planned.writes]).toEqual([0, 'true', 0]);
  expect(planned.outputs['url']).toBe(made.outputs['url']);

  const first = await step('deploy', { image: one, infrastructure: 'require' }, 3);
  expect([first.code, first.told, first.outputs['outcome']]).toEqual([0, '', 'deployed']);
  expect(JSON.parse(first.outputs['changes'] ?? '')).toMatchObject({
    'service shop-dev': 'create',
    'cluster shop-dev': 'keep',
  });
  expect((await step('deploy', { image: two }, 4)).outputs['outcome']).toBe('deployed');

  const broken = await step('deploy', { image: bad }, 5);
  expect([broken.code, broken.outputs['outcome']]).toEqual([1, 'rolled-back']);
  const status = await step('status', { ...TARGET, 'fail-when-unhealthy': 'true' }, 6);
  expect(status.outputs).toMatchObject({
    healthy: 'true',
    tasks: '1',
    commit: '4'.padStart(40, 'a'),
  });

  const back = await step('rollback', TARGET, 7);
  expect([back.code, back.told, back.outputs['outcome']]).toEqual([0, '', 'deployed']);
  expect(back.outputs['task-definition-arn']).toMatch(/shop-dev:1$/);

  const asleep = await step('scale', { ...TARGET, to: 'asleep' }, 8);
  expect([asleep.code, asleep.told, asleep.outputs['outcome'], asleep.outputs['tasks']]).toEqual([
    0,
    '',
    'asleep',
    '0',
  ]);
  const updated = await step('deploy', { image: two }, 9);
  expect([updated.code, updated.outputs['outcome']]).toEqual([0, 'asleep']);
  const awake = await step('scale', { ...TARGET, to: 'awake' }, 10);
  expect([awake.code, awake.told, awake.outputs['outcome'], awake.outputs['tasks']]).toEqual([0, '', 'scaled', '1']);
  expect((await step('status', TARGET, 11)).outputs).toMatchObject({
    state: 'healthy',
    'task-definition-arn': expect.stringMatching(/shop-dev:4$/),
  });

  const end = await step('destroy', { ...TARGET, confirm: 'shop-dev' }, 12);
  expect([end.code, end.told, end.outputs['outcome'], end.outputs['left']]).toEqual([0, '', 'destroyed', '{}']);
  const { ecs, ecr, elb } = stage.aws;
  expect([...ecr.repositories.keys(), ...elb.state.loadBalancers.values(), ...elb.state.targetGroups.values()]).toEqual(
    [],
  );
  expect([...ecs.store.clusters.values()].filter(({ status }) => status === 'ACTIVE')).toEqual([]);
  console.info(['The bill:', ...bill].join('\n'));
}, 120_000);
