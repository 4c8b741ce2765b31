import { DescribeServicesCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Scaling, scale } from '../../src/commands/scale.ts';
import { status } from '../../src/commands/status.ts';
import { explain } from '../../src/errors.ts';
import type { Count } from '../../src/spec/kinds/count.ts';
import { contextOf, type Stage, startStage } from './deployments.ts';

const DEV = { project: 'shop', environment: 'dev' };
const PATIENT: Omit<Scaling, 'to'> = { ...DEV, waitTimeout: 10_800, stableFor: undefined, maxFailedStarts: 3 };

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const deployed = async (body: string, inputs: Readonly<Record<string, string>> = {}) =>
  aws.deploy({ image: await aws.archive({ labels: { 'simulator.body': body } }), ...inputs });

const scaled = async (to: Count) => {
  const mark = aws.simulator.journal.mark();
  const ended = await scale({ ...PATIENT, to }, contextOf(aws, 'operate'));
  const told = ended.error === undefined ? '' : explain(ended.error).join('\n');
  return { ...ended, told, writes: aws.simulator.journal.writes(mark).map(({ operation }) => operation) };
};

const service = async () => {
  const command = new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'], include: ['TAGS'] });
  const { services: [seen] = [] } = await aws.clients.ecs.send(command);
  return { tasks: seen?.runningCount, wanted: seen?.desiredCount, runs: seen?.taskDefinition?.split('/').at(-1) };
};

test('sleeps, stays asleep through a deploy, and wakes with the count that it had', async () => {
  await deployed('one', { 'desired-count': '2' });
  expect(await scaled('asleep')).toMatchObject({ outcome: 'asleep', tasks: 0 });
  expect(await service()).toMatchObject({ tasks: 0, wanted: 0 });
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({ state: 'asleep', healthy: true });
  expect(await scaled('asleep')).toMatchObject({ outcome: 'unchanged', writes: [] });

  const asleep = await deployed('two', { 'desired-count': '2' });
  expect(asleep).toMatchObject({ outcome: 'asleep' });
  expect(asleep.because).toContain('it was put to sleep and stays so');
  expect(await service()).toMatchObject({ tasks: 0, wanted: 0, runs: 'shop-dev:2' });

  expect(await scaled('awake')).toMatchObject({ outcome: 'scaled', tasks: 2 });
  expect(await service()).toMatchObject({ tasks: 2, wanted: 2, runs: 'shop-dev:2' });
  expect(await scaled('awake')).toMatchObject({ outcome: 'unchanged', writes: [] });
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({
    state: 'healthy',
    healthy: true,
    tasks: { healthy: 2, wanted: 2 },
    facts: { taskDefinitionArn: expect.stringMatching(/shop-dev:2$/) },
  });
}, 60_000);

test('a deploy that is to wake it does, and a count asked for anew while it slept is what it wakes with', async () => {
  await deployed('one');
  await scaled('asleep');
  expect(await deployed('one', { 'desired-count': '3' })).toMatchObject({ outcome: 'asleep' });
  expect(await service()).toMatchObject({ wanted: 0 });
  expect(await deployed('two', { 'desired-count': '3', wake: 'true' })).toMatchObject({ outcome: 'deployed' });
  expect(await service()).toMatchObject({ wanted: 3, runs: 'shop-dev:2' });

  await scaled('asleep');
  expect(await deployed('two', { 'desired-count': '3', wake: 'true' })).toMatchObject({ outcome: 'deployed' });
  expect(await service()).toMatchObject({ wanted: 3 });
  expect(await deployed('two', { 'desired-count': '3' })).toMatchObject({ outcome: 'unchanged', writes: [] });
}, 60_000);

test('takes a number, up and down, and the next deploy keeps it', async () => {
  await deployed('one');
  expect(await scaled(3)).toMatchObject({ outcome: 'scaled', tasks: 3 });
  expect(await service()).toMatchObject({ tasks: 3 });
  expect(await scaled(1)).toMatchObject({ outcome: 'scaled', tasks: 1 });
  expect(await service()).toMatchObject({ tasks: 1 });
  await scaled(2);
  expect(await deployed('two')).toMatchObject({ outcome: 'deployed' });
  expect(await service()).toMatchObject({ tasks: 2, wanted: 2 });
}, 60_000);

test('wakes what somebody has set to 0 by hand, with the count that was asked for', async () => {
  await deployed('one', { 'desired-count': '2' });
  await aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', desiredCount: 0 }));
  expect(await scaled('awake')).toMatchObject({ outcome: 'scaled', tasks: 2 });
}, 60_000);

test('has nothing to scale where nothing runs, or never did', async () => {
  const none = await scaled(2);
  expect([none.outcome, none.writes]).toEqual(['failed', []]);
  expect(none.told).toContain('There is no service shop-dev');
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({ state: 'absent', healthy: false });

  const image = await aws.archive({ labels: { 'simulator.exit-code': '1' } });
  expect(await aws.deploy({ image })).toMatchObject({ outcome: 'failed' });
  const parked = await scaled('awake');
  expect([parked.told, parked.writes]).toEqual([expect.stringContaining('Its first deployment failed'), []]);
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({ state: 'unhealthy', healthy: false });
}, 60_000);

test('status tells in one line what somebody has changed outside', async () => {
  await deployed('one');
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({
    state: 'healthy',
    drift: [],
    protectedImages: [{ release: 'shop-dev:1', digest: expect.stringMatching(/^sha256:/) }],
  });
  const byHand = { cluster: 'shop-dev', service: 'shop-dev', healthCheckGracePeriodSeconds: 7 };
  await aws.clients.ecs.send(new UpdateServiceCommand(byHand));
  expect(await status(DEV, contextOf(aws, 'operate'))).toMatchObject({ drift: ['service shop-dev (gracePeriod)'] });
}, 60_000);
