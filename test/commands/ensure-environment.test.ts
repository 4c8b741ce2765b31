import { ModifyTargetGroupCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ensureEnvironment } from '../../src/commands/ensure-environment.ts';
import { explain } from '../../src/errors.ts';
import { parseTarget } from '../../src/spec/parse-target.ts';
import { environmentSpecOf } from '../../src/spec/spec.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { contextOf, done, type Stage, startStage } from './deployments.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const ensured = async (inputs: Readonly<Record<string, string>> = {}) => {
  const asked = parseTarget('environment', { inputs: { ...INPUTS, ...inputs }, env: {} });
  if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
  const mark = aws.simulator.journal.mark();
  const ended = await ensureEnvironment(environmentSpecOf(asked.shared, asked.given), contextOf(aws, 'environment'));
  const told = ended.error === undefined ? '' : explain(ended.error).join('\n');
  return { ...ended, told, writes: aws.simulator.journal.writes(mark).map(({ operation }) => operation) };
};

const image = () => aws.archive({ labels: { 'simulator.body': 'one' } });

test('makes all that outlives releases, so that the first deploy is only image, revision and service', async () => {
  const made = await ensured();
  expect(made).toMatchObject({ outcome: 'created', facts: { url: expect.stringMatching(/^http:/) } });
  expect(Object.keys(made.ids)).toEqual([
    'repository shop-dev',
    'log group /ecs/shop-dev',
    'cluster shop-dev',
    'load balancer shop-dev-alb',
    'target group shop-dev-tg',
    'listener shop-dev-alb:80',
  ]);
  const first = await aws.deploy({ image: await image(), infrastructure: 'require' });
  expect(first).toMatchObject({ outcome: 'deployed' });
  expect(done(first)).toEqual({ image: 'create', 'task definition': 'create', service: 'create' });
  expect(await ensured()).toMatchObject({ outcome: 'unchanged', writes: [] });
}, 60_000);

test('heals what differs, and nothing else', async () => {
  const made = await ensured();
  const TargetGroupArn = made.facts.targetGroupArn;
  await aws.clients.elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckIntervalSeconds: 60 }));
  const healed = await ensured();
  expect(healed).toMatchObject({ outcome: 'healed', writes: ['ModifyTargetGroup'] });
  expect(await ensured({ 'log-retention-days': '90' })).toMatchObject({ outcome: 'healed' });
});

test('is refused with all that stands in its way, before it writes', async () => {
  await ensured();
  const refused = await ensured({ scheme: 'internal' });
  expect([refused.outcome, refused.writes]).toEqual(['failed', []]);
  expect(refused.told).toContain('AWS can’t change its scheme'.replace('’', "'"));
});

test('a deploy that requires it names everything that is missing or differs, and writes nothing', async () => {
  const none = await aws.deploy({ image: await image(), infrastructure: 'require' });
  expect(none).toMatchObject({ outcome: 'failed', writes: [] });
  for (const thing of ['repository', 'log group', 'cluster', 'load balancer', 'target group', 'listener'])
    expect(none.told).toMatch(new RegExp(`${thing} .*: infrastructure: require, and it is not there`));

  const made = await ensured();
  const TargetGroupArn = made.facts.targetGroupArn;
  await aws.clients.elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckIntervalSeconds: 60 }));
  const differs = await aws.deploy({ image: await image(), infrastructure: 'require' });
  expect(differs).toMatchObject({ outcome: 'failed', writes: [] });
  expect(differs.told).toContain('it is not as described (healthCheck.interval)');
  expect(differs.told).not.toContain('cluster');
}, 60_000);
