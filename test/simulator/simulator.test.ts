import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs';
import {
  CreateLoadBalancerCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
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

  test('knows who asks', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const who = await raw({ ...form, ...signed() }, 'Action=GetCallerIdentity&Version=2011-06-15');
    expect(who.body).toContain('<Account>123456789012</Account>');
  });

  test('answers under names of load balancers only', async () => {
    expect(await simulator.get('http://nobody.example/')).toBeUndefined();
  });
});

test('with a scaled clock minutes pass in milliseconds', async () => {
  const fast = await startSimulator({ factor: 5000 });
  const elb = new ElasticLoadBalancingV2Client(fast.config);
  const state = async () => (await elb.send(new DescribeLoadBalancersCommand({}))).LoadBalancers?.[0]?.State?.Code;
  const made = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'a', Subnets: ['subnet-0aaaaaa0', 'subnet-0aaaaaa1'] }),
  );
  expect(made.LoadBalancers?.[0]?.State?.Code).toBe('provisioning');
  await new Promise<void>((resolve) => fast.clock.after(200, resolve));
  expect(await state()).toBe('active');
  elb.destroy();
  await fast.close();
});
