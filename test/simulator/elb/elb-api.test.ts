import {
  AddTagsCommand,
  CreateListenerCommand,
  type CreateListenerCommandInput,
  CreateLoadBalancerCommand,
  type CreateLoadBalancerCommandInput,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  type CreateTargetGroupCommandInput,
  DeleteLoadBalancerCommand,
  DeleteRuleCommand,
  DeleteTargetGroupCommand,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  ModifyListenerCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
  RemoveTagsCommand,
  SetSecurityGroupsCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Simulator, startSimulator } from '../simulator.ts';
import { VPC_ID } from './subnets.ts';

let clock: ManualClock;
let simulator: Simulator;
let elb: ElasticLoadBalancingV2Client;

beforeEach(async () => {
  clock = manualClock();
  simulator = await startSimulator({ clock });
  elb = new ElasticLoadBalancingV2Client({
    endpoint: simulator.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIASIMULATOR0000000', secretAccessKey: 'simulated' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  elb.destroy();
  await simulator.close();
});

const LOAD_BALANCER: CreateLoadBalancerCommandInput = {
  Name: 'shop-dev-alb',
  Subnets: ['subnet-0000000a', 'subnet-0000000b'],
  SecurityGroups: ['sg-00000001'],
  Tags: [{ Key: 'team', Value: 'shop' }],
};
const TARGET_GROUP: CreateTargetGroupCommandInput = {
  Name: 'shop-dev-tg',
  TargetType: 'ip',
  Protocol: 'HTTP',
  Port: 8000,
  VpcId: VPC_ID,
};
const CERTIFICATE = 'arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

async function createLoadBalancer(input: Partial<CreateLoadBalancerCommandInput> = {}) {
  const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand({ ...LOAD_BALANCER, ...input }));
  const [created] = LoadBalancers ?? [];
  return { arn: created?.LoadBalancerArn ?? '', created };
}

async function createTargetGroup(input: Partial<CreateTargetGroupCommandInput> = {}) {
  const { TargetGroups } = await elb.send(new CreateTargetGroupCommand({ ...TARGET_GROUP, ...input }));
  const [created] = TargetGroups ?? [];
  return { arn: created?.TargetGroupArn ?? '', created };
}

async function createListener(
  LoadBalancerArn: string,
  TargetGroupArn: string,
  input: Partial<CreateListenerCommandInput> = {},
) {
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }];
  const { Listeners } = await elb.send(
    new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions, ...input }),
  );
  return { arn: Listeners?.[0]?.ListenerArn ?? '', created: Listeners?.[0] };
}

describe('load balancers', () => {
  test('have a name at once and are active some minutes later', async () => {
    const { arn, created } = await createLoadBalancer();
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
      const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }));
      return LoadBalancers?.[0]?.State?.Code;
    };
    clock.advance(134);
    expect(await state()).toBe('provisioning');
    clock.advance(57);
    expect(await state()).toBe('active');
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await createLoadBalancer();
    expect((await createLoadBalancer()).arn).toBe(arn);
    for (const other of [
      { Scheme: 'internal' as const },
      { SecurityGroups: ['sg-00000002'] },
      { Tags: [{ Key: 'team', Value: 'other' }] },
    ]) {
      await expect(createLoadBalancer(other)).rejects.toMatchObject({
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
    await expect(createLoadBalancer(input)).rejects.toMatchObject({ name });
  });

  test('change attributes, subnets and security groups', async () => {
    const { arn: LoadBalancerArn } = await createLoadBalancer();
    const drop = { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' };
    await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [drop] }));
    const { Attributes } = await elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    expect(Attributes).toEqual(expect.arrayContaining([drop, { Key: 'idle_timeout.timeout_seconds', Value: '60' }]));
    for (const Attribute of [
      { Key: 'no.such', Value: '1' },
      { Key: 'idle_timeout.timeout_seconds', Value: '4001' },
    ]) {
      const change = new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes: [Attribute] });
      await expect(elb.send(change)).rejects.toMatchObject({ name: 'ValidationError' });
    }
    const Subnets = ['subnet-0000000b', 'subnet-0000000c'];
    const moved = await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets }));
    expect(moved.AvailabilityZones?.map((zone) => zone.SubnetId)).toEqual(Subnets);
    const guarded = await elb.send(new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: ['sg-00000009'] }));
    expect(guarded.SecurityGroupIds).toEqual(['sg-00000009']);
  });

  test('that are missing are an error to describe and none to delete', async () => {
    const Names = ['shop-dev-alb'];
    await expect(elb.send(new DescribeLoadBalancersCommand({ Names }))).rejects.toMatchObject({
      name: 'LoadBalancerNotFoundException',
    });
    const arn = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/none/0000000000000000';
    await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn }));
  });
});

