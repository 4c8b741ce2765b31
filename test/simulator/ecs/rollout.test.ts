import { StopTaskCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStage, type Stage } from './stage.ts';

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

describe('the first deployment', () => {
  test('goes from nothing to a healthy task behind the load balancer', async () => {
    await stage.register();
    const created = await stage.create();
    expect(created.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 0 }]);
    expect(await stage.tasks('RUNNING')).toEqual([]);

    const seen: (string | undefined)[] = [];
    for (let second = 0; second < 60; second += 2) {
      stage.clock.advance(2);
      seen.push((await stage.tasks('RUNNING'))[0]?.lastStatus);
    }
    expect([...new Set(seen)]).toEqual([undefined, 'PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING']);

    stage.clock.advance(120);
    expect(await stage.service()).toMatchObject({
      runningCount: 1,
      pendingCount: 0,
      deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED', failedTasks: 0 }],
    });
    expect(await stage.serviceDeployments()).toMatchObject([
      { status: 'SUCCESSFUL', deploymentCircuitBreaker: { status: 'MONITORING_COMPLETE' } },
    ]);
    expect(await messages()).toContain('(service shop-dev) has reached a steady state.');
    expect(await stage.simulator.get(stage.dnsName, '/')).toMatchObject({ status: 200 });
  });

  test('gives its tasks the deployment as their starter and an address in their attachment', async () => {
    await running();
    const [task] = await stage.tasks('RUNNING');
    const [deployment] = (await stage.service()).deployments ?? [];
    expect(task?.startedBy).toBe(deployment?.id);
    expect(deployment?.id).toMatch(/^ecs-svc\/\d{19}$/);
    const [{ targetServiceRevision } = {}] = await stage.serviceDeployments();
    expect(targetServiceRevision?.arn?.split('/').at(-1)).toBe(deployment?.id?.split('/')[1]);
    expect(task?.attachments?.[0]?.details?.map(({ name }) => name)).toContain('privateIPv4Address');
  });
});

describe('an update', () => {
  beforeEach(running);

  test('replaces the task: the old one drains before the deployment completes', async () => {
    const [old] = await stage.tasks('RUNNING');
    const updated = await stage.update({ taskDefinition: await stage.register() });
    expect(updated.deployments?.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE']);
    stage.clock.advance(120);
    expect(await stage.tasks('STOPPED')).toMatchObject([{ taskArn: old?.taskArn, lastStatus: 'DEACTIVATING' }]);
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'IN_PROGRESS' }, { status: 'ACTIVE' }]);
    stage.clock.advance(330);
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 1 }]);
    expect(await stage.tasks('STOPPED')).toMatchObject([
      { lastStatus: 'STOPPED', stopCode: 'ServiceSchedulerInitiated' },
    ]);
  });

  test('never leaves the load balancer without a healthy target', async () => {
    await stage.update({ taskDefinition: await stage.register() });
    for (let second = 0; second < 480; second += 15) {
      stage.clock.advance(15);
      expect(await stage.simulator.get(stage.dnsName, '/')).toMatchObject({ status: 200 });
    }
  });

  test('with nothing new makes no deployment', async () => {
    const before = (await stage.service()).deployments?.[0]?.id;
    const after = await stage.update({
      taskDefinition: 'shop-dev:1',
      desiredCount: 1,
      healthCheckGracePeriodSeconds: 90,
    });
    expect(after.deployments?.map(({ id }) => id)).toEqual([before]);
    expect(after.healthCheckGracePeriodSeconds).toBe(90);
  });

  test('of the count scales without a deployment', async () => {
    const before = (await stage.service()).deployments?.[0]?.id;
    await stage.update({ desiredCount: 3 });
    stage.clock.advance(120);
    expect(await stage.service()).toMatchObject({ runningCount: 3, deployments: [{ id: before }] });
    await stage.update({ desiredCount: 0 });
    stage.clock.advance(400);
    expect(await stage.service()).toMatchObject({ runningCount: 0, desiredCount: 0 });
    expect(await stage.simulator.get(stage.dnsName, '/')).toMatchObject({ status: 503 });
  });

  test('supersedes the one in progress', async () => {
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(20);
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(500);
    expect((await stage.serviceDeployments()).map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ]);
    const service = await stage.service();
    expect(service.taskDefinition).toMatch(/shop-dev:3$/);
    expect(service.runningCount).toBe(1);
  });

  test('is not seen by the service deployments API at once', async () => {
    await stage.update({ forceNewDeployment: true });
    expect(await stage.serviceDeployments()).toHaveLength(1);
    stage.clock.advance(4);
    expect(await stage.serviceDeployments()).toHaveLength(2);
  });

  test('may succeed before the old task has drained', async () => {
    await stage.update({
      taskDefinition: await stage.register(),
      deploymentConfiguration: {
        earlySuccessCriteria: { enable: true, healthyPercent: 100, sourceServiceRevisionCleanup: 'DEFERRED' },
      },
    });
    stage.clock.advance(150);
    expect((await stage.serviceDeployments())[0]?.status).toBe('SUCCESSFUL');
    expect(await stage.tasks('STOPPED')).toMatchObject([{ lastStatus: 'DEACTIVATING' }]);
  });
});

describe('a service at rest', () => {
  beforeEach(running);

  test('replaces a task that somebody stops', async () => {
    const [task] = await stage.tasks('RUNNING');
    await stage.ecs.send(new StopTaskCommand({ cluster: 'shop-dev', task: task?.taskArn, reason: 'trying' }));
    stage.clock.advance(120);
    const [other] = await stage.tasks('RUNNING');
    expect(other?.taskArn).not.toBe(task?.taskArn);
    expect(other?.lastStatus).toBe('RUNNING');
    expect(await stage.tasks('STOPPED')).toMatchObject([{ stopCode: 'UserInitiated', stoppedReason: 'trying' }]);
    expect(await stage.serviceDeployments()).toHaveLength(1);
  });

  test('replaces a task that turns bad by another one, which comes up first', async () => {
    const [bad] = await stage.tasks('RUNNING');
    for (const task of stage.simulator.ecs.store.tasks.values()) {
      for (const container of task.containers) container.behaviour = { ...container.behaviour, status: 503 };
    }
    stage.clock.advance(110);
    expect((await stage.tasks('RUNNING')).map(({ taskArn }) => taskArn)).toContain(bad?.taskArn);
    expect(await stage.tasks('RUNNING')).toHaveLength(2);
    stage.clock.advance(80);
    expect(await stage.tasks('STOPPED')).toMatchObject([
      { taskArn: bad?.taskArn, stoppedReason: expect.stringMatching(/^Task failed ELB health checks in/) },
    ]);
    expect(await messages()).toContainEqual(expect.stringContaining('(port 8000) is unhealthy in (target-group'));
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 1 }]);
  });

  test('forgets stopped tasks after an hour', async () => {
    const [task] = await stage.tasks('RUNNING');
    await stage.ecs.send(new StopTaskCommand({ cluster: 'shop-dev', task: task?.taskArn }));
    stage.clock.advance(3500);
    expect(await stage.tasks('STOPPED')).toHaveLength(1);
    stage.clock.advance(1000);
    expect(await stage.tasks('STOPPED')).toHaveLength(0);
  });
});
