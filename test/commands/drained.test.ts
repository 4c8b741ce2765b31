import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Stage, startStage } from './deployments.ts';

/** Seconds that a target drains. */
const DRAIN = '300s';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({ labels: { 'simulator.body': 'one' } });
  await aws.deploy({ image, 'deregistration-delay': DRAIN });
});
afterEach(() => aws.close());

const deploy = (more: Record<string, string>) =>
  aws.deploy({ image, 'deregistration-delay': DRAIN, 'environment-variables': 'VERSION=2', ...more });

async function targets(arn = ''): Promise<(string | undefined)[]> {
  const { TargetHealthDescriptions = [] } = await aws.clients.elb.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
  );
  return TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State).toSorted();
}

async function running(): Promise<string | undefined> {
  const { services } = await aws.clients.ecs.send(
    new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] }),
  );
  return services?.[0]?.taskDefinition;
}

test('a deployment is done while the former one still drains', async () => {
  const { outcome, facts } = await deploy({});
  expect(outcome).toBe('deployed');
  expect(await targets(facts.targetGroupArn)).toContain('healthy');
  expect(await targets(facts.targetGroupArn)).toContain('draining');
});

test('with wait-for: drained it is done when nothing of the former one serves', async () => {
  const { outcome, facts } = await deploy({ 'wait-for': 'drained' });
  expect(outcome).toBe('deployed');
  expect(await targets(facts.targetGroupArn)).toEqual(['healthy']);
});

test('a drain that takes longer than the run may is told, and nothing that is healthy is taken back', async () => {
  const ended = await deploy({ 'wait-for': 'drained', 'wait-timeout': '3m' });
  expect(ended.outcome).toBe('timed-out');
  expect(ended.told).toMatch(/tasks of former deployments to end .*its own tasks are healthy/);
  expect(await running()).toBe(ended.facts.taskDefinitionArn);
});
