import { DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Cause } from '../../../src/rollout/diagnosis/cause.ts';
import { type Collected, type Collecting, collect, type Failed } from '../../../src/rollout/diagnosis/collect.ts';
import { diagnose } from '../../../src/rollout/diagnosis/diagnose.ts';
import { investigate } from '../../../src/rollout/diagnosis/investigate.ts';
import { sight, unseen } from '../../../src/rollout/diagnosis/sightings.ts';
import type { Snapshot } from '../../../src/rollout/snapshot.ts';
import { watch } from '../../../src/rollout/watch.ts';
import { contextOf, type Stage, startStage } from '../../commands/deployments.ts';
import { type HoldingDoor, holdingDoor } from '../../simulator/holding-door.ts';
import { findings } from './findings.ts';

const GROUP = '/ecs/shop-dev';
const DATABASE = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db-AbCdEf';

let aws: Stage;
let door: HoldingDoor;
beforeEach(async () => {
  aws = await startStage({ door: ({ idle }) => (door = holdingDoor(idle)) });
});
afterEach(() => aws.close());

type Inputs = Readonly<Record<string, string>>;

/** Deploys what will not get healthy, lets it be for so many cloud seconds, and gives what a diagnosis needs of it. */
async function rollout(labels: Inputs, inputs: Inputs = {}, seconds = 240): Promise<Failed> {
  const image = await aws.archive({ labels });
  const { facts } = await aws.deploy({ image, 'wait-timeout': '1m', 'on-failure': 'leave', ...inputs });
  const watched = {
    cluster: 'shop-dev',
    service: 'shop-dev',
    deployment: facts.deploymentId ?? '',
    port: 8000,
    checked: [],
    targetGroupArn: facts.targetGroupArn ?? '',
    loadBalancerArn: await loadBalancerArn(),
  };
  const { ecs, elb } = aws.clients;
  const signal = new AbortController().signal;
  const end = aws.clock.now() + seconds * 1000;
  let sightings = unseen(undefined);
  let look: Snapshot | undefined;
  for await (look of watch(watched, { ecs, elb, clock: aws.clock, signal })) {
    sightings = sight(sightings, look, watched);
    if (aws.clock.now() >= end) break;
  }
  if (!look) throw new Error('nothing was seen');
  return { ...watched, look, sightings, logs: { group: GROUP, streamPrefix: 'ecs' }, setup: findings().setup };
}

async function loadBalancerArn(): Promise<string> {
  const { LoadBalancers } = await aws.clients.elb.send(new DescribeLoadBalancersCommand({}));
  return LoadBalancers?.[0]?.LoadBalancerArn ?? '';
}

/** Clients of a run that may do what is documented for a deploy. */
const running = () => contextOf(aws, 'deploy').clients;

const collected = (failed: Failed, more: Partial<Collecting> = {}): Promise<Collected> =>
  collect(failed, { clients: running(), clock: aws.clock, signal: new AbortController().signal, ...more });

async function diagnosed(failed: Failed): Promise<Cause | undefined> {
  const { findings: found, gaps } = await collected(failed);
  expect(gaps).toEqual([]);
  return diagnose(found)[0];
}

