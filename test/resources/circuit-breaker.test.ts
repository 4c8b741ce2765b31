import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { thresholdFor } from '../../src/resources/circuit-breaker.ts';
import { type ContractStage, startContract } from './contract-stage.ts';
import { service } from './rows/service.ts';

test.each([
  [1, 3, 'BOUNDED_PERCENT 50'],
  [1, 2, 'COUNT 2'],
  [7, 3, 'BOUNDED_PERCENT 50'],
  [100, 3, 'BOUNDED_PERCENT 50'],
  [1, 1, 'COUNT 1'],
  [4, 10, 'COUNT 10'],
  [0, 1, 'COUNT 1'],
  [5, 1, 'BOUNDED_PERCENT 50'],
])('for %i tasks, of which %i may fail, it is %s', (desired, failed, threshold) => {
  expect(thresholdFor(desired, failed)).toBe(threshold);
});

describe('the threshold of the circuit breaker', () => {
  let aws: ContractStage;
  beforeEach(async () => {
    aws = await startContract(({ service }) => service);
  });
  afterEach(() => aws.close());

  const breaker = async () => {
    const { services } = await aws.clients.ecs.send(
      new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] }),
    );
    return services?.[0]?.deploymentConfiguration?.deploymentCircuitBreaker;
  };

  test('is set where ECS takes it', async () => {
    await aws.apply();
    expect(await breaker()).toMatchObject({
      enable: true,
      thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
    });
  });

  test.each(['ignored', 'refused'] as const)('where it is %s, the breaker is on all the same', async (treatment) => {
    aws.simulator.ecs.conditions.thresholdConfiguration = treatment;
    await aws.apply();
    expect(await breaker()).toEqual({ enable: true, rollback: true });
    expect(await aws.apply()).toMatchObject({ step: { action: 'keep' }, writes: [] });
  });

  test('that is refused keeps no other setting from being healed', async () => {
    await aws.apply();
    aws.simulator.ecs.conditions.thresholdConfiguration = 'refused';
    await service.drift['gracePeriod']?.(aws, '');
    expect((await aws.apply()).step).toMatchObject({ action: 'update' });
    expect(await aws.plan()).toMatchObject({ action: 'keep' });
  });
});
