import { GetTaskProtectionCommand, UpdateTaskProtectionCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;
let old: string[];

beforeEach(async () => {
  stage = await createStage();
  await stage.register();
  await stage.create();
  stage.clock.advance(180);
  old = (await stage.tasks('RUNNING')).map(({ taskArn = '' }) => taskArn);
});

afterEach(() => stage.close());

const protect = (tasks: string[], protectionEnabled: boolean, expiresInMinutes?: number) =>
  stage.ecs.send(new UpdateTaskProtectionCommand({ cluster: 'shop-dev', tasks, protectionEnabled, expiresInMinutes }));

const running = async () => (await stage.tasks('RUNNING')).map(({ taskArn = '' }) => taskArn);

test('a protected task outlives the deployment that replaces it, until the protection is lifted', async () => {
  await protect(old, true);
  await stage.update({ forceNewDeployment: true });
  stage.clock.advance(600);
  expect(await running()).toEqual(expect.arrayContaining(old));
  expect(await running()).toHaveLength(2);
  expect((await stage.service()).deployments).toHaveLength(2);
  await protect(old, false);
  stage.clock.advance(60);
  expect(await running()).not.toEqual(expect.arrayContaining(old));
  stage.clock.advance(600);
  expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED' }]);
});

test('a protection ends by itself, and says when', async () => {
  await protect(old, true, 5);
  const { protectedTasks } = await stage.ecs.send(new GetTaskProtectionCommand({ cluster: 'shop-dev', tasks: old }));
  expect(protectedTasks).toMatchObject([{ protectionEnabled: true, expirationDate: expect.any(Date) }]);
  await stage.update({ forceNewDeployment: true });
  stage.clock.advance(400);
  expect(await running()).not.toEqual(expect.arrayContaining(old));
});

test('a task that fails is replaced, protected or not', async () => {
  await protect(old, true);
  const [task] = stage.simulator.ecs.store.tasks.values();
  for (const container of task?.containers ?? []) container.behaviour = { ...container.behaviour, status: 500 };
  stage.clock.advance(600);
  expect(await running()).not.toEqual(expect.arrayContaining(old));
});

test('what can’t be protected is told one by one', async () => {
  const { failures } = await protect(['0123456789abcdef0123456789abcdef'], true);
  expect(failures).toMatchObject([{ reason: 'MISSING' }]);
  await protect(old, true);
  await stage.update({ forceNewDeployment: true });
  stage.clock.advance(200);
  expect((await protect(old, true)).failures).toMatchObject([{ reason: 'DEPLOYMENT_BLOCKED' }]);
  await expect(protect([...Array(11).keys()].map(String), true)).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});

test('no more tasks are protected than the service wants', async () => {
  await stage.update({ forceNewDeployment: true });
  stage.clock.advance(60);
  const others = (await running()).filter((arn) => !old.includes(arn));
  expect(others).toHaveLength(1);
  await protect(old, true);
  expect((await protect(others, true)).failures).toMatchObject([{ reason: 'DEPLOYMENT_BLOCKED' }]);
  // What is protected may be so for longer.
  expect((await protect(old, true, 30)).failures).toEqual([]);
  await protect(old, false);
  expect((await protect(others, true)).failures).toEqual([]);
});
