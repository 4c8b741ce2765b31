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

const broken = (labels: Readonly<Record<string, string>>) => aws.archive({ labels });
const CRASH = { 'simulator.exit-code': '3' };
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
    const late = await broken({
      'simulator.exit-code': '1',
      'simulator.exit-after': '20',
      'simulator.start-seconds': '60',
    });
    const failed = await aws.deploy({ image: late });
    expect(failed.outcome).toBe('rolled-back');
    expect(failed.because).toContain('container app exited with code 1');
  });

  test('is left to ECS where that was asked', async () => {
    const ten = { 'desired-count': '10', 'on-failure': 'leave', 'max-failed-starts': '1' };
    await aws.deploy({ image, ...ten });
    await aws.pass(900);
    const failed = await aws.deploy({ image: await broken(CRASH), ...ten });
    expect(failed.outcome).toBe('failed');
    expect(failed.writes.map(({ operation }) => operation)).not.toContain('StopServiceDeployment');
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
