import {
  CreateClusterCommand,
  DescribeClustersCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock } from './clock.ts';
import { type Simulator, startSimulator } from './simulator.ts';

let simulator: Simulator;
let ecs: ECSClient;

beforeEach(async () => {
  simulator = await startSimulator({ clock: manualClock() });
  ecs = new ECSClient({ ...simulator.config, maxAttempts: 3 });
});

afterEach(async () => {
  ecs.destroy();
  await simulator.close();
});

const create = () => ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
const describeCluster = () => ecs.send(new DescribeClustersCommand({ clusters: ['c'] }));

describe('the journal', () => {
  test('tells writes from reads, and counts from a mark', async () => {
    await describeCluster();
    const mark = simulator.journal.mark();
    await create();
    await describeCluster();
    expect(simulator.journal.since(mark).map(({ operation }) => operation)).toEqual([
      'CreateCluster',
      'DescribeClusters',
    ]);
    expect(simulator.journal.writes().map(({ operation }) => operation)).toEqual(['CreateCluster']);
    expect(simulator.journal.writes(simulator.journal.mark())).toEqual([]);
  });

  test('sees the same question asked twice, but no retry in it', async () => {
    simulator.faults.add({ kind: 'error', code: 'ServerException', status: 500, times: 1 });
    await describeCluster();
    expect(simulator.journal.duplicates()).toEqual([]);
    expect(simulator.journal.calls.map(({ attempt, error }) => [attempt, error])).toEqual([
      [1, 'ServerException'],
      [2, undefined],
    ]);
    expect(new Set(simulator.journal.calls.map(({ invocationId }) => invocationId)).size).toBe(1);
    await describeCluster();
    expect(simulator.journal.duplicates()).toHaveLength(1);
  });

  test('counts how often somebody waited', async () => {
    simulator.faults.latency(20);
    await Promise.all([describeCluster(), describeCluster(), describeCluster()]);
    expect(simulator.journal.roundTrips()).toBe(1);
    await describeCluster();
    expect(simulator.journal.roundTrips()).toBe(2);
  });
});

describe('a fault', () => {
  test.each([0, 1, 200, 400])('breaks the answer off after %i bytes, when the work is done', async (bytes) => {
    const once = new ECSClient({ ...simulator.config, maxAttempts: 1 });
    simulator.faults.add({ kind: 'break', bytes, times: 1 });
    await expect(once.send(new CreateClusterCommand({ clusterName: 'c' }))).rejects.toThrow(/socket hang up|aborted/);
    expect((await describeCluster()).clusters).toHaveLength(1);
    once.destroy();
  });

  test('throttles so that the SDK tries again', async () => {
    simulator.faults.add({
      kind: 'error',
      code: 'ThrottlingException',
      status: 429,
      message: 'Rate exceeded',
      times: 1,
    });
    await expect(describeCluster()).resolves.toBeDefined();
    expect(simulator.journal.calls).toHaveLength(2);
  });

  test('throttles, denies and fails as AWS words it', async () => {
    const once = new ECSClient({ ...simulator.config, maxAttempts: 1 });
    const ask = () => once.send(new DescribeClustersCommand({}));
    simulator.faults.add({ kind: 'throttle', times: 1 });
    await expect(ask()).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
    simulator.faults.add({ kind: 'deny', operation: 'DescribeClusters', times: 1 });
    await expect(ask()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('ecs:DescribeClusters'),
    });
    await expect(ask()).resolves.toBeDefined();
    once.destroy();
  });

  test('hits after some calls, as often as it says, and what it is aimed at', async () => {
    simulator.faults.add({ kind: 'deny', operation: 'CreateCluster', after: 1, times: 1 });
    await describeCluster();
    await create();
    await expect(create()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(create()).resolves.toBeDefined();
  });

  test('loses an answer after the work was done', async () => {
    simulator.faults.add({ kind: 'drop', operation: 'RegisterTaskDefinition', applied: true, times: 1 });
    const registered = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'f',
        containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
      }),
    );
    expect(registered.taskDefinition?.revision).toBe(2);
    expect(simulator.journal.calls.map(({ error }) => error)).toEqual(['dropped', undefined]);
  });

  test('loses a request before it was done', async () => {
    simulator.faults.add({ kind: 'drop', operation: 'RegisterTaskDefinition', times: 1 });
    const registered = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'f',
        containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
      }),
    );
    expect(registered.taskDefinition?.revision).toBe(1);
  });

  test('answers what was true before', async () => {
    await describeCluster();
    simulator.faults.add({ kind: 'stale', operation: 'DescribeClusters', times: 1 });
    await create();
    expect((await describeCluster()).clusters).toEqual([]);
    expect((await describeCluster()).clusters).toHaveLength(1);
  });

  test('can be taken back', async () => {
    const heal = simulator.faults.add({ kind: 'deny' });
    await expect(describeCluster()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    heal();
    await expect(describeCluster()).resolves.toBeDefined();
  });
});
