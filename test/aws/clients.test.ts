import { once } from 'node:events';
import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateRepositoryCommand, DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { CreateClusterCommand, ListClustersCommand } from '@aws-sdk/client-ecs';
import { DescribeTargetGroupsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Clients } from '../../src/aws/clients.ts';
import { isFault, QuotaExceeded } from '../../src/aws/faults.ts';
import { type Answer, clientsFor, loopback, refusal } from './loopback.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(...answers: readonly Answer[]) {
  const abort = new AbortController();
  const far = await loopback(...answers);
  const { clients, agents } = clientsFor(far.url, abort.signal);
  closing.push(far.close, agents.close);
  return { clients, received: far.received, far: far.server, abort };
}

const failure = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a quota that is used up', () => {
  test.each<[string, (clients: Clients) => Promise<unknown>]>([
    ['ECR', ({ ecr }) => ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }))],
    ['ECS', ({ ecs }) => ecs.send(new CreateClusterCommand({}))],
    [
      'CloudWatch Logs',
      async ({ logs }) => (await logs()).client.send(new CreateLogGroupCommand({ logGroupName: 'shop-dev' })),
    ],
  ])('of %s is told at once: no retry lifts it', async (_, call) => {
    const { clients, received } = await server(refusal('LimitExceededException'));
    expect(await failure(call(clients))).toBeInstanceOf(QuotaExceeded);
    expect(received).toHaveLength(1);
  });
});

test('a quota of load balancing is told with its name', async () => {
  const body =
    '<ErrorResponse><Error><Type>Sender</Type><Code>TooManyRules</Code><Message>no</Message></Error></ErrorResponse>';
  const { clients, received } = await server({ status: 400, body, headers: { 'content-type': 'text/xml' } });
  const error = await failure(clients.elb.send(new DescribeTargetGroupsCommand({ Names: ['shop-dev-tg'] })));
  expect(error).toMatchObject({ message: expect.stringContaining('Rules per Application Load Balancer') });
  expect(received).toHaveLength(1);
});

describe('what passes by itself is tried again:', () => {
  const done = { body: '{"clusterArns":["arn"]}' };
  test.each([
    ['throttling', refusal('ThrottlingException')],
    ['a server in trouble', { status: 503, body: '' }],
    ['a server that says so in HTML', { status: 502, body: '<html>Bad Gateway</html>' }],
  ])('%s', async (_, answer) => {
    const { clients, received } = await server(answer, done);
    expect(await clients.ecs.send(new ListClustersCommand({}))).toMatchObject({ clusterArns: ['arn'] });
    expect(received).toHaveLength(2);
  });
});

test('what AWS refuses is not tried again', async () => {
  const { clients, received } = await server(refusal('AccessDeniedException'));
  const error = await failure(clients.ecr.send(new DescribeRepositoriesCommand({})));
  expect(isFault(error, 'AccessDeniedException')).toBe(true);
  expect(received).toHaveLength(1);
});

test('a run that is cancelled does not wait for another try', async () => {
  const { clients, received, far, abort } = await server(refusal('ThrottlingException'));
  const arrived = once(far, 'request');
  const run = failure(clients.ecs.send(new ListClustersCommand({})));
  await arrived;
  abort.abort(new Error('cancelled'));
  expect(await run).toBeInstanceOf(Error);
  expect(received.length).toBeLessThan(3);
});

test('the load balancer’s codes are known with and without the suffix', async () => {
  const body =
    '<ErrorResponse><Error><Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>no</Message></Error></ErrorResponse>';
  const { clients } = await server({ status: 400, body, headers: { 'content-type': 'text/xml' } });
  const error = await failure(clients.elb.send(new DescribeTargetGroupsCommand({ Names: ['shop-dev-tg'] })));
  expect(isFault(error, 'TargetGroupNotFoundException')).toBe(true);
  expect(isFault(error, 'TargetGroupNotFound')).toBe(true);
  expect(isFault(error, 'LoadBalancerNotFoundException')).toBe(false);
});

test('AWS sees who asks, and for which Region', async () => {
  const { clients, received } = await server({ body: '{}' });
  await clients.ecs.send(new ListClustersCommand({}));
  expect(received[0]?.headers['user-agent']).toContain('fargate-platform');
  expect(received[0]?.headers.authorization).toContain('/eu-central-1/ecs/aws4_request');
});