describe('target groups', () => {
  test('have the defaults of the API', async () => {
    const { arn: TargetGroupArn, created } = await createTargetGroup();
    expect(created).toMatchObject({
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: 'traffic-port',
      HealthCheckPath: '/',
      HealthCheckIntervalSeconds: 30,
      HealthCheckTimeoutSeconds: 6,
      HealthyThresholdCount: 5,
      UnhealthyThresholdCount: 2,
      Matcher: { HttpCode: '200' },
      ProtocolVersion: 'HTTP1',
      IpAddressType: 'ipv4',
      LoadBalancerArns: [],
    });
    const { Attributes } = await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }));
    expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '300' });
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await createTargetGroup();
    expect((await createTargetGroup({ HealthCheckPath: '/' })).arn).toBe(arn);
    await expect(createTargetGroup({ Port: 9000 })).rejects.toMatchObject({
      name: 'DuplicateTargetGroupNameException',
    });
  });

  test.each([
    ['no VPC', { VpcId: undefined }, 'ValidationError'],
    ['a timeout as long as the interval', { HealthCheckIntervalSeconds: 6 }, 'ValidationError'],
    ['a path without a slash', { HealthCheckPath: 'health' }, 'ValidationError'],
    ['a matcher of server errors', { Matcher: { HttpCode: '200-599' } }, 'ValidationError'],
    ['an interval of 4 seconds', { HealthCheckIntervalSeconds: 4 }, 'ValidationError'],
    ['two hyphens in a row', { Name: 'shop--tg' }, 'ValidationError'],
  ])('with %s are refused', async (_, input, name) => {
    await expect(createTargetGroup(input)).rejects.toMatchObject({ name });
  });

  test('change their health check and attributes in place', async () => {
    const { arn: TargetGroupArn } = await createTargetGroup();
    const { TargetGroups } = await elb.send(
      new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckPath: '/health', HealthyThresholdCount: 2 }),
    );
    expect(TargetGroups?.[0]).toMatchObject({ HealthCheckPath: '/health', HealthyThresholdCount: 2, Port: 8000 });
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }];
    expect((await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))).Attributes).toEqual(
      Attributes,
    );
  });

  test('are in use while a listener forwards to them, and a little longer', async () => {
    const { arn } = await createTargetGroup();
    const balancer = await createLoadBalancer();
    await createListener(balancer.arn, arn);
    const remove = new DeleteTargetGroupCommand({ TargetGroupArn: arn });
    const describe = new DescribeTargetGroupsCommand({ LoadBalancerArn: balancer.arn });
    expect((await elb.send(describe)).TargetGroups?.[0]?.LoadBalancerArns).toEqual([balancer.arn]);
    await expect(elb.send(remove)).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: balancer.arn }));
    await expect(elb.send(remove)).rejects.toMatchObject({ name: 'ResourceInUseException' });
    clock.advance(30);
    await elb.send(remove);
  });
});