describe('the cause of', () => {
  test('a crash, with code and log', async () => {
    const failed = await rollout({ 'simulator.exit-code': '3', 'simulator.log': 'booting\nError: no such table' });
    expect(await diagnosed(failed)).toMatchObject({
      name: 'crash-on-start',
      summary: expect.stringContaining('container app exits with code 3'),
      evidence: expect.arrayContaining(['the log of app says: Error: no such table']),
    });
  });

  test('too little memory', async () => {
    expect(await diagnosed(await rollout({ 'simulator.memory': 'oom' }))).toMatchObject({ name: 'out-of-memory' });
  });

  test('an image for another processor', async () => {
    const labels = { 'simulator.exit-code': '255', 'simulator.log': 'exec /app: exec format error' };
    expect(await diagnosed(await rollout(labels))).toMatchObject({ name: 'wrong-architecture' });
  });

  test('a command that is not in the image', async () => {
    const labels = { 'simulator.cannot-start': 'exec: "gunicorn": executable file not found in $PATH: unknown' };
    expect(await diagnosed(await rollout(labels))).toMatchObject({ name: 'command-not-found', variant: 'not-found' });
  });

  test('an application that listens on another port, by its log', async () => {
    expect(await diagnosed(await rollout({ 'simulator.listen': '3000' }))).toMatchObject({
      name: 'no-answer',
      variant: 'other-port',
      summary: expect.stringContaining('listens on port 3000'),
    });
  });

  test('a status that is not healthy', async () => {
    // A long grace period, so that the task is still there when it is looked at.
    const inputs = { 'container-health-check': 'none', 'health-check-grace-period': '1h' };
    const failed = await rollout({ 'simulator.status': '503' }, inputs);
    expect(await diagnosed(failed)).toMatchObject({ name: 'health-check-status', variant: '503' });
  });

  test('a slow start', async () => {
    // A load balancer that is only being made asks nobody, and so gives time.
    await aws.deploy({ image: await aws.archive({ labels: { 'simulator.body': 'fast' } }) });
    aws.simulator.ecs.behave((task) => {
      const stream = `ecs/app/${task.id}`;
      aws.simulator.clock.after(100, () => aws.simulator.logs.groups.write(GROUP, stream, 'listening on :8000'));
      return { startSeconds: 100, log: ['migrating'] };
    });
    expect(await diagnosed(await rollout({}, {}, 300))).toMatchObject({
      name: 'too-slow-to-start',
      variant: 'replaced',
    });
  });

  test('a check inside the container that fails', async () => {
    const failed = await rollout({ 'simulator.health': 'unhealthy' }, {}, 400);
    expect(await diagnosed(failed)).toMatchObject({ name: 'container-health-check' });
  });

  test('a secret that may not be read', async () => {
    aws.simulator.ecs.secrets.deny(DATABASE);
    expect(await diagnosed(await rollout({}, { 'db-secret-arn': DATABASE }))).toMatchObject({
      name: 'secret-unavailable',
      variant: 'denied',
      fix: [expect.stringContaining(`secretsmanager:GetSecretValue on ${DATABASE}`)],
    });
  });

  test('a secret without the key', async () => {
    aws.simulator.ecs.secrets.keys(DATABASE, ['username']);
    expect(await diagnosed(await rollout({}, { 'db-secret-arn': DATABASE }))).toMatchObject({
      name: 'secret-unavailable',
      variant: 'json-key',
      summary: expect.stringContaining('has no key password'),
    });
  });

  test('a registry out of reach', async () => {
    aws.simulator.ecs.conditions.pulls = 'time out';
    const failed = await rollout({}, {}, 400);
    expect(await diagnosed(failed)).toMatchObject({ name: 'cannot-pull-image', variant: 'network' });
  });

  test('no room', async () => {
    aws.simulator.ecs.conditions.capacity = 'unavailable';
    expect(await diagnosed(await rollout({}))).toMatchObject({ name: 'no-capacity', variant: 'capacity' });
  });

  test('a quota that is used up', async () => {
    aws.simulator.ecs.conditions.capacity = 'quota reached';
    expect(await diagnosed(await rollout({}))).toMatchObject({ name: 'no-capacity', variant: 'quota' });
  });

  test('tasks in a zone that the load balancer does not have', async () => {
    const subnets = ['subnet-0a1b2c3d4e5f61003', 'subnet-0a1b2c3d4e5f61006'].join();
    const failed = await rollout({}, { 'private-subnet-ids': subnets });
    expect(await diagnosed(failed)).toMatchObject({ name: 'target-not-in-use', variant: 'zone' });
  });
});

describe('what goes while a deploy is under way is told:', () => {
  test('the log group, and that its log is gone is no gap', async () => {
    aws.simulator.ecs.conditions.pulls = 'time out';
    const failed = await rollout({}, {}, 10);
    const { client } = await aws.clients.logs();
    await client.send(new DeleteLogGroupCommand({ logGroupName: GROUP }));
    await aws.pass(900);
    const { findings: found, gaps } = await collected(failed);
    expect(gaps).toEqual([]);
    expect(diagnose(found).map(({ name }) => name)).toContain('log-group-missing');
  });

  test('the image', async () => {
    aws.simulator.ecr.images.find = () => undefined;
    expect(await diagnosed(await rollout({}, {}, 400))).toMatchObject({
      name: 'cannot-pull-image',
      variant: 'missing',
    });
  });
});

