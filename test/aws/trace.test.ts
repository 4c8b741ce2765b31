import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  DescribeServicesCommand,
  ListClustersCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { DescribeTargetGroupsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Clients, connect } from '../../src/aws/clients.ts';
import type { TracedCall } from '../../src/aws/trace.ts';
import { type SimulatedAccount, startAccount } from './simulated-account.ts';

let account: SimulatedAccount;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

let calls: TracedCall[];
let abort: AbortController;
let clients: Clients;
beforeEach(() => {
  calls = [];
  abort = new AbortController();
  clients = connect({ ...connecting(), trace: (call) => void calls.push(call) });
});
afterEach(() => {
  account.simulator.faults.clear();
  for (const client of [clients.ecr, clients.ecs, clients.elb]) client.destroy();
});

/** As a run would, in the simulated account. */
const connecting = () => ({
  region: account.simulator.config.region,
  agents: account.agents,
  clock: account.clock,
  signal: abort.signal,
});

const settled = (call: Promise<unknown>) => Promise.allSettled([call]);

describe('a call that ends well is told of once, whatever the service:', () => {
  test.each<[string, string, TracedCall['about'], (clients: Clients) => Promise<unknown>]>([
    [
      'ECS',
      'CreateCluster',
      { clusterName: ['a'] },
      ({ ecs }) => ecs.send(new CreateClusterCommand({ clusterName: 'a' })),
    ],
    ['ECR', 'DescribeRepositories', {}, ({ ecr }) => ecr.send(new DescribeRepositoriesCommand({}))],
    ['ElasticLoadBalancingV2', 'DescribeTargetGroups', {}, ({ elb }) => elb.send(new DescribeTargetGroupsCommand({}))],
    [
      'CloudWatchLogs',
      'CreateLogGroup',
      { logGroupName: ['/a'] },
      async ({ logs }) => (await logs()).client.send(new CreateLogGroupCommand({ logGroupName: '/a' })),
    ],
  ])('%s', async (service, operation, about, call) => {
    await call(clients);
    expect(calls).toEqual([
      {
        service,
        operation,
        about,
        milliseconds: expect.any(Number),
        attempts: 1,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        status: 200,
        error: undefined,
      },
    ]);
    expect(calls[0]?.milliseconds).toBeGreaterThan(0);
  });
});

describe('a call that fails', () => {
  test('is told of with the code that AWS gave, and fails as before', async () => {
    const [ended] = await settled(
      clients.ecs.send(new DescribeServicesCommand({ cluster: 'nobody', services: ['b', 'c'] })),
    );
    expect(ended).toMatchObject({ status: 'rejected', reason: { name: 'ClusterNotFoundException' } });
    expect(calls).toMatchObject([
      {
        operation: 'DescribeServices',
        about: { cluster: ['nobody'], services: ['b', 'c'] },
        status: 400,
        error: 'ClusterNotFoundException',
        requestId: expect.any(String),
      },
    ]);
  });

  test('for a quota is told of with AWS’s code, not with ours', async () => {
    account.simulator.faults.add({ kind: 'error', code: 'LimitExceededException', message: 'so many' });
    const [ended] = await settled(clients.ecs.send(new ListClustersCommand({})));
    expect(ended).toMatchObject({ reason: { name: 'QuotaExceeded' } });
    expect(calls).toMatchObject([{ error: 'LimitExceededException', status: 400 }]);
  });

  test('never tells the error’s text', async () => {
    account.simulator.faults.add({ kind: 'error', code: 'ClientException', message: 'canary-of-a-message' });
    await settled(clients.ecs.send(new ListClustersCommand({})));
    expect(calls).toMatchObject([{ error: 'ClientException' }]);
    expect(JSON.stringify(calls)).not.toContain('canary');
  });

  test('because the run is cancelled has no status', async () => {
    abort.abort();
    await settled(clients.ecs.send(new ListClustersCommand({})));
    expect(calls).toMatchObject([{ error: 'AbortError', status: undefined, requestId: undefined }]);
  });
});

test('a call that was tried again is one, with all its attempts', async () => {
  account.simulator.faults.add({ kind: 'drop', times: 1 });
  await clients.ecs.send(new ListClustersCommand({}));
  expect(calls).toMatchObject([{ operation: 'ListClusters', attempts: 2, status: 200, error: undefined }]);
});

test('of a request only the names that are listed are told', async () => {
  const command = new RegisterTaskDefinitionCommand({
    family: 'shop-dev',
    executionRoleArn: 'arn:canary:role',
    tags: [{ key: 'canary-key', value: 'canary-value' }],
    containerDefinitions: [
      {
        name: 'app',
        image: 'canary-image',
        environment: [{ name: 'family', value: 'canary-variable' }],
        secrets: [{ name: 'cluster', valueFrom: 'arn:canary:secret' }],
      },
    ],
  });
  await settled(clients.ecs.send(command));
  expect(calls.map(({ about }) => about)).toEqual([{ family: ['shop-dev'] }]);
  expect(JSON.stringify(calls)).not.toContain('canary');
});

test('without anybody to tell, a client has nothing more in its stack', () => {
  const plain = connect(connecting());
  const names = ({ ecs }: Clients) => ecs.middlewareStack.identify().filter((name) => name.includes('tracing'));
  expect([names(plain), names(clients).length]).toEqual([[], 1]);
});
