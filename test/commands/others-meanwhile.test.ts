import { DescribeServicesCommand, type Service, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Deployment, type Stage, startStage } from './deployments.ts';

const CRASH = { 'simulator.exit-code': '3' };
/** Runs for a while before it crashes, which ECS never counts. */
const LATE = { 'simulator.exit-code': '1', 'simulator.exit-after': '20', 'simulator.start-seconds': '60' };
const THEIRS = 'b'.repeat(40);

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({});
});
afterEach(() => aws.close());

const of = (labels: Record<string, string>) => aws.archive({ labels });

async function service(): Promise<Service | undefined> {
  const command = new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] });
  return (await aws.clients.ecs.send(command)).services?.[0];
}

describe('somebody else’s deployment', () => {
  test('that came between our plan and a change of settings is not taken for ours', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    const theirs = await of({ 'simulator.body': 'theirs' });
    const settings = { 'health-check-grace-period': '90s', 'log-retention-days': '7' };
    aws.simulator.faults.add({ kind: 'delay', operation: 'PutRetentionPolicy', ms: 300, times: 1 });
    let other: Promise<Deployment> | undefined;
    const ended = await aws.deploy(
      { image, ...settings },
      {
        on: ({ kind }) => {
          if (kind === 'planned') other ??= aws.deploy({ image: theirs, ...settings }, { commit: THEIRS });
        },
      },
    );
    expect([ended.outcome, (await other)?.outcome]).toEqual(['superseded', 'deployed']);
    expect(ended.writes.map(({ operation }) => operation)).not.toContain('StopServiceDeployment');
  });

  test.each([
    ['after a first one that failed', CRASH],
    ['after one that runs', {}],
  ])('that comes while we look for the cause of ours is left alone, %s', async (_, labels) => {
    await aws.deploy({ image: await of({ ...labels, version: 'one' }) });
    await aws.pass(900);
    const theirs = await of({ 'simulator.start-seconds': '60' });
    let other: Promise<Deployment> | undefined;
    const match = () => {
      other ??= aws.deploy({ image: theirs }, { commit: THEIRS });
      return true;
    };
    aws.simulator.faults.add({ kind: 'delay', operation: 'GetLogEvents', ms: 1500, match });
    const ended = await aws.deploy({ image: await of({ ...CRASH, version: 'two' }) });
    expect(ended.outcome).toBe('failed');
    expect(ended.because).toMatch(/another deployment has taken over|newer deployment has taken over/);
    expect((await other)?.outcome).toBe('deployed');
    expect(await service()).toMatchObject({ taskDefinition: (await other)?.facts.taskDefinitionArn, desiredCount: 1 });
  });
});

test('after two bad deployments in a row the last good one is put back', async () => {
  const { facts: good } = await aws.deploy({ image });
  await aws.pass(900);
  await aws.deploy({ image: await of({ ...LATE, version: 'two' }), 'on-failure': 'leave', 'max-failed-starts': '1' });
  const ended = await aws.deploy({ image: await of({ ...LATE, version: 'three' }) });
  expect(ended).toMatchObject({ outcome: 'rolled-back', because: expect.stringContaining('shop-dev:1 runs again') });
  expect(await service()).toMatchObject({ taskDefinition: good.taskDefinitionArn });
});

describe('without the service deployments of ECS, what ran before is put back by hand', () => {
  const OPERATIONS = ['ListServiceDeployments', 'DescribeServiceDeployments', 'StopServiceDeployment'];

  test('where ECS does not know of them', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    for (const operation of OPERATIONS)
      aws.simulator.faults.add({ kind: 'error', operation, code: 'UnknownOperationException', status: 400 });
    const ended = await aws.deploy({ image: await of(LATE) });
    expect(ended).toMatchObject({ outcome: 'rolled-back', because: expect.stringContaining('shop-dev:1 runs again') });
  });

  test('with the network and the port that it had', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    const before = await service();
    aws.simulator.faults.add({ kind: 'deny', operation: 'StopServiceDeployment' });
    const ended = await aws.deploy({
      image: await of(LATE),
      'container-port': '9000',
      'service-security-group-ids': 'sg-0a1b2c3d4e5f60009',
    });
    expect(ended).toMatchObject({ outcome: 'rolled-back', because: expect.stringContaining('shop-dev:1 runs again') });
    const { networkConfiguration, loadBalancers } = (await service()) ?? {};
    expect({ networkConfiguration, loadBalancers }).toEqual({
      networkConfiguration: before?.networkConfiguration,
      loadBalancers: before?.loadBalancers,
    });
  });
});

test('a few crashes in a large wave, to which autoscaling has made it, end nothing', async () => {
  await aws.deploy({ image, 'desired-count': '1' });
  await aws.pass(900);
  await aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', desiredCount: 20 }));
  await aws.pass(900);
  const crashed = new Set<string>();
  const before = new Set((await service())?.deployments?.map(({ id = '' }) => id));
  aws.simulator.ecs.behave(({ arn, deployment }) => {
    if (before.has(deployment.id) || (crashed.size === 4 && !crashed.has(arn))) return undefined;
    crashed.add(arn);
    return { exit: { code: 3, after: 0, outOfMemory: false } };
  });
  expect(await aws.deploy({ image: await of({ version: 'two' }) })).toMatchObject({
    outcome: 'deployed',
    because: expect.stringContaining('20 of 20 tasks'),
  });
});
