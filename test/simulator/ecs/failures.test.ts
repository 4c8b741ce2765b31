import { DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStage, LOG_GROUP, type Stage, taskDefinitionInput } from './stage.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/database-AbCdEf';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

/** The application's container, changed. */
function container(changes: Record<string, unknown>) {
  const [app] = taskDefinitionInput().containerDefinitions;
  return { containerDefinitions: [{ name: 'app', image: '', ...app, ...changes }] };
}

async function firstStopped() {
  for (let seconds = 0; seconds < 900; seconds += 5) {
    stage.clock.advance(5);
    const stopped = (await stage.tasks('STOPPED')).find(({ lastStatus }) => lastStatus === 'STOPPED');
    if (stopped !== undefined) return stopped;
  }
  throw new Error('No task stopped.');
}

describe('a task that can not be prepared', () => {
  test.each([
    ['is denied its secret', () => stage.simulator.ecs.conditions.secrets.deny(SECRET), 'AccessDeniedException'],
    ['has no such secret', () => stage.simulator.ecs.conditions.secrets.missing(SECRET), 'ResourceNotFoundException'],
    [
      'has no such key in its secret',
      () => stage.simulator.ecs.conditions.secrets.keys(SECRET, ['other']),
      'json key password',
    ],
  ])('because it %s', async (_, prepare, cause) => {
    prepare();
    await stage.register(container({ secrets: [{ name: 'DB_PASSWORD', valueFrom: `${SECRET}:password::` }] }));
    await stage.create();
    const task = await firstStopped();
    expect(task).toMatchObject({ stopCode: 'TaskFailedToStart' });
    expect(task.startedAt).toBeUndefined();
    expect(task.stoppedReason).toMatch(/^ResourceInitializationError: unable to pull secrets or registry auth/);
    expect(task.stoppedReason).toContain(cause);
  });

  test('because its log group is missing', async () => {
    const options = { 'awslogs-group': '/ecs/other', 'awslogs-region': 'eu-central-1', 'awslogs-stream-prefix': 'ecs' };
    await stage.register(container({ logConfiguration: { logDriver: 'awslogs', options } }));
    await stage.create();
    expect((await firstStopped()).stoppedReason).toMatch(
      /^ResourceInitializationError: failed to validate logger args/,
    );
  });

  test('because its image is missing: later and later', async () => {
    await stage.register(container({ image: `${new URL(stage.simulator.url).host}/shop-dev:none` }));
    await stage.create();
    const task = await firstStopped();
    expect(task).toMatchObject({ stopCode: 'TaskFailedToStart' });
    expect(task.stoppedReason).toMatch(/^CannotPullContainerError: .*not found$/);
    expect(task.containers?.[0]?.reason).toMatch(/^CannotPullContainerError: /);
    stage.clock.advance(200);
    expect((await stage.service()).deployments?.[0]).toMatchObject({ rolloutState: 'IN_PROGRESS', failedTasks: 2 });
    stage.clock.advance(290);
    expect((await stage.service()).deployments?.[0]).toMatchObject({ rolloutState: 'IN_PROGRESS', failedTasks: 3 });
    stage.clock.advance(60);
    expect((await stage.service()).deployments?.[0]?.rolloutState).toBe('FAILED');
  });

  test('because the registry is out of reach', async () => {
    stage.simulator.ecs.conditions.pulls = 'time out';
    await stage.register();
    await stage.create();
    expect((await firstStopped()).stoppedReason).toMatch(/^CannotPullContainerError: .*i\/o timeout$/);
  });

  test('because Fargate has no room: there is no task, only an event', async () => {
    stage.simulator.ecs.conditions.capacity = 'unavailable';
    await stage.register();
    await stage.create();
    stage.clock.advance(30);
    expect(await stage.tasks('STOPPED')).toEqual([]);
    expect((await stage.service()).events?.[0]?.message).toContain('was unable to place a task');
    stage.simulator.ecs.conditions.capacity = 'available';
    stage.clock.advance(200);
    expect((await stage.service()).runningCount).toBe(1);
  });
});

describe('a container', () => {
  test('that runs out of memory says so', async () => {
    stage.simulator.ecs.conditions.behave = () => ({ exit: { code: 137, after: 10, outOfMemory: true } });
    await stage.register();
    await stage.create();
    const task = await firstStopped();
    expect(task.stopCode).toBe('EssentialContainerExited');
    expect(task.containers?.[0]).toMatchObject({ exitCode: 137, reason: expect.stringMatching(/^OutOfMemoryError/) });
  });

  test('leaves its last words in the log', async () => {
    stage.simulator.ecs.conditions.behave = () => ({
      log: ['starting', 'no database'],
      exit: { code: 1, after: 1, outOfMemory: false },
    });
    await stage.register();
    await stage.create();
    const task = await firstStopped();
    const id = task.taskArn?.split('/').at(-1);
    const { logStreams } = await stage.logs.send(new DescribeLogStreamsCommand({ logGroupName: LOG_GROUP }));
    expect(logStreams?.map(({ logStreamName }) => logStreamName)).toContain(`ecs/app/${id}`);
    const { events } = await stage.logs.send(
      new GetLogEventsCommand({ logGroupName: LOG_GROUP, logStreamName: `ecs/app/${id}`, startFromHead: true }),
    );
    expect(events?.map(({ message }) => message)).toEqual(['starting', 'no database']);
  });

  test('whose own health check fails has its task replaced', async () => {
    stage.simulator.ecs.conditions.behave = () => ({ health: 'UNHEALTHY' });
    const healthCheck = { command: ['CMD-SHELL', 'true'], interval: 10, retries: 3, startPeriod: 20 };
    await stage.register(container({ healthCheck }));
    await stage.create();
    const task = await firstStopped();
    expect(task).toMatchObject({ stoppedReason: 'Task failed container health checks', healthStatus: 'UNHEALTHY' });
  });

  test('whose health check asks the wrong port fails it', async () => {
    await stage.register(
      container({ healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost:9999/health'], interval: 5 } }),
    );
    await stage.create();
    stage.clock.advance(65);
    expect((await stage.tasks('RUNNING'))[0]?.healthStatus).toBe('UNHEALTHY');
  });

  test('that is not essential may end', async () => {
    const { containerDefinitions } = taskDefinitionInput();
    stage.simulator.ecs.conditions.behave = (_, { definition }) =>
      definition.name === 'init' ? { exit: { code: 0, after: 1, outOfMemory: false } } : undefined;
    await stage.register({
      containerDefinitions: [...containerDefinitions, { name: 'init', image: 'busybox', essential: false }],
    });
    await stage.create();
    stage.clock.advance(180);
    const [task] = await stage.tasks('RUNNING');
    expect(task?.containers?.map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING', 'STOPPED']);
    expect((await stage.service()).deployments?.[0]?.rolloutState).toBe('COMPLETED');
  });
});
