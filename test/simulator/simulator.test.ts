import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  DescribeClustersCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock } from './clock.ts';
import { type Simulator, startSimulator } from './simulator.ts';

let simulator: Simulator;
let ecs: ECSClient;
let logs: CloudWatchLogsClient;

const clock = manualClock();

beforeEach(async () => {
  simulator = await startSimulator({ clock });
  ecs = new ECSClient({ ...simulator.config, maxAttempts: 3 });
  logs = new CloudWatchLogsClient(simulator.config);
});

afterEach(async () => {
  ecs.destroy();
  logs.destroy();
  await simulator.close();
});

const create = () => ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
const describeCluster = () => ecs.send(new DescribeClustersCommand({ clusters: ['c'] }));

/** A request as no SDK would send it. */
async function raw(headers: Record<string, string>, body: string) {
  const response = await fetch(simulator.url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

const signature = (key: string, region: string) =>
  `AWS4-HMAC-SHA256 Credential=${key}/20260101/${region}/ecs/aws4_request, SignedHeaders=host, Signature=0`;
const signed = () => ({ authorization: signature(simulator.config.credentials.accessKeyId, simulator.config.region) });
const target = (operation: string) => ({ 'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}` });

describe('the front door', () => {
  test('leads every SDK client to its own service', async () => {
    const ecr = new ECRClient(simulator.config);
    const elb = new ElasticLoadBalancingV2Client(simulator.config);
    expect((await ecr.send(new DescribeRepositoriesCommand({}))).repositories).toEqual([]);
    expect((await elb.send(new DescribeLoadBalancersCommand({}))).LoadBalancers).toEqual([]);
    expect((await logs.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([]);
    expect((await describeCluster()).failures).toHaveLength(1);
    expect(simulator.journal.calls.map(({ service }) => service)).toEqual(['ecr', 'elbv2', 'logs', 'ecs']);
    ecr.destroy();
    elb.destroy();
  });

  test.each([
    ['no signature', () => ({}), 403, 'MissingAuthenticationToken'],
    ['an unknown key', () => ({ authorization: signature('AKIANOBODY', 'eu-central-1') }), 400, 'UnrecognizedClient'],
    [
      'another Region',
      () => ({ authorization: signature(simulator.config.credentials.accessKeyId, 'us-east-1') }),
      400,
      'InvalidSignature',
    ],
  ])('refuses %s', async (_, headers, status, code) => {
    const answer = await raw({ ...headers(), ...target('DescribeClusters') }, '{}');
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(code);
  });

  test.each([
    ['a body that is no JSON', 'DescribeClusters', '{', 'SerializationException'],
    ['a value of another type', 'DescribeClusters', '{"clusters":"c"}', 'SerializationException'],
    ['a field that there is not', 'DescribeClusters', '{"clutsers":[]}', 'InvalidParameterException'],
    ['a missing field', 'RegisterTaskDefinition', '{"family":"f"}', 'InvalidParameterException'],
    ['an operation that there is not', 'DescribeEverything', '{}', 'UnknownOperationException'],
    ['what every object has, as an operation', 'toString', '{}', 'UnknownOperationException'],
  ])('refuses %s', async (_, operation, body, code) => {
    const answer = await raw({ ...signed(), ...target(operation) }, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ __type: code });
  });

  test('knows who asks, and gives keys for a token of GitHub', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const who = await raw({ ...form, ...signed() }, 'Action=GetCallerIdentity&Version=2011-06-15');
    expect(who.body).toContain('<Account>123456789012</Account>');
    const role = encodeURIComponent('arn:aws:iam::123456789012:role/deploy');
    const assume = `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=${role}&RoleSessionName=github&WebIdentityToken=`;
    const assumed = await raw(form, `${assume}a.b.c`);
    const key = /<AccessKeyId>(\w+)</.exec(assumed.body)?.[1] ?? '';
    const answer = await raw({ authorization: signature(key, 'eu-central-1'), ...target('DescribeClusters') }, '{}');
    expect(answer.status).toBe(200);
    expect(await raw(form, `${assume}nonsense`)).toMatchObject({
      status: 400,
      body: expect.stringContaining('InvalidIdentityToken'),
    });
  });

  test('answers under names of load balancers only', async () => {
    expect(await simulator.get('http://nobody.example/')).toBeUndefined();
  });
});

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

describe('CloudWatch Logs', () => {
  const logGroupName = '/ecs/shop-dev';

  test('keeps groups, their retention and their tags', async () => {
    await logs.send(new CreateLogGroupCommand({ logGroupName, tags: { a: '1' } }));
    await expect(logs.send(new CreateLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    const wrong = new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 31 });
    await expect(logs.send(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }));
    const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ecs/' }));
    expect(logGroups).toMatchObject([{ logGroupName, retentionInDays: 30 }]);
    const resourceArn = logGroups?.[0]?.logGroupArn;
    expect(logGroups?.[0]?.arn).toBe(`${resourceArn}:*`);
    await logs.send(new TagResourceCommand({ resourceArn, tags: { b: '2' } }));
    await logs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    expect((await logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ b: '2' });
    await logs.send(new DeleteLogGroupCommand({ logGroupName }));
    await expect(logs.send(new DeleteLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('gives events page by page, and finds them by words', async () => {
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    for (const line of ['one', 'two', 'three error']) simulator.logs.groups.write(logGroupName, 'ecs/app/1', line);
    const get = (rest: object) =>
      logs.send(
        new GetLogEventsCommand({ logGroupName, logStreamName: 'ecs/app/1', limit: 2, startFromHead: true, ...rest }),
      );
    const first = await get({});
    expect(first.events?.map(({ message }) => message)).toEqual(['one', 'two']);
    const second = await get({ nextToken: first.nextForwardToken });
    expect(second.events?.map(({ message }) => message)).toEqual(['three error']);
    const last = await get({ nextToken: second.nextForwardToken });
    expect(last).toMatchObject({ events: [], nextForwardToken: second.nextForwardToken });
    const tail = await get({ startFromHead: false });
    expect(tail.events?.map(({ message }) => message)).toEqual(['two', 'three error']);
    const found = await logs.send(
      new FilterLogEventsCommand({ logGroupName, logStreamNamePrefix: 'ecs/', filterPattern: 'error' }),
    );
    expect(found.events?.map(({ message }) => message)).toEqual(['three error']);
  });
});
