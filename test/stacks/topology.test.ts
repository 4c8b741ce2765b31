import {
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { Node } from '../../src/engine/resource.ts';
import type { Cloud } from '../../src/resources/cloud.ts';
import { namesOf } from '../../src/spec/names.ts';
import { environment } from '../../src/stacks/environment.ts';
import { release } from '../../src/stacks/release.ts';
import { offlineCloud } from '../resources/offline-cloud.ts';
import { ACCOUNT, specFor } from '../spec/given.ts';

const CERTIFICATE = `arn:aws:acm:eu-central-1:${ACCOUNT}:certificate/12345678-1234-1234-1234-123456789012`;
const DIGEST = `sha256:${'a1'.repeat(32)}`;

async function stackOf(inputs: Record<string, string>) {
  const spec = await specFor({ inputs });
  const names = namesOf(spec);
  const foundation = environment(spec, names);
  const wanted = { from: 'repository', digest: DIGEST } as const;
  const origin = { commit: undefined, runUrl: undefined };
  return { ...foundation, ...release(spec, names, foundation, wanted, origin) };
}

const title = ({ kind, name, wanted }: Node<Cloud>) => `${wanted ? '' : 'no '}${kind} ${name}`;

async function shape(inputs: Record<string, string>): Promise<Record<string, readonly string[]>> {
  const nodes: readonly Node<Cloud>[] = Object.values(await stackOf(inputs));
  return Object.fromEntries(nodes.map((node) => [title(node), node.needs.map(title).toSorted()]));
}

describe('what there is, and what it needs', () => {
  test('without a certificate: traffic in the clear, and no 443 listener', async () => {
    expect(await shape({})).toEqual({
      'repository shop-dev': [],
      'log group /ecs/shop-dev': [],
      'cluster shop-dev': [],
      'load balancer shop-dev-alb': [],
      'target group shop-dev-tg': ['load balancer shop-dev-alb'],
      'no listener shop-dev-alb:443': ['load balancer shop-dev-alb', 'target group shop-dev-tg'],
      'listener shop-dev-alb:80': [
        'load balancer shop-dev-alb',
        'no listener shop-dev-alb:443',
        'target group shop-dev-tg',
      ],
      [`image shop-dev@${DIGEST}`]: ['repository shop-dev'],
      'task definition shop-dev': [`image shop-dev@${DIGEST}`, 'repository shop-dev'],
      'service shop-dev': [
        'cluster shop-dev',
        'listener shop-dev-alb:80',
        'log group /ecs/shop-dev',
        'target group shop-dev-tg',
        'task definition shop-dev',
      ],
    });
  });

  test('with a certificate the service waits for the 443 listener', async () => {
    const found = await shape({ 'certificate-arn': CERTIFICATE });
    expect(found['service shop-dev']).toContain('listener shop-dev-alb:443');
    expect(found['listener shop-dev-alb:80']).toContain('listener shop-dev-alb:443');
  });

  test('behind what is used: a rule, which the service waits for', async () => {
    const used = {
      service: 'api',
      'use-cluster': 'shared',
      'use-load-balancer': 'front',
      'use-repository': 'team/app',
      'public-subnet-ids': '',
      'load-balancer-security-group-ids': '',
      'listener-paths': '/api/*',
    };
    expect(await shape(used)).toEqual({
      'used repository team/app': [],
      'log group /ecs/shop-dev-api': [],
      'used cluster shared': [],
      'used load balancer front': [],
      'target group shop-dev-api-tg': ['used load balancer front'],
      'listener rule shop-dev-api': ['target group shop-dev-api-tg', 'used load balancer front'],
      [`image team/app@${DIGEST}`]: ['used repository team/app'],
      'task definition shop-dev-api': [`image team/app@${DIGEST}`, 'used repository team/app'],
      'service shop-dev-api': [
        'listener rule shop-dev-api',
        'log group /ecs/shop-dev-api',
        'target group shop-dev-api-tg',
        'task definition shop-dev-api',
        'used cluster shared',
      ],
    });
  });

  test('a VPC that is given need not be asked of the load balancer', async () => {
    expect((await shape({ 'vpc-id': 'vpc-0123456789abcdef0' }))['target group shop-dev-tg']).toEqual([]);
  });
});

describe('names that are too long for a load balancer', () => {
  const inputs = { project: 'a-shop-with-quite-a-long-name', environment: 'dev', tags: 'team=shop' };

  test('are shortened, and whole in a tag beside those of owner and user', async () => {
    const elb = mockClient(ElasticLoadBalancingV2Client);
    elb.on(CreateLoadBalancerCommand).resolves({
      LoadBalancers: [{ LoadBalancerArn: 'lb', DNSName: 'lb.example', VpcId: 'vpc-1', CanonicalHostedZoneId: 'Z' }],
    });
    elb.on(CreateTargetGroupCommand).resolves({ TargetGroups: [{ TargetGroupArn: 'tg' }] });
    const { balancer, targets } = await stackOf(inputs);
    const cloud = offlineCloud();
    for (const node of [balancer, targets]) await node.settle(cloud, node.assess(new Set()));

    const sent = [...elb.commandCalls(CreateLoadBalancerCommand), ...elb.commandCalls(CreateTargetGroupCommand)];
    const [first, second] = sent.map(({ args: [{ input }] }) => ({
      name: input.Name,
      tags: Object.fromEntries((input.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
    }));
    expect(first?.name).toMatch(/^a-shop-with-quite-a-lon-[0-9a-f]{8}$/);
    expect(second?.name).not.toBe(first?.name);
    const tags = { team: 'shop', 'fargate-platform:project': inputs.project, 'fargate-platform:environment': 'dev' };
    expect(first?.tags).toMatchObject({ ...tags, 'fargate-platform:name': `${inputs.project}-dev-alb` });
    expect(second?.tags).toMatchObject({ ...tags, 'fargate-platform:name': `${inputs.project}-dev-tg` });
  });
});
