import {
  AddTagsCommand,
  DeleteLoadBalancerCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  ModifyLoadBalancerAttributesCommand,
  RemoveTagsCommand,
  SetSecurityGroupsCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ElbAccount, startElbAccount } from './elb-account.ts';
import { VPC_ID } from './subnets.ts';

let account: ElbAccount;

beforeEach(async () => {
  account = await startElbAccount();
});

afterEach(() => account.close());

describe('load balancers', () => {
  test('have a name at once and are active some minutes later', async () => {
    const { arn, created } = await account.createLoadBalancer();
    expect(created).toMatchObject({
      DNSName: expect.stringMatching(/^shop-dev-alb-\d+\.eu-central-1\.elb\.amazonaws\.com$/),
      Scheme: 'internet-facing',
      Type: 'application',
      VpcId: VPC_ID,
      IpAddressType: 'ipv4',
      State: { Code: 'provisioning' },
      AvailabilityZones: [
        { ZoneName: 'eu-central-1b', SubnetId: 'subnet-0000000a' },
        { ZoneName: 'eu-central-1c', SubnetId: 'subnet-0000000b' },
      ],
    });
    const state = async () => {
      const { LoadBalancers } = await account.elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }));
      return LoadBalancers?.[0]?.State?.Code;
    };
    account.clock.advance(134);
    expect(await state()).toBe('provisioning');
    account.clock.advance(57);
    expect(await state()).toBe('active');
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await account.createLoadBalancer();
    expect((await account.createLoadBalancer()).arn).toBe(arn);
    for (const other of [
      { Scheme: 'internal' as const },
      { SecurityGroups: ['sg-00000002'] },
      { Tags: [{ Key: 'team', Value: 'other' }] },
    ]) {
      await expect(account.createLoadBalancer(other)).rejects.toMatchObject({
        name: 'DuplicateLoadBalancerNameException',
        Code: 'DuplicateLoadBalancerName',
      });
    }
  });

  test.each([
    ['one subnet', { Subnets: ['subnet-0000000a'] }, 'ValidationError'],
    [
      'two subnets in one zone',
      { Subnets: ['subnet-00000001', 'subnet-00000004'] },
      'InvalidConfigurationRequestException',
    ],
    ['a subnet that there is not', { Subnets: ['subnet-1', 'subnet-0000000a'] }, 'SubnetNotFoundException'],
    ['a security group that is none', { SecurityGroups: ['group'] }, 'InvalidSecurityGroupException'],
    ['33 characters', { Name: 'a'.repeat(33) }, 'ValidationError'],
    ['the start internal-', { Name: 'internal-shop' }, 'ValidationError'],
    ['a hyphen at the end', { Name: 'shop-' }, 'ValidationError'],
    ['an empty list of tags', { Tags: [] }, 'ValidationError'],
    [
      'a tag key twice',
      {
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'a', Value: '2' },
        ],
      },
      'DuplicateTagKeysException',
    ],
  ])('with %s are refused', async (_, input, name) => {
    await expect(account.createLoadBalancer(input)).rejects.toMatchObject({ name });
  });

  test('change attributes, subnets and security groups', async () => {
    const { arn: LoadBalancerArn } = await account.createLoadBalancer();
    const drop = { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' };
    await account.elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [drop] }));
    const { Attributes } = await account.elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    expect(Attributes).toEqual(expect.arrayContaining([drop, { Key: 'idle_timeout.timeout_seconds', Value: '60' }]));
    for (const Attribute of [
      { Key: 'no.such', Value: '1' },
      { Key: 'idle_timeout.timeout_seconds', Value: '4001' },
    ]) {
      const change = new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [Attribute] });
      await expect(account.elb.send(change)).rejects.toMatchObject({ name: 'ValidationError' });
    }
    const Subnets = ['subnet-0000000b', 'subnet-0000000c'];
    const moved = await account.elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets }));
    expect(moved.AvailabilityZones?.map((zone) => zone.SubnetId)).toEqual(Subnets);
    const guarded = await account.elb.send(
      new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: ['sg-00000009'] }),
    );
    expect(guarded.SecurityGroupIds).toEqual(['sg-00000009']);
  });

  test('stay while deletion protection is on', async () => {
    const { arn: LoadBalancerArn } = await account.createLoadBalancer();
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
    await account.elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
    await expect(account.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn }))).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    expect((await account.elb.send(new DescribeLoadBalancersCommand({}))).LoadBalancers).toHaveLength(1);
  });

  test('that are missing are an error to describe and none to delete', async () => {
    const Names = ['shop-dev-alb'];
    await expect(account.elb.send(new DescribeLoadBalancersCommand({ Names }))).rejects.toMatchObject({
      name: 'LoadBalancerNotFoundException',
    });
    const arn = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/none/0000000000000000';
    await account.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn }));
  });
});

test('tags go with every kind of resource', async () => {
  const balancer = (await account.createLoadBalancer()).arn;
  const group = (await account.createTargetGroup()).arn;
  const listener = (await account.createListener(balancer, group)).arn;
  const ResourceArns = [balancer, group, listener];
  await account.elb.send(new AddTagsCommand({ ResourceArns, Tags: [{ Key: 'stage', Value: 'dev' }] }));
  await account.elb.send(new RemoveTagsCommand({ ResourceArns, TagKeys: ['team'] }));
  const { TagDescriptions } = await account.elb.send(new DescribeTagsCommand({ ResourceArns }));
  expect(TagDescriptions?.map(({ Tags }) => Tags)).toEqual(Array(3).fill([{ Key: 'stage', Value: 'dev' }]));
  const many = new DescribeTagsCommand({ ResourceArns: Array(21).fill(balancer) });
  await expect(account.elb.send(many)).rejects.toMatchObject({ name: 'ValidationError' });
  const missing = new DescribeTagsCommand({ ResourceArns: [`${group}0`] });
  await expect(account.elb.send(missing)).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
});