describe('what can not be read', () => {
  test.each([
    ['ListTasks', 'the stopped tasks could not be read: AWS denies ListTasks'],
    ['DescribeTargetHealth', 'the target health could not be read: AWS denies DescribeTargetHealth'],
    ['ListServiceDeployments', 'the service deployment could not be read: AWS denies ListServiceDeployments'],
    ['GetLogEvents', 'the log of container app of task'],
  ])('(%s) is a gap, and the rest is told', async (operation, gap) => {
    const failed = await rollout({ 'simulator.exit-code': '3' }, {}, 60);
    aws.simulator.faults.add({ kind: 'deny', operation });
    const { gaps, findings: found } = await collected(failed);
    expect(gaps.join('\n')).toContain(gap);
    expect(diagnose(found)[0]?.name).toBe(operation === 'ListTasks' ? 'unknown' : 'crash-on-start');
  });

  test('a log that is gone, or was never written, is no gap', async () => {
    const failed = await rollout({ 'simulator.exit-code': '3' }, {}, 60);
    const { client } = await aws.clients.logs();
    await client.send(new DeleteLogGroupCommand({ logGroupName: GROUP }));
    expect((await collected(failed)).gaps).toEqual([]);
  });

  test('in ten seconds is not waited for', async () => {
    const failed = await rollout({ 'simulator.exit-code': '3' }, {}, 60);
    const held = door.hold('DescribeTargetHealth');
    const start = aws.clock.now();
    const { gaps } = await collected(failed);
    expect(gaps.join()).toContain('the target health could not be read: gave up after 10 s');
    expect(aws.clock.now() - start).toBe(10_000);
    held.go();
  });

  test('because the run was cancelled is not waited for either, and nothing is thrown', async () => {
    const failed = await rollout({ 'simulator.exit-code': '3' }, {}, 60);
    const { gaps, findings: found } = await collected(failed, { signal: AbortSignal.abort(new Error('cancelled')) });
    expect(gaps.join()).toContain('cancelled');
    expect(diagnose(found)).toMatchObject([{ name: 'unknown' }]);
  });
});

test('tasks that ECS took away to roll back are no evidence', async () => {
  await aws.deploy({ image: await aws.archive({ labels: { 'simulator.body': 'good' } }) });
  const failed = await rollout({ 'simulator.exit-code': '3' }, {}, 900);
  const { findings: found } = await collected(failed);
  expect(found.stopped.length).toBeGreaterThan(0);
  expect(found.stopped.map(({ stopCode }) => stopCode).filter((code) => code !== 'EssentialContainerExited')).toEqual(
    [],
  );
});

test('what is to be hidden is read, and not told; a long value before a short one inside it', async () => {
  const failed = await rollout({
    'simulator.listen': '9137',
    'simulator.log': 'Listening on port 9137\nat 9137-and-more',
  });
  const clients = { clients: running(), clock: aws.clock, signal: new AbortController().signal };
  const { causes, logs } = await investigate(failed, ['9137-and-more', '9137'], clients);
  expect(causes[0]).toMatchObject({ name: 'no-answer', variant: 'other-port' });
  expect(logs.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(
    expect.arrayContaining(['Listening on port ***', 'at ***']),
  );
  expect(JSON.stringify([causes, logs])).not.toContain('9137');
});

test('nor told in what ECS says of the tasks', async () => {
  const failed = await rollout({ 'simulator.cannot-start': 'exec: "/run --key=hunter2-of-mine": no such file' });
  const clients = { clients: running(), clock: aws.clock, signal: new AbortController().signal };
  const diagnosis = await investigate(failed, ['hunter2-of-mine'], clients);
  expect(diagnosis.stopped.length).toBeGreaterThan(0);
  expect(JSON.stringify(diagnosis)).toContain('--key=***');
  expect(JSON.stringify(diagnosis)).not.toContain('hunter2');
});
