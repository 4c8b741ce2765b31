import { ListTagsForResourceCommand } from '@aws-sdk/client-ecr';
import { DescribeServicesCommand, DescribeTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { DescribeTargetGroupAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { plan } from '../../src/commands/plan.ts';
import { planMarkdown } from '../../src/github/plan-text.ts';
import { readRequest } from '../../src/request.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { applyTerraform } from '../fixtures/terraform-original.ts';
import { COMMIT, contextOf, done, type Stage, startStage } from './deployments.ts';
import { watchReach } from './reach.ts';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  await applyTerraform(aws, 'as Terraform left it');
  image = await aws.archive({ labels: { 'simulator.body': 'ours' } });
});
afterEach(() => aws.close());

const live = async () => {
  const { ecs } = aws.clients;
  const { services: [service] = [] } = await ecs.send(
    new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'], include: ['TAGS'] }),
  );
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: service?.taskDefinition }),
  );
  return { service, taskDefinition };
};

const ADOPT = { adopt: 'true' };

test('an environment of Terraform’s moves here: nothing changes that nobody asked for, and somebody is always served', async () => {
  const reach = watchReach(aws);
  const adopted = await aws.deploy({ image, ...ADOPT });
  expect(adopted).toMatchObject({ outcome: 'deployed' });
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(done(adopted)).toEqual({
    repository: 'update',
    'log group': 'update',
    cluster: 'update',
    'load balancer': 'update',
    'target group': 'update',
    'listener 80': 'update',
    image: 'create',
    'task definition': 'update',
    service: 'update',
  });
  const writes = new Set(adopted.writes.map(({ operation }) => operation));
  for (const operation of ['PutImageTagMutability', 'PutLifecyclePolicy', 'PutRetentionPolicy', 'ModifyTargetGroup'])
    expect(writes).not.toContain(operation);

  const { service, taskDefinition } = await live();
  expect(service).toMatchObject({ desiredCount: 2, runningCount: 2, healthCheckGracePeriodSeconds: 0 });
  expect(service?.deploymentConfiguration?.deploymentCircuitBreaker?.enable).toBe(false);
  expect(taskDefinition).toMatchObject({
    cpu: '512',
    memory: '1024',
    taskRoleArn: 'arn:aws:iam::123456789012:role/shop-task',
    volumes: [expect.objectContaining({ name: 'scratch' })],
  });
  const [app, metrics] = taskDefinition?.containerDefinitions ?? [];
  expect(app?.image).toMatch(/@sha256:/);
  expect(app?.mountPoints).toEqual([expect.objectContaining({ containerPath: '/scratch' })]);
  expect(app?.environment).toEqual(
    expect.arrayContaining([
      { name: 'ENVIRONMENT', value: 'development' },
      { name: 'FEATURE', value: 'on' },
    ]),
  );
  expect(metrics).toMatchObject({ name: 'metrics', essential: false });
  const { Attributes = [] } = await aws.clients.elb.send(
    new DescribeTargetGroupAttributesCommand({ TargetGroupArn: adopted.facts.targetGroupArn }),
  );
  expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '300' });

  await aws.pass(600);
  expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
}, 60_000);

test('what stays is listed, what was taken over remembers it, and Terraform can be told to let go', async () => {
  const { steps, takenOver = [] } = await aws.deploy({ image, ...ADOPT });
  const kept = (kind: string) => steps.find((step) => step.kind === kind)?.kept ?? [];
  expect(kept('repository')).toContainEqual({ field: 'tagMutability', is: 'MUTABLE', described: 'IMMUTABLE' });
  expect(kept('log group')).toEqual([{ field: 'retentionDays', is: 14, described: 30 }]);
  expect(kept('target group')).toContainEqual({
    field: 'attributes.deregistration_delay.timeout_seconds',
    is: '300',
    described: '30',
  });
  expect(kept('service')).toContainEqual({
    field: 'deployment.circuitBreaker',
    is: 'off',
    described: 'with rollback',
  });
  expect(kept('task definition')).toContainEqual({ field: 'cpu', is: '512', described: '256' });

  expect(takenOver.map(({ kind, id }) => [kind, id.startsWith('arn:') ? 'an ARN' : id])).toEqual(
    expect.arrayContaining([
      ['repository', 'shop-dev'],
      ['log group', '/ecs/shop-dev'],
      ['load balancer', 'an ARN'],
      ['service', 'an ARN'],
    ]),
  );
  const resourceArn = 'arn:aws:ecr:eu-central-1:123456789012:repository/shop-dev';
  const { tags = [] } = await aws.clients.ecr.send(new ListTagsForResourceCommand({ resourceArn }));
  expect(tags).toEqual(
    expect.arrayContaining([
      { Key: 'fargate-platform:origin', Value: 'adopted' },
      { Key: 'managed-by', Value: 'terraform' },
    ]),
  );
}, 60_000);

describe('the plan of what somebody else made', () => {
  const planned = async (inputs: Readonly<Record<string, string>>) => {
    const mark = aws.simulator.journal.mark();
    const request = await readRequest({ ...INPUTS, image, ...inputs }, {});
    const found = await plan(
      request.spec,
      wantedImage(request, COMMIT, contextOf(aws, 'plan')),
      { commit: COMMIT },
      contextOf(aws, 'plan'),
    );
    expect(aws.simulator.journal.writes(mark)).toEqual([]);
    return { ...found, text: planMarkdown('shop-dev', found, []) };
  };

  test('is refused without a word of ours, and reads it faithfully', async () => {
    const { refused, look, facts } = await planned({});
    expect(refused.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['repository', 'log group', 'cluster', 'load balancer', 'target group', 'service']),
    );
    expect(look?.service.desired).toBe(2);
    expect(facts.previousTaskDefinitionArn).toMatch(/shop-dev:1$/);
  });

  test('has no surprise: only what a deploy then does, and what stays', async () => {
    const { refused, steps, text } = await planned(ADOPT);
    expect(refused).toEqual([]);
    const fields = steps.flatMap(({ kind, changes }) => changes.map(({ field }) => `${kind} ${field.split('.')[0]}`));
    expect([...new Set(fields.filter((field) => !/ (tags|image)$/.test(field)))].toSorted()).toEqual([
      'service task definition',
      'task definition containers',
      'task definition runtimePlatform',
    ]);
    expect(text).toContain('What was taken over and stays as it is');
    expect(text).toContain('retentionDays stays 14 \\(30 by default\\)');
    expect(text).not.toContain('development');
  });
});

test('what somebody asks for is changed, then or later', async () => {
  const asked = { 'log-retention-days': '90', 'deregistration-delay': '60s', cpu: '1024', memory: '2048' };
  const adopted = await aws.deploy({ image, ...ADOPT, ...asked });
  expect(adopted).toMatchObject({ outcome: 'deployed' });
  expect((await live()).taskDefinition).toMatchObject({ cpu: '1024', memory: '2048' });
  await aws.pass(600);
  expect(await aws.deploy({ image, ...asked })).toMatchObject({ outcome: 'unchanged', writes: [] });

  const later = await aws.deploy({ image, ...asked, 'health-check-interval': '15s' });
  expect(done(later)).toEqual({ 'target group': 'update' });
  expect(later.steps.find(({ kind }) => kind === 'target group')?.changes).toEqual([
    { field: 'healthCheck.interval', from: 20, to: 15 },
  ]);
}, 60_000);
