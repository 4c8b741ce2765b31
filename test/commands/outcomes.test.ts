import {
  DeleteServiceCommand,
  DescribeServicesCommand,
  ListTasksCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  DeleteListenerCommand,
  DeleteTargetGroupCommand,
  DescribeListenersCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { done, type Stage, startStage } from './deployments.ts';

const CRASH = { 'simulator.exit-code': '3' };
/** Runs, and says of itself that it is ill. */
const ILL = { 'simulator.status': '503' };
const GONE = { cluster: 'shop-dev', service: 'shop-dev' };

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({ labels: { 'simulator.body': 'good' } });
});
afterEach(() => aws.close());

const broken = (labels: Record<string, string>) => aws.archive({ labels });
const runningRevision = async () => {
  const { services } = await aws.clients.ecs.send(
    new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] }),
  );
  return services?.[0]?.taskDefinition;
};

describe('an image that crashes on start', () => {
  test('on the first deploy: failed with exit code and reason, and a corrected run heals it', async () => {
    const failed = await aws.deploy({ image: await broken(CRASH) });
    expect(failed.outcome).toBe('failed');
    expect(failed.told).toContain('container app exited with code 3');
    const corrected = await aws.deploy({ image });
    expect(corrected).toMatchObject({ outcome: 'deployed', because: expect.stringContaining('1 of 1 task') });
  });

  test('on a living environment: rolled back, and the old version still answers', async () => {
    const before = await aws.deploy({ image });
    const failed = await aws.deploy({ image: await broken(CRASH) });
    expect(failed.outcome).toBe('rolled-back');
    expect(failed.told).toContain('container app exited with code 3');
    expect(failed.facts).toMatchObject({
      previousTaskDefinitionArn: before.facts.taskDefinitionArn,
      taskDefinitionArn: expect.stringMatching(/:2$/),
    });
    await aws.pass(600);
    expect(await runningRevision()).toBe(before.facts.taskDefinitionArn);
    expect(await aws.simulator.get(before.facts.url ?? '', '/')).toMatchObject({ status: 200, body: 'good' });
  });

  test('and was rolled back is tried again by the same run again, with the revision that there is', async () => {
    await aws.deploy({ image });
    const crash = await broken(CRASH);
    const failed = await aws.deploy({ image: crash });
    await aws.pass(600);
    const again = await aws.deploy({ image: crash });
    expect(again.outcome).toBe('rolled-back');
    expect(again.facts.taskDefinitionArn).toBe(failed.facts.taskDefinitionArn);
  });

  test('goes back to the old version by deploying it again', async () => {
    await aws.deploy({ image });
    await aws.deploy({ image: await broken(CRASH) });
    await aws.pass(600);
    const back = await aws.deploy({ image });
    expect(back.outcome).toBe('unchanged');
  });
});

describe('a task that runs but is not healthy', () => {
  test('is never green: on a first deploy it fails or the time runs out, with what is wrong', async () => {
    const ill = await aws.deploy({ image: await broken(ILL), 'wait-timeout': '4m' });
    expect(['failed', 'timed-out']).toContain(ill.outcome);
    expect(ill.told).toMatch(/health checks/);
  });

  test('is not helped by the old tasks, which are healthy', async () => {
    await aws.deploy({ image });
    const ill = await aws.deploy({ image: await broken(ILL), 'wait-timeout': '30m' });
    expect(ill.outcome).toBe('rolled-back');
    expect(ill.told).toMatch(/health checks/);
  });

  test('that took the place of a healthy one is not called unchanged', async () => {
    await aws.deploy({ image });
    aws.simulator.ecs.conditions.behave = () => ({ status: 500 });
    const { taskArns = [] } = await aws.clients.ecs.send(new ListTasksCommand({ cluster: 'shop-dev' }));
    await aws.clients.ecs.send(new StopTaskCommand({ cluster: 'shop-dev', task: taskArns[0] }));
    await aws.pass(60);
    const now = await aws.deploy({ image, 'wait-timeout': '3m' });
    expect(now.outcome).not.toMatch(/unchanged|deployed/);
    expect(now.writes).toEqual([]);
  });

  test('that listens on another port is told so', async () => {
    const deaf = await aws.deploy({ image: await broken({ 'simulator.listen': '9999' }), 'wait-timeout': '3m' });
    expect(['failed', 'timed-out']).toContain(deaf.outcome);
    expect(deaf.told).toMatch(/health checks/);
  });
});

