import { DescribeServicesCommand, TagResourceCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Stage, startStage } from './deployments.ts';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({});
});
afterEach(() => aws.close());

const broken = (labels: Readonly<Record<string, string>>) => aws.archive({ labels });
const CRASH = { 'simulator.exit-code': '3' };
/** Runs for a while before it crashes, which ECS never counts. */
const LATE = { 'simulator.exit-code': '1', 'simulator.exit-after': '20', 'simulator.start-seconds': '60' };
const DESCRIBE = new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] });

async function service() {
  const answer = await aws.clients.ecs.send(DESCRIBE);
  return 'services' in answer ? answer.services?.[0] : undefined;
}

describe('a deployment that crashes over and over', () => {
  test('is given up before the circuit breaker of a large service would, and what ran before is put back', async () => {
    const { facts } = await aws.deploy({ image, 'desired-count': '10' });
    await aws.pass(900);
    const failed = await aws.deploy({ image: await broken(CRASH), 'desired-count': '10' });
    expect(failed.outcome).toBe('rolled-back');
    expect(failed.because).toMatch(/shop-dev:1 runs again and is healthy$/);
    expect(await service()).toMatchObject({ taskDefinition: facts.taskDefinitionArn, desiredCount: 10 });
  });

  test('after it ran for a while, which ECS never counts, is given up all the same', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    const failed = await aws.deploy({ image: await broken(LATE) });
    expect(failed.outcome).toBe('rolled-back');
    expect(failed.because).toContain('container app exited with code 1');
  });

  test('is left to ECS where that was asked', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    const failed = await aws.deploy({ image: await broken(LATE), 'on-failure': 'leave', 'max-failed-starts': '1' });
    expect(failed.outcome).toBe('failed');
    expect(failed.writes.map(({ operation }) => operation)).not.toContain('StopServiceDeployment');
  });

  test('gives way to the version that was live, though ECS had not completed that one yet', async () => {
    await aws.deploy({ image });
    await aws.pass(900);
    const { facts: live } = await aws.deploy({
      image: await broken({ version: 'two' }),
      'deregistration-delay': '240s',
    });
    const failed = await aws.deploy({ image: await broken(LATE), 'deregistration-delay': '240s' });
    expect(failed).toMatchObject({ outcome: 'rolled-back', because: expect.stringContaining('shop-dev:2 runs again') });
    expect(await service()).toMatchObject({ taskDefinition: live.taskDefinitionArn });
  });

  test('is taken back by an update where stopping it is not allowed', async () => {
    const { facts } = await aws.deploy({ image });
    await aws.pass(900);
    aws.simulator.faults.add({ kind: 'deny', operation: 'StopServiceDeployment' });
    const failed = await aws.deploy({ image: await broken(LATE) });
    expect(failed.outcome).toBe('rolled-back');
    expect(await service()).toMatchObject({ taskDefinition: facts.taskDefinitionArn });
  });
});

describe('what serves is never set to 0 tasks:', () => {
  test('a service that carries a left-over mark of a failed first deployment', async () => {
    const { facts } = await aws.deploy({ image });
    await aws.pass(900);
    const mark = { key: 'fargate-platform:parked', value: 'true' };
    await aws.clients.ecs.send(new TagResourceCommand({ resourceArn: facts.serviceArn, tags: [mark] }));
    const failed = await aws.deploy({ image: await broken(LATE) });
    expect(failed.outcome).toBe('rolled-back');
    expect(await service()).toMatchObject({ desiredCount: 1, taskDefinition: facts.taskDefinitionArn });
  });

  test('one that somebody else has deployed to since', async () => {
    const fixed = await aws.archive({ labels: { version: 'fixed' } });
    let other: Promise<unknown> | undefined;
    await aws.deploy(
      { image: await broken(LATE), 'max-failed-starts': '1' },
      {
        on: (event) => {
          if (event.kind === 'news' && event.lines.some((line) => line.includes('stopped (')))
            other ??= aws.deploy({ image: fixed });
        },
      },
    );
    expect(await other).toMatchObject({ outcome: 'deployed' });
    expect(await service()).toMatchObject({ desiredCount: 1 });
  });
});

describe('a first deployment that crashes', () => {
  test('costs nothing afterwards, and the corrected one runs with the count that was asked for', async () => {
    const failed = await aws.deploy({ image: await broken(CRASH), 'desired-count': '2' });
    expect(failed.outcome).toBe('failed');
    expect(failed.because).toContain('set to 0 tasks');
    expect(await service()).toMatchObject({ desiredCount: 0 });
    const corrected = await aws.deploy({ image, 'desired-count': '2' });
    expect(corrected).toMatchObject({ outcome: 'deployed', because: expect.stringContaining('2 of 2 tasks') });
    expect(await aws.deploy({ image, 'desired-count': '2' })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('twice is taken back twice: there still is nothing to go back to', async () => {
    await aws.deploy({ image: await broken(CRASH) });
    const again = await aws.deploy({ image: await broken({ ...CRASH, version: 'two' }) });
    expect(again).toMatchObject({ outcome: 'failed', because: expect.stringContaining('set to 0 tasks') });
    expect(await service()).toMatchObject({ desiredCount: 0 });
  });
});

test('where ECS has no service deployments, the former revision is deployed again', async () => {
  const { facts } = await aws.deploy({ image });
  await aws.pass(900);
  const unsupported = {
    kind: 'error',
    operation: 'ListServiceDeployments',
    code: 'UnsupportedFeatureException',
  } as const;
  aws.simulator.faults.add({ ...unsupported, message: 'not here', times: 100 });
  const failed = await aws.deploy({ image: await broken(CRASH), 'max-failed-starts': '1' });
  expect(failed.outcome).toBe('rolled-back');
  expect(await service()).toMatchObject({ taskDefinition: facts.taskDefinitionArn });
});
