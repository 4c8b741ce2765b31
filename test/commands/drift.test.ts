import { PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs';
import { UntagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { ModifyLoadBalancerAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cloudOf } from '../../src/commands/context.ts';
import { plan } from '../../src/commands/plan.ts';
import type { Change } from '../../src/engine/diff.ts';
import { MARK } from '../../src/engine/mark.ts';
import { readRequest } from '../../src/request.ts';
import { namesOf } from '../../src/spec/names.ts';
import { remains } from '../../src/stacks/remains.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { COMMIT, contextOf, type Deployment, type Stage, startStage } from './deployments.ts';

const NAMES = namesOf({ project: 'shop', environment: 'dev' });

let aws: Stage;
let image: string;
let first: Deployment;
beforeAll(async () => {
  aws = await startStage();
  image = await aws.archive({});
  first = await aws.deploy({ image });
});
afterAll(() => aws.close());

/** What a plan would change, by thing. */
async function planned(
  inputs: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, readonly Change[]>>> {
  const mark = aws.simulator.journal.mark();
  const request = await readRequest({ ...INPUTS, ...inputs }, {}, undefined, 'running');
  const context = contextOf(aws, 'plan');
  const { steps } = await plan(request.spec, wantedImage(request, COMMIT, context), {}, context);
  expect(aws.simulator.journal.writes(mark)).toEqual([]);
  const todo = steps.filter(({ action }) => action !== 'keep');
  return Object.fromEntries(todo.map(({ kind, name, changes }) => [`${kind} ${name}`, changes]));
}

/** What differs from what was set, for somebody who knows of the environment only its name. */
async function drifted(): Promise<Readonly<Record<string, readonly string[]>>> {
  const cloud = cloudOf(NAMES, contextOf(aws, 'destroy'));
  const { images, logs, rest } = remains({ project: 'shop', environment: 'dev' });
  const nodes = [...images, ...logs, ...rest];
  await Promise.all(nodes.map((node) => node.look(cloud)));
  const all = nodes.map((node) => [`${node.kind} ${node.name}`, node.drift()] as const);
  return Object.fromEntries(all.filter(([, fields]) => fields.length > 0));
}

const setGracePeriod = (seconds: number) =>
  aws.clients.ecs.send(
    new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', healthCheckGracePeriodSeconds: seconds }),
  );

const setRetention = async (days: number) => {
  const { client } = await aws.clients.logs();
  await client.send(new PutRetentionPolicyCommand({ logGroupName: '/ecs/shop-dev', retentionInDays: days }));
};

/** As ELBv2 tells it, from a call that a deploy made. */
const balancerArn = () => {
  const call = first.calls.find(({ operation }) => operation === 'ModifyLoadBalancerAttributes');
  return /arn:[^"]+/.exec(JSON.stringify(call?.input))?.[0];
};

test('what nobody touched is no drift', async () => {
  expect(first.outcome).toBe('deployed');
  expect(await drifted()).toEqual({});
  expect(await planned()).toEqual({});
});

test('what somebody changed outside is told with and without a description, and put back', async () => {
  await setGracePeriod(7);
  await setRetention(14);
  await aws.clients.elb.send(
    new ModifyLoadBalancerAttributesCommand({
      LoadBalancerArn: balancerArn(),
      Attributes: [
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' },
        { Key: 'idle_timeout.timeout_seconds', Value: '90' },
      ],
    }),
  );
  expect(await drifted()).toEqual({
    'load balancer shop-dev-alb': ['attributes'],
    'log group /ecs/shop-dev': ['retentionDays'],
    'service shop-dev': ['gracePeriod'],
  });
  const outside: Awaited<ReturnType<typeof planned>> = {
    'load balancer shop-dev-alb': [
      { field: 'attributes.routing.http.drop_invalid_header_fields.enabled', from: 'false', to: 'true', drift: true },
    ],
    'log group /ecs/shop-dev': [{ field: 'retentionDays', from: 14, to: 30, drift: true }],
    'service shop-dev': [{ field: 'gracePeriod', from: 7, to: 60, drift: true }],
  };
  expect(await planned()).toEqual(outside);
  const healed = await aws.deploy({ image });
  expect(healed.outcome).toBe('deployed');
  expect(healed.writes.map(({ operation }) => operation).filter((each) => /Tag/.test(each))).toEqual([]);
  expect(await drifted()).toEqual({});
  expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
});

test('what is described otherwise is no drift, before and after it is carried out', async () => {
  const other = { 'log-retention-days': '7', 'health-check-grace-period': '90s' };
  expect(await planned(other)).toEqual({
    'log group /ecs/shop-dev': [{ field: 'retentionDays', from: 30, to: 7 }],
    'service shop-dev': [{ field: 'gracePeriod', from: 60, to: 90 }],
  });
  expect((await aws.deploy({ image, ...other })).outcome).toBe('deployed');
  expect(await drifted()).toEqual({});
  await setRetention(14);
  const changes = await planned({ 'log-retention-days': '60', 'health-check-grace-period': '30s' });
  expect(changes).toEqual({
    'log group /ecs/shop-dev': [{ field: 'retentionDays', from: 14, to: 60, drift: true }],
    'service shop-dev': [{ field: 'gracePeriod', from: 90, to: 30 }],
  });
  expect((await aws.deploy({ image })).outcome).toBe('deployed');
});

test('a service of before the marks is kept as it is, and nobody is blamed for what changes', async () => {
  await aws.clients.ecs.send(new UntagResourceCommand({ resourceArn: first.facts.serviceArn, tagKeys: [MARK] }));
  expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  await setGracePeriod(7);
  expect(await drifted()).toEqual({});
  expect(await planned()).toEqual({ 'service shop-dev': [{ field: 'gracePeriod', from: 7, to: 60 }] });
  await aws.deploy({ image });
  await setGracePeriod(7);
  expect(await drifted()).toEqual({ 'service shop-dev': ['gracePeriod'] });
  await aws.deploy({ image });
});

test('a run that died between a change and its tag is ended by the next', async () => {
  aws.simulator.faults.add({ kind: 'deny', service: 'logs', operation: 'TagResource', times: 1 });
  expect((await aws.deploy({ image, 'log-retention-days': '7' })).outcome).toBe('failed');
  const changes = await planned({ 'log-retention-days': '7' });
  expect(Object.keys(changes)).toEqual(['log group /ecs/shop-dev']);
  expect(changes['log group /ecs/shop-dev']).toEqual([expect.objectContaining({ field: `tags.${MARK}` })]);
  const ended = await aws.deploy({ image, 'log-retention-days': '7' });
  expect(ended.writes.map(({ operation }) => operation)).toEqual(['TagResource']);
  expect(await drifted()).toEqual({});
  expect(await aws.deploy({ image, 'log-retention-days': '7' })).toMatchObject({ outcome: 'unchanged', writes: [] });
});

test('what goes back with a rollout was changed by nobody', async () => {
  await aws.pass(900);
  const crashing = await aws.archive({ labels: { 'simulator.exit-code': '3' } });
  const moved = { 'service-security-group-ids': 'sg-0a1b2c3d4e5f60007' };
  const failed = await aws.deploy({ image: crashing, 'log-retention-days': '7', ...moved });
  expect(failed.outcome).toBe('rolled-back');
  expect(await drifted()).toEqual({});
  const changes = await planned({ 'log-retention-days': '7', ...moved });
  expect(changes).toEqual({
    'service shop-dev': [
      { field: 'network.securityGroups', from: ['sg-0a1b2c3d4e5f60002'], to: ['sg-0a1b2c3d4e5f60007'] },
    ],
  });
  // As before again: what remembers the attempt is told so, once.
  const told = await aws.deploy({ image, 'log-retention-days': '7' });
  expect(told.outcome).toBe('unchanged');
  expect(told.writes).not.toEqual([]);
  expect(await aws.deploy({ image, 'log-retention-days': '7' })).toMatchObject({ outcome: 'unchanged', writes: [] });
});
