import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Stage, startStage } from './deployments.ts';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({});
});
afterEach(() => aws.close());

const operations = (service: string) => [
  ...new Set(aws.simulator.journal.calls.filter((call) => call.service === service).map(({ operation }) => operation)),
];

describe('throttling', () => {
  test('of the first two tries of everything only takes longer', async () => {
    const calm = await startStage();
    const asked = (await calm.deploy({ image })).calls.filter(({ service }) => service !== 'registry');
    await calm.close();
    for (const operation of new Set(asked.map((call) => call.operation))) {
      aws.simulator.faults.add({ kind: 'throttle', operation, times: 2 });
    }
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
    expect(aws.simulator.journal.calls.some(({ attempt }) => attempt === 3)).toBe(true);
    expect(operations('ecs')).toContain('CreateService');
  });

  test('of the registry only takes longer', async () => {
    aws.simulator.faults.add({ kind: 'throttle', service: 'registry', times: 1 });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
  });
});

describe('connections that break', () => {
  test.each([true, false])('in every first call (taking effect: %s) only take longer', async (applied) => {
    const calm = await startStage();
    const asked = (await calm.deploy({ image })).calls.filter(({ service }) => service !== 'registry');
    await calm.close();
    for (const operation of new Set(asked.map((call) => call.operation))) {
      aws.simulator.faults.add({ kind: 'drop', operation, times: 1, applied });
    }
    const deployed = await aws.deploy({ image });
    expect([deployed.outcome, deployed.told]).toEqual(['deployed', expect.stringContaining('1 of 1 task')]);
    aws.simulator.faults.clear();
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });
});

describe('a missing right', () => {
  test.each([
    ['DescribeRepositories', 'repository shop-dev'],
    ['DescribeLogGroups', 'log group /ecs/shop-dev'],
    ['DescribeClusters', 'cluster shop-dev'],
    ['DescribeTaskDefinition', 'task definition shop-dev'],
    ['DescribeLoadBalancers', 'load balancer shop-dev-alb'],
    ['DescribeTargetGroups', 'target group shop-dev-tg'],
  ])('to read (%s) names the thing and the right, and nothing is written', async (operation, thing) => {
    aws.simulator.faults.add({ kind: 'deny', operation });
    const denied = await aws.deploy({ image });
    expect(denied).toMatchObject({ outcome: 'failed', writes: [], steps: [] });
    expect(denied.told).toContain(thing);
    expect(denied.told).toContain(`:${operation}`);
    expect(aws.simulator.journal.calls.filter((call) => call.operation === operation && call.attempt > 1)).toEqual([]);
  });

  test('to write one thing does not stop what does not need it', async () => {
    aws.simulator.faults.add({ kind: 'deny', operation: 'CreateLogGroup' });
    const denied = await aws.deploy({ image });
    expect(denied.told).toMatch(/log group \/ecs\/shop-dev: AWS denies CreateLogGroup: .*logs:CreateLogGroup/);
    const written = denied.writes.map(({ operation }) => operation);
    expect(written).toEqual(expect.arrayContaining(['CreateCluster', 'CreateLoadBalancer', 'CreateListener']));
    expect(written).not.toContain('CreateService');
    expect(denied.steps.map(({ kind }) => kind)).toContain('cluster');
    expect(denied.steps.map(({ kind }) => kind)).not.toContain('log group');
  });

  test('in the middle of the wait ends it at once', async () => {
    const mine = await aws.deploy(
      { image },
      {
        on: ({ kind }) => {
          if (kind === 'watching') aws.simulator.faults.add({ kind: 'deny', operation: 'DescribeServices', after: 1 });
        },
      },
    );
    expect(mine.outcome).toBe('failed');
    expect(mine.told).toContain('ecs:DescribeServices');
    expect(mine.calls.filter(({ error }) => error === 'AccessDeniedException')).toHaveLength(1);
    expect(mine.facts.serviceArn).toBeDefined();
  });

  test('to list stopped tasks ends the wait with the right that is missing', async () => {
    const crash = await aws.archive({ labels: { 'simulator.exit-code': '1' } });
    aws.simulator.faults.add({
      kind: 'deny',
      operation: 'ListTasks',
      match: (input) => JSON.stringify(input).includes('STOPPED'),
    });
    expect(await aws.deploy({ image: crash })).toMatchObject({ outcome: 'failed' });
  });
});

describe('a job that is cancelled', () => {
  const deployCancelled = (inputs: Readonly<Record<string, string>>) => {
    const controller = new AbortController();
    const cancel = () => controller.abort(new Error('cancelled'));
    return aws.deploy(inputs, { signal: controller.signal, on: ({ kind }) => kind === 'watching' && cancel() });
  };

  test('during the wait of a first deploy ends at once with 0 tasks, which the next run starts again', async () => {
    const cancelled = await deployCancelled({ image });
    expect(cancelled).toMatchObject({ outcome: 'cancelled', because: expect.stringContaining('set to 0 tasks') });
    expect(await aws.deploy({ image })).toMatchObject({
      outcome: 'deployed',
      because: expect.stringContaining('1 of 1'),
    });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('during the wait of a later one has ECS put back what ran', async () => {
    const { facts } = await aws.deploy({ image });
    await aws.pass(600);
    const slow = await aws.archive({ labels: { 'simulator.start-seconds': '900' } });
    const cancelled = await deployCancelled({ image: slow });
    expect(cancelled).toMatchObject({
      outcome: 'cancelled',
      because: expect.stringContaining('shop-dev:1 is being put back'),
    });
    await aws.pass(600);
    const { services } = await aws.clients.ecs.send(
      new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] }),
    );
    expect(services?.[0]).toMatchObject({ taskDefinition: facts.taskDefinitionArn, runningCount: 1 });
  });

  test('during the wait leaves what was begun, where that was asked', async () => {
    const cancelled = await deployCancelled({ image, 'on-cancel': 'leave' });
    expect(cancelled).toMatchObject({ outcome: 'cancelled', because: expect.stringContaining('goes on in AWS') });
    // It is the first to see it healthy.
    expect(await aws.deploy({ image })).toMatchObject({
      outcome: 'unchanged',
      writes: [{ operation: 'PutImage' }, { operation: 'TagResource' }],
    });
  });

  test('after the plan writes nothing', async () => {
    const controller = new AbortController();
    const cancelled = await aws.deploy(
      { image },
      { signal: controller.signal, on: ({ kind }) => kind === 'planned' && controller.abort(new Error('cancelled')) },
    );
    expect(cancelled).toMatchObject({ outcome: 'cancelled', writes: [] });
    expect(cancelled.told).toContain('cancelled');
  });

  test('while a call is tried again and again ends at once', async () => {
    const controller = new AbortController();
    let tries = 0;
    const match = () => {
      tries += 1;
      if (tries === 2) controller.abort(new Error('cancelled'));
      return true;
    };
    aws.simulator.faults.add({ kind: 'throttle', operation: 'CreateCluster', match });
    const cancelled = await aws.deploy({ image }, { signal: controller.signal });
    expect(cancelled.error).toEqual(new Error('cancelled'));
    expect(tries).toBe(2);
  });
});