describe('listeners', () => {
  let balancer: string;
  let group: string;
  beforeEach(async () => {
    balancer = (await createLoadBalancer()).arn;
    group = (await createTargetGroup()).arn;
  });

  test('spell out their actions', async () => {
    const { arn, created } = await createListener(balancer, group);
    const forward = {
      Type: 'forward',
      Order: 1,
      TargetGroupArn: group,
      ForwardConfig: {
        TargetGroups: [{ TargetGroupArn: group, Weight: 1 }],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    };
    expect(created).toMatchObject({ Port: 80, Protocol: 'HTTP', DefaultActions: [forward] });
    expect(created).not.toHaveProperty('SslPolicy');
    const RedirectConfig = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const };
    await elb.send(
      new ModifyListenerCommand({ ListenerArn: arn, DefaultActions: [{ Type: 'redirect', RedirectConfig }] }),
    );
    const { Listeners } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: balancer }));
    expect(Listeners?.[0]?.DefaultActions).toEqual([
      {
        Type: 'redirect',
        Order: 1,
        RedirectConfig: { ...RedirectConfig, Host: '#{host}', Path: '/#{path}', Query: '#{query}' },
      },
    ]);
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await createListener(balancer, group);
    expect((await createListener(balancer, group)).arn).toBe(arn);
    const other = [{ Type: 'fixed-response' as const, FixedResponseConfig: { StatusCode: '404' } }];
    await expect(createListener(balancer, group, { DefaultActions: other })).rejects.toMatchObject({
      name: 'DuplicateListenerException',
    });
  });

  test('with TLS have one certificate and the oldest policy unless asked', async () => {
    const tls = { Protocol: 'HTTPS' as const, Port: 443, Certificates: [{ CertificateArn: CERTIFICATE }] };
    const { arn, created } = await createListener(balancer, group, tls);
    expect(created).toMatchObject({
      SslPolicy: 'ELBSecurityPolicy-2016-08',
      Certificates: [{ CertificateArn: CERTIFICATE }],
    });
    const SslPolicy = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
    const { Listeners } = await elb.send(new ModifyListenerCommand({ ListenerArn: arn, SslPolicy }));
    expect(Listeners?.[0]).toMatchObject({ SslPolicy, Certificates: [{ CertificateArn: CERTIFICATE }] });
    const listed = await elb.send(new DescribeListenerCertificatesCommand({ ListenerArn: arn }));
    expect(listed.Certificates).toEqual([{ CertificateArn: CERTIFICATE, IsDefault: true }]);
  });

  test.each<[string, Partial<CreateListenerCommandInput>, string]>([
    ['HTTPS without a certificate', { Protocol: 'HTTPS', Port: 443 }, 'ValidationError'],
    [
      'a certificate of another Region',
      { Protocol: 'HTTPS', Certificates: [{ CertificateArn: CERTIFICATE.replace('central', 'west') }] },
      'CertificateNotFoundException',
    ],
    [
      'an unknown policy',
      { Protocol: 'HTTPS', SslPolicy: 'Modern', Certificates: [{ CertificateArn: CERTIFICATE }] },
      'SSLPolicyNotFoundException',
    ],
    ['a certificate on HTTP', { Certificates: [{ CertificateArn: CERTIFICATE }] }, 'ValidationError'],
    [
      'a redirect to itself',
      { DefaultActions: [{ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_301' } }] },
      'InvalidLoadBalancerActionException',
    ],
    [
      'a target group that there is not',
      { DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:none' }] },
      'TargetGroupNotFoundException',
    ],
    ['no action', { DefaultActions: [] }, 'ValidationError'],
  ])('with %s are refused', async (_, input, name) => {
    await expect(createListener(balancer, group, input)).rejects.toMatchObject({ name });
  });

  test('share no target group between load balancers', async () => {
    await createListener(balancer, group);
    const other = await createLoadBalancer({ Name: 'other' });
    await expect(createListener(other.arn, group)).rejects.toMatchObject({
      name: 'TargetGroupAssociationLimitException',
    });
  });

  test('refuse a target group of another VPC', async () => {
    const stranger = await createTargetGroup({ Name: 'stranger', VpcId: 'vpc-00000001' });
    await expect(createListener(balancer, stranger.arn)).rejects.toMatchObject({
      name: 'InvalidConfigurationRequestException',
    });
  });

  test('have rules, each priority once', async () => {
    const { arn: ListenerArn } = await createListener(balancer, group);
    const api = await createTargetGroup({ Name: 'api' });
    const Conditions = [{ Field: 'path-pattern', Values: ['/api/*'] }];
    const rule = {
      ListenerArn,
      Priority: 10,
      Conditions,
      Actions: [{ Type: 'forward' as const, TargetGroupArn: api.arn }],
    };
    const { Rules } = await elb.send(new CreateRuleCommand(rule));
    await expect(elb.send(new CreateRuleCommand(rule))).rejects.toMatchObject({ name: 'PriorityInUseException' });
    const listed = await elb.send(new DescribeRulesCommand({ ListenerArn }));
    expect(listed.Rules?.map(({ Priority, IsDefault }) => [Priority, IsDefault])).toEqual([
      ['10', false],
      ['default', true],
    ]);
    expect(listed.Rules?.[0]?.Conditions).toEqual([{ ...Conditions[0], PathPatternConfig: { Values: ['/api/*'] } }]);
    const removeDefault = new DeleteRuleCommand({ RuleArn: listed.Rules?.[1]?.RuleArn });
    await expect(elb.send(removeDefault)).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await elb.send(new DeleteRuleCommand({ RuleArn: Rules?.[0]?.RuleArn }));
    expect((await elb.send(new DescribeRulesCommand({ ListenerArn }))).Rules).toHaveLength(1);
  });
});

test('tags go with every kind of resource', async () => {
  const balancer = (await createLoadBalancer()).arn;
  const group = (await createTargetGroup()).arn;
  const listener = (await createListener(balancer, group)).arn;
  const ResourceArns = [balancer, group, listener];
  await elb.send(new AddTagsCommand({ ResourceArns, Tags: [{ Key: 'stage', Value: 'dev' }] }));
  await elb.send(new RemoveTagsCommand({ ResourceArns, TagKeys: ['team'] }));
  const { TagDescriptions } = await elb.send(new DescribeTagsCommand({ ResourceArns }));
  expect(TagDescriptions?.map(({ Tags }) => Tags)).toEqual(Array(3).fill([{ Key: 'stage', Value: 'dev' }]));
  const many = new DescribeTagsCommand({ ResourceArns: Array(21).fill(balancer) });
  await expect(elb.send(many)).rejects.toMatchObject({ name: 'ValidationError' });
  const missing = new DescribeTagsCommand({ ResourceArns: [`${group}0`] });
  await expect(elb.send(missing)).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
});

test('targets are registered, described and judged', async () => {
  const { arn: TargetGroupArn } = await createTargetGroup();
  await elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '10.0.0.5' }] }));
  const health = async (Targets?: { Id: string }[]) =>
    (await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn, ...(Targets && { Targets }) })))
      .TargetHealthDescriptions;
  expect(await health()).toMatchObject([
    { Target: { Id: '10.0.0.5', Port: 8000 }, TargetHealth: { State: 'unused', Reason: 'Target.NotInUse' } },
  ]);
  expect(await health([{ Id: '10.0.0.6' }])).toMatchObject([{ TargetHealth: { Reason: 'Target.NotRegistered' } }]);
  const wrong = new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '8.8.8.8' }] });
  await expect(elb.send(wrong)).rejects.toMatchObject({ name: 'InvalidTargetException' });
});
