import {
  DescribeServiceDeploymentsCommand,
  ListServiceDeploymentsCommand,
  StopServiceDeploymentCommand,
} from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

async function running(): Promise<void> {
  await stage.register();
  await stage.create();
  stage.clock.advance(180);
}

describe('an endpoint', () => {
  const at = { cluster: 'shop-dev', service: 'shop-dev' };
  const serviceDeploymentArn = 'arn:aws:ecs:eu-central-1:123456789012:service-deployment/shop-dev/shop-dev/abc';

  test('without service deployments says so', async () => {
    stage.simulator.ecs.conditions.serviceDeploymentsApi = 'unsupported';
    await running();
    const refusal = { name: 'UnsupportedFeatureException' };
    await expect(stage.ecs.send(new ListServiceDeploymentsCommand(at))).rejects.toMatchObject(refusal);
    await expect(
      stage.ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [serviceDeploymentArn] })),
    ).rejects.toMatchObject(refusal);
    await expect(stage.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn }))).rejects.toMatchObject(
      refusal,
    );
    expect((await stage.service()).currentServiceDeployment).toBeUndefined();
  });

  test('that never lists them knows none', async () => {
    await running();
    const [{ serviceDeploymentArn: made } = {}] = await stage.serviceDeployments();
    stage.simulator.ecs.conditions.serviceDeploymentsApi = 'never lists';
    expect(await stage.serviceDeployments()).toEqual([]);
    const described = await stage.ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [made ?? ''] }),
    );
    expect(described).toMatchObject({ serviceDeployments: [], failures: [{ arn: made, reason: 'MISSING' }] });
    await expect(
      stage.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn: made })),
    ).rejects.toMatchObject({ name: 'ServiceDeploymentNotFoundException' });
  });

  test('that has no way to stop a deployment leaves it in progress', async () => {
    stage.simulator.ecs.conditions.stopDeployments = 'conflict';
    await stage.register();
    await stage.create();
    stage.clock.advance(10);
    const [{ serviceDeploymentArn: running } = {}] = await stage.serviceDeployments();
    await expect(
      stage.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn: running })),
    ).rejects.toMatchObject({ name: 'ConflictException' });
    stage.clock.advance(10);
    expect((await stage.serviceDeployments())[0]?.status).toBe('IN_PROGRESS');
  });

  const deploymentCircuitBreaker = {
    enable: true,
    rollback: true,
    thresholdConfiguration: { type: 'COUNT', value: 2 },
  } as const;
  const deploymentConfiguration = { deploymentCircuitBreaker };

  test('that knows the threshold of the circuit breaker echoes it', async () => {
    await stage.register();
    const service = await stage.create({ deploymentConfiguration });
    expect(service.deploymentConfiguration?.deploymentCircuitBreaker).toMatchObject(deploymentCircuitBreaker);
  });

  test('that does not know it ignores it', async () => {
    stage.simulator.ecs.conditions.thresholdConfiguration = 'ignored';
    await stage.register();
    await stage.create({ deploymentConfiguration });
    await stage.update({ deploymentConfiguration });
    stage.clock.advance(5);
    expect((await stage.service()).deploymentConfiguration?.deploymentCircuitBreaker).toEqual({
      enable: true,
      rollback: true,
    });
    expect((await stage.serviceDeployments())[0]?.deploymentCircuitBreaker?.threshold).toBe(3);
  });

  test('or refuses it, and nothing else', async () => {
    stage.simulator.ecs.conditions.thresholdConfiguration = 'refused';
    await stage.register();
    const refusal = { name: 'InvalidParameterException' };
    await expect(stage.create({ deploymentConfiguration })).rejects.toMatchObject(refusal);
    await stage.create();
    await expect(stage.update({ deploymentConfiguration })).rejects.toMatchObject(refusal);
    await stage.update({ desiredCount: 2 });
    expect((await stage.service()).desiredCount).toBe(2);
  });
});
