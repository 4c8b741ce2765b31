import { PutClusterCapacityProvidersCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ociImage } from '../../fixtures/oci-image.ts';
import { push } from './push.ts';
import { createStage, type Stage, taskDefinitionInput } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

const messages = async () => ((await stage.service()).events ?? []).map(({ message }) => message ?? '');

async function running(): Promise<void> {
  await stage.register();
  await stage.create();
  stage.clock.advance(180);
}

describe('a role that ECS can not assume', () => {
  test.each([
    ['execution role', { executionRoleArn: 'arn:aws:iam::123456789012:role/closed' }],
    ['task role', { taskRoleArn: 'arn:aws:iam::123456789012:role/closed' }],
  ])('as %s: no task is made, and an event names it', async (_, roles) => {
    stage.simulator.ecs.roles.unassumable('arn:aws:iam::123456789012:role/closed');
    await stage.register(roles);
    await stage.create();
    stage.clock.advance(60);
    expect(await stage.tasks('STOPPED')).toEqual([]);
    expect(await stage.tasks('RUNNING')).toEqual([]);
    expect((await messages())[0]).toMatch(
      /^\(service shop-dev\) failed to launch a task with \(error ECS was unable to assume the role 'arn:aws:iam::123456789012:role\/closed' that was provided for this task\./,
    );
    stage.simulator.ecs.roles.restore('arn:aws:iam::123456789012:role/closed');
    stage.clock.advance(240);
    expect((await stage.service()).runningCount).toBe(1);
  });
});

describe('subnets without a free address', () => {
  test('stop a task before it has one, and take the next when one is free', async () => {
    stage.simulator.ecs.conditions.addresses = 'used up';
    await stage.register();
    await stage.create();
    stage.clock.advance(45);
    const [task] = await stage.tasks('STOPPED');
    expect(task).toMatchObject({
      stopCode: 'TaskFailedToStart',
      stoppedReason: expect.stringMatching(
        /^Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-\w+': InsufficientFreeAddressesInSubnet$/,
      ),
    });
    expect(task?.attachments?.[0]?.details?.map(({ name }) => name)).toEqual(['subnetId']);
    stage.simulator.ecs.conditions.addresses = 'free';
    stage.clock.advance(400);
    expect((await stage.service()).runningCount).toBe(1);
  });
});

describe('Spot capacity that is taken back', () => {
  const strategy = (...shares: readonly (readonly [string, number, number])[]) =>
    shares.map(([capacityProvider, base, weight]) => ({ capacityProvider, base, weight }));

  async function runOn(capacityProviderStrategy: ReturnType<typeof strategy>, desiredCount: number) {
    const capacityProviders = ['FARGATE', 'FARGATE_SPOT'];
    await stage.ecs.send(
      new PutClusterCapacityProvidersCommand({
        cluster: 'shop-dev',
        capacityProviders,
        defaultCapacityProviderStrategy: [],
      }),
    );
    await stage.register();
    await stage.create({ launchType: undefined, capacityProviderStrategy, desiredCount });
    stage.clock.advance(180);
  }

  const providers = async () => (await stage.tasks('RUNNING')).map(({ capacityProviderName }) => capacityProviderName);

  test('ends the tasks on it, which are replaced, and no others', async () => {
    await runOn(strategy(['FARGATE', 1, 0], ['FARGATE_SPOT', 0, 1]), 3);
    expect((await providers()).sort()).toEqual(['FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT']);
    stage.simulator.ecs.interrupt();
    stage.clock.advance(60);
    const stopped = await stage.tasks('STOPPED');
    expect(stopped).toHaveLength(2);
    for (const task of stopped) {
      expect(task).toMatchObject({
        capacityProviderName: 'FARGATE_SPOT',
        stopCode: 'SpotInterruption',
        stoppedReason: 'Your Spot Task was interrupted.',
      });
    }
    stage.clock.advance(180);
    expect((await providers()).sort()).toEqual(['FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT']);
    expect((await stage.service()).deployments).toMatchObject([{ failedTasks: 0, runningCount: 3 }]);
  });

  test('leaves a service without Spot alone', async () => {
    await running();
    stage.simulator.ecs.interrupt();
    stage.clock.advance(60);
    expect(await stage.tasks('STOPPED')).toEqual([]);
  });

  test.each([
    [
      'by weight',
      strategy(['FARGATE', 0, 1], ['FARGATE_SPOT', 0, 3]),
      ['FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT', 'FARGATE_SPOT'],
    ],
    [
      'the base first',
      strategy(['FARGATE', 2, 1], ['FARGATE_SPOT', 0, 1]),
      ['FARGATE', 'FARGATE', 'FARGATE', 'FARGATE_SPOT'],
    ],
  ])('is shared out %s', async (_, shares, expected) => {
    await runOn(shares, 4);
    expect((await providers()).sort()).toEqual(expected);
  });
});

describe('a deployment configuration without room', () => {
  test('is refused where it says so by itself', async () => {
    await stage.register();
    await expect(
      stage.create({ deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  test('makes no deployment, and lets none start a task, with an event', async () => {
    await running();
    const before = (await stage.service()).deployments?.[0]?.id;
    await stage.update({ deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 150 } });
    expect((await stage.service()).deployments).toMatchObject([{ id: before }]);
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(120);
    expect(await stage.tasks('RUNNING')).toMatchObject([{ startedBy: before }]);
    expect((await messages())[0]).toContain(
      'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value',
    );
    await stage.update({ deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200 } });
    stage.clock.advance(600);
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 1 }]);
  });
});

test('a rollback to an image that is gone fails, and the old tasks stay', async () => {
  const [app] = taskDefinitionInput().containerDefinitions;
  const image = await push(stage.simulator, ociImage());
  await stage.register({ containerDefinitions: [{ ...app, image }] });
  await stage.create();
  stage.clock.advance(180);
  const { images } = stage.simulator.ecr;
  const { find } = images;
  images.find = () => undefined;
  stage.simulator.ecs.behave((task) =>
    task.deployment.revision.workload.taskDefinition.revision === 2
      ? { exit: { code: 1, after: 1, outOfMemory: false } }
      : undefined,
  );
  await stage.update({ taskDefinition: await stage.register() });
  stage.clock.advance(1800);
  images.find = find;
  expect((await stage.serviceDeployments())[0]).toMatchObject({
    status: 'ROLLBACK_FAILED',
    rollback: { reason: expect.stringContaining('circuit breaker') },
  });
  expect((await stage.service()).deployments).toMatchObject([
    { status: 'PRIMARY', rolloutState: 'FAILED', runningCount: 0 },
    { status: 'ACTIVE', runningCount: 1 },
  ]);
  const reasons = (await stage.tasks('STOPPED')).map(({ stoppedReason }) => stoppedReason ?? '');
  expect(reasons).toContainEqual(expect.stringMatching(/^CannotPullContainerError: .*not found$/));
});
