import { CreateClusterCommand, DeleteClusterCommand } from '@aws-sdk/client-ecs';
import { CreateRuleCommand, DeleteLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { usedLoadBalancer } from '../../src/resources/used-load-balancer.ts';
import { type Stage, startStage } from '../commands/deployments.ts';
import { addListener, makeBalancer, makeShared, SHARING } from '../commands/shared-things.ts';
import { offlineCloud } from './offline-cloud.ts';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({});
});
afterEach(() => aws.close());

type Inputs = Readonly<Record<string, string>>;

const INPUTS = { ...SHARING, 'listener-paths': '/shop/*' };

/** What a deploy is refused with, having written nothing. */
const refusal = async (inputs: Inputs) => {
  const { outcome, told, writes } = await aws.deploy({ ...INPUTS, image, ...inputs });
  expect({ outcome, writes }).toEqual({ outcome: 'failed', writes: [] });
  return told;
};

describe('what is to be used', () => {
  test('and is not there is refused, all of it at once, before anything is made', async () => {
    const told = await refusal({});
    for (const thing of ['cluster shared', 'load balancer shared', 'repository shared/images'])
      expect(told).toMatch(new RegExp(`used ${thing}: there is none of this name`));
  });

  test('a cluster that was deleted is none', async () => {
    await makeShared(aws.clients);
    await aws.clients.ecs.send(new CreateClusterCommand({ clusterName: 'old' }));
    await aws.clients.ecs.send(new DeleteClusterCommand({ cluster: 'old' }));
    expect(await refusal({ 'use-cluster': 'old' })).toContain('used cluster old: there is none');
  });

  // The simulated AWS has Application Load Balancers only.
  test.each([
    [{ Type: 'network' as const }, 'it is a network load balancer'],
    [{ State: { Code: 'failed' as const } }, 'its state is failed'],
  ])('a load balancer that is %p is refused', async (seen, told) => {
    const node = usedLoadBalancer('shared', { nameOrArn: 'shared', vpcId: undefined });
    const loadBalancer = async () => ({ LoadBalancerArn: 'arn:aws:lb', VpcId: 'vpc-1', ...seen });
    const { loadBalancing, ...cloud } = offlineCloud();
    await node.look({ ...cloud, loadBalancing: { ...loadBalancing, loadBalancer, listeners: async () => [] } });
    expect(node.assess(new Set()).refusal).toContain(told);
  });

  test('a load balancer without a listener that could take a rule is refused', async () => {
    await makeShared(aws.clients);
    await makeBalancer(aws.clients, 'elsewhere', [{ Port: 8080, Protocol: 'HTTP' }]);
    expect(await refusal({ 'use-load-balancer': 'elsewhere' })).toContain('has no listener on 443 or 80');
  });

  test('a load balancer in another VPC than was said is refused', async () => {
    await makeShared(aws.clients);
    expect(await refusal({ 'vpc-id': 'vpc-0fffffffffffffff0' })).toContain('vpc-id is vpc-0fffffffffffffff0');
  });

  test('a load balancer that was made anew has another ARN than the one that was given', async () => {
    const { arn } = await makeShared(aws.clients);
    await aws.clients.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn }));
    const { arn: now } = await makeBalancer(aws.clients, 'shared', [{ Port: 80, Protocol: 'HTTP' }]);
    expect(now).not.toBe(arn);
    expect(await refusal({ 'use-load-balancer': arn })).toContain(`is ${now}, and not the one that was given`);
  });

  test('is known by its ARN as by its name', async () => {
    const { arn } = await makeShared(aws.clients);
    const account = 'eu-central-1:123456789012';
    const byArn = {
      'use-load-balancer': arn,
      'use-cluster': `arn:aws:ecs:${account}:cluster/shared`,
      'use-repository': `arn:aws:ecr:${account}:repository/shared/images`,
    };
    expect(await aws.deploy({ ...INPUTS, image, ...byArn })).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy({ ...INPUTS, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test.each([
    [[{ Port: 80, Protocol: 'HTTP' as const }], 'http://shop.example.com/shop/'],
    [
      [
        { Port: 80, Protocol: 'HTTP' as const },
        { Port: 443, Protocol: 'HTTPS' as const },
      ],
      'https://shop.example.com/shop/',
    ],
  ])('takes the rule on 443 where there is a listener', async (doors, url) => {
    await makeShared(aws.clients);
    await makeBalancer(aws.clients, 'front', doors);
    const inputs = { 'use-load-balancer': 'front', 'listener-hosts': 'shop.example.com' };
    expect(await aws.deploy({ ...INPUTS, image, ...inputs })).toMatchObject({ outcome: 'deployed', facts: { url } });
  });
});

describe('a rule', () => {
  test('whose priority another one has is refused, and says which', async () => {
    const { listeners } = await makeShared(aws.clients);
    await aws.clients.elb.send(
      new CreateRuleCommand({
        ListenerArn: listeners[0],
        Priority: 10,
        Conditions: [{ Field: 'path-pattern', Values: ['/blog/*'] }],
        Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
      }),
    );
    expect(await refusal({ 'listener-priority': '10' })).toContain('the priority 10 has another rule (/blog/*)');
  });

  test('whose answer got lost on the way is made once', async () => {
    await makeShared(aws.clients);
    aws.simulator.faults.add({ kind: 'drop', operation: 'CreateRule', applied: true, times: 1 });
    expect(await aws.deploy({ ...INPUTS, image })).toMatchObject({ outcome: 'deployed' });
    expect(aws.simulator.elb.state.rules.size).toBe(1);
  });

  test('waits for AWS to know its target group', async () => {
    await makeShared(aws.clients);
    aws.simulator.faults.add({ kind: 'error', operation: 'CreateRule', code: 'TargetGroupNotFound', times: 2 });
    expect(await aws.deploy({ ...INPUTS, image })).toMatchObject({ outcome: 'deployed' });
  });

  test('of somebody else that goes while the tags are read is looked past', async () => {
    const { listeners } = await makeShared(aws.clients);
    await aws.clients.elb.send(
      new CreateRuleCommand({
        ListenerArn: listeners[0],
        Priority: 10,
        Conditions: [{ Field: 'path-pattern', Values: ['/blog/*'] }],
        Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
      }),
    );
    await aws.deploy({ ...INPUTS, image });
    aws.simulator.faults.add({
      kind: 'error',
      operation: 'DescribeTags',
      code: 'RuleNotFound',
      match: (input) => JSON.stringify(input).includes(':listener-rule/'),
      times: 2,
    });
    expect(await aws.deploy({ ...INPUTS, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('is refused where the target group belongs to a load balancer of its own', async () => {
    await makeShared(aws.clients);
    const own = { 'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002' };
    const before = { ...own, 'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001' };
    expect(await aws.deploy({ image, ...before, 'use-cluster': 'shared' })).toMatchObject({ outcome: 'deployed' });
    expect(await refusal({})).toContain('its target group belongs to another load balancer');
  });

  test('moves to 443 when a listener comes there, and the old one goes', async () => {
    const { arn, dnsName } = await makeShared(aws.clients);
    await aws.deploy({ ...INPUTS, image });
    await addListener(aws.clients, arn, { Port: 443, Protocol: 'HTTPS' });
    const { facts, steps } = await aws.deploy({ ...INPUTS, image });
    expect(facts.url).toBe(`https://${dnsName}/shop/`);
    expect(steps.find(({ kind }) => kind === 'listener rule')).toMatchObject({ action: 'update' });
    expect([...aws.simulator.elb.state.rules.values()].map(({ listenerArn }) => listenerArn)).toEqual([
      [...aws.simulator.elb.state.listeners.values()].find(({ port }) => port === 443)?.arn,
    ]);
  });
});

test('a service can’t be moved to another cluster: it would go on in the old one', async () => {
  await makeShared(aws.clients);
  await aws.clients.ecs.send(new CreateClusterCommand({ clusterName: 'other' }));
  await aws.deploy({ ...INPUTS, image });
  expect(await refusal({ 'use-cluster': 'other' })).toContain(
    'is in cluster shared, and can’t move to other'.replace('’', "'"),
  );
  expect(await refusal({ 'use-cluster': '' })).toContain('is in cluster shared');
});
