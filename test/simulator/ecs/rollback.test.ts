import { StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Behaviour } from './behaviour.ts';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

/** Lets the containers of one revision of the task definition behave so. */
function behave(revision: number, behaviour: Partial<Behaviour>) {
  stage.simulator.ecs.conditions.behave = (task) =>
    task.deployment.revision.workload.taskDefinition.revision === revision ? behaviour : undefined;
}

const CRASH: Partial<Behaviour> = { exit: { code: 3, after: 1, outOfMemory: false }, log: ['boom'] };

const messages = async () => ((await stage.service()).events ?? []).map(({ message }) => message ?? '');

async function running(): Promise<void> {
  await stage.register();
  await stage.create();
  stage.clock.advance(180);
}

describe('a first deployment', () => {
  test('that only crashes comes to a standstill: there is nothing to roll back to', async () => {
    behave(1, CRASH);
    await stage.register();
    await stage.create();
    stage.clock.advance(300);
    const [deployment] = (await stage.service()).deployments ?? [];
    expect(deployment).toMatchObject({
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    });
    expect(await stage.serviceDeployments()).toMatchObject([
      { status: 'ROLLBACK_FAILED', deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 3 } },
    ]);
    const before = (await stage.tasks('STOPPED')).length;
    stage.clock.advance(1200);
    expect(await stage.tasks('STOPPED')).toHaveLength(before);
    expect(await stage.tasks('RUNNING')).toEqual([]);
  });
});

describe('an update', () => {
  beforeEach(running);

  test('that crashes is rolled back, and then looks like a success under the old task definition', async () => {
    behave(2, CRASH);
    const failing = await stage.update({ taskDefinition: await stage.register() });
    // As was measured on AWS: four attempts about 51 seconds apart, given up at about 2:55.
    stage.clock.advance(175);
    const service = await stage.service();
    expect(service.taskDefinition).toMatch(/shop-dev:1$/);
    expect(service.deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
      { id: failing.deployments?.[0]?.id, status: 'ACTIVE', rolloutState: 'FAILED' },
      { status: 'ACTIVE' },
    ]);
    expect(service.deployments?.[0]?.rolloutStateReason).toBe(
      `ECS deployment circuit breaker: rolling back to deploymentId ${failing.deployments?.[1]?.id}.`,
    );
    stage.clock.advance(500);
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 1 }]);
    expect((await stage.serviceDeployments())[0]).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      targetServiceRevision: { requestedTaskCount: 0 },
    });
    const crashed = (await stage.tasks('STOPPED')).filter(({ stopCode }) => stopCode === 'EssentialContainerExited');
    expect(crashed.length).toBeGreaterThanOrEqual(3);
    expect(crashed[0]?.containers?.[0]?.exitCode).toBe(3);
  });

  test('that crashes without rollback stays failed, and the old task stays up', async () => {
    behave(2, CRASH);
    await stage.update({
      taskDefinition: await stage.register(),
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    });
    stage.clock.advance(400);
    expect((await stage.service()).deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'FAILED', runningCount: 0 },
      { status: 'ACTIVE', runningCount: 1 },
    ]);
    expect((await stage.serviceDeployments())[0]?.status).toBe('STOPPED');
  });

  test('that never listens fails its target health after the grace period, each time', async () => {
    behave(2, { listen: 'none' });
    await stage.update({ taskDefinition: await stage.register(), healthCheckGracePeriodSeconds: 200 });
    stage.clock.advance(220);
    expect(await stage.tasks('STOPPED')).toEqual([]);
    stage.clock.advance(60);
    const [failed] = await stage.tasks('STOPPED');
    expect(failed?.stoppedReason).toBe(`Task failed ELB health checks in (target-group ${stage.targetGroupArn})`);
    // A replacement waits until the failed task has drained: two of them and the old one would be more than 200 %.
    stage.clock.advance(1300);
    expect((await stage.serviceDeployments())[0]?.status).toBe('ROLLBACK_IN_PROGRESS');
  });

  test('gives up after as many failures as the threshold says', async () => {
    behave(2, CRASH);
    await stage.update({
      taskDefinition: await stage.register(),
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: true, rollback: true, thresholdConfiguration: { type: 'COUNT', value: 1 } },
      },
    });
    stage.clock.advance(75);
    expect((await stage.serviceDeployments())[0]).toMatchObject({
      status: 'ROLLBACK_IN_PROGRESS',
      deploymentCircuitBreaker: { status: 'TRIGGERED', threshold: 1 },
    });
  });

  test('fixes forward what came to a standstill', async () => {
    behave(2, CRASH);
    const deploymentCircuitBreaker = { enable: true, rollback: false };
    await stage.update({
      taskDefinition: await stage.register(),
      deploymentConfiguration: { deploymentCircuitBreaker },
    });
    stage.clock.advance(400);
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(500);
    expect((await stage.service()).deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 1 }]);
    expect((await stage.serviceDeployments()).map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ]);
  });

  test('that fails again on the way back stays there', async () => {
    stage.simulator.ecs.conditions.behave = () => CRASH;
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(500);
    expect((await stage.serviceDeployments())[0]?.status).toBe('ROLLBACK_FAILED');
  });

  test('that stays broken without a circuit breaker goes on and on', async () => {
    behave(2, CRASH);
    await stage.update({
      taskDefinition: await stage.register(),
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } },
    });
    stage.clock.advance(3000);
    expect((await stage.service()).deployments?.[0]).toMatchObject({ rolloutState: 'IN_PROGRESS' });
    expect((await messages()).join()).toContain('is unable to consistently start tasks successfully');
  });

  test('is taken back on request, once', async () => {
    await stage.update({ taskDefinition: await stage.register() });
    stage.clock.advance(10);
    const [{ serviceDeploymentArn } = {}] = await stage.serviceDeployments();
    const order = new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' });
    await stage.ecs.send(order);
    expect((await stage.serviceDeployments())[0]?.status).toBe('ROLLBACK_REQUESTED');
    stage.clock.advance(500);
    expect((await stage.serviceDeployments())[0]?.status).toBe('ROLLBACK_SUCCESSFUL');
    expect((await stage.service()).taskDefinition).toMatch(/shop-dev:1$/);
    await expect(stage.ecs.send(order)).rejects.toMatchObject({ name: 'ConflictException' });
  });
});