describe('when the time is over', () => {
  /** Nobody loses patience with a task that starts, but the run. */
  const PATIENT = { 'health-check-grace-period': '2h', 'container-health-check': 'none', 'wait-timeout': '60s' };

  test('the run ends as timed-out and says what it waited for; once all is well the next one says so', async () => {
    const slow = { ...PATIENT, 'on-failure': 'leave', image: await broken({ 'simulator.start-seconds': '1500' }) };
    const late = await aws.deploy(slow);
    expect(late.outcome).toBe('timed-out');
    expect(late.because).toMatch(/the time was over while waiting for/);
    expect(late.facts.serviceArn).toBeDefined();
    const next = await aws.deploy({ ...slow, 'wait-timeout': '3h' });
    // It is the first to see it healthy.
    expect(next).toMatchObject({
      outcome: 'unchanged',
      writes: [{ operation: 'PutImage' }, { operation: 'TagResource' }],
    });
  });

  test('or ECS gave up for want of capacity, that is told', async () => {
    aws.simulator.ecs.conditions.capacity = 'unavailable';
    const late = await aws.deploy({ image, 'wait-timeout': '10m' });
    expect(['failed', 'timed-out']).toContain(late.outcome);
    expect(late.told).toContain('Capacity is unavailable');
  });
});

describe('a deploy that another one overtakes', () => {
  test('is not green, and says which deployment runs now', async () => {
    const { facts } = await aws.deploy({ image });
    const next = await aws.deploy(
      { image: await broken({ 'simulator.start-seconds': '60' }) },
      {
        on: (event) => {
          if (event.kind !== 'watching') return;
          const taskDefinition = facts.taskDefinitionArn;
          void aws.clients.ecs.send(new UpdateServiceCommand({ ...GONE, taskDefinition, desiredCount: 1 }));
        },
      },
    );
    expect(['superseded', 'rolled-back']).toContain(next.outcome);
  });
});

describe('what somebody deleted by hand is made again:', () => {
  test('the service, while it drains', async () => {
    const before = await aws.deploy({ image });
    await aws.clients.ecs.send(new DeleteServiceCommand({ ...GONE, force: true }));
    const again = await aws.deploy({ image });
    expect(again).toMatchObject({ outcome: 'deployed' });
    expect(done(again)).toEqual({ service: 'create' });
    expect(again.facts.taskDefinitionArn).toBe(before.facts.taskDefinitionArn);
    expect(again.facts.deploymentId).not.toBe(before.facts.deploymentId);
  });

  test('the service, long after', async () => {
    await aws.deploy({ image });
    await aws.clients.ecs.send(new DeleteServiceCommand({ ...GONE, force: true }));
    await aws.pass(900);
    const again = await aws.deploy({ image });
    expect([again.outcome, done(again)]).toEqual(['deployed', { service: 'create' }]);
  });

  test('the target group, with its listener', async () => {
    const { facts } = await aws.deploy({ image });
    const { elb } = aws.clients;
    const arn = facts.targetGroupArn?.replace(/targetgroup.*/, '');
    const { LoadBalancers } = await elb.send(
      new (await import('@aws-sdk/client-elastic-load-balancing-v2')).DescribeLoadBalancersCommand({}),
    );
    const { Listeners } = await elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn }),
    );
    expect(arn).toBeDefined();
    await elb.send(new DeleteListenerCommand({ ListenerArn: Listeners?.[0]?.ListenerArn }));
    await elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: facts.targetGroupArn }));
    const again = await aws.deploy({ image });
    expect([again.outcome, again.told]).toEqual(['deployed', expect.stringContaining('1 of 1 task')]);
    expect(done(again)).toEqual({ 'target group': 'create', 'listener 80': 'create', service: 'update' });
    expect(again.facts.targetGroupArn).not.toBe(facts.targetGroupArn);
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });
});
