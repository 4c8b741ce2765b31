import {
  DeleteLoadBalancerCommand,
  DeleteTargetGroupCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ElbAccount, startElbAccount } from './elb-account.ts';

let account: ElbAccount;

beforeEach(async () => {
  account = await startElbAccount();
});

afterEach(() => account.close());

describe('target groups', () => {
  test('have the defaults of the API', async () => {
    const { arn: TargetGroupArn, created } = await account.createTargetGroup();
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
    const { Attributes } = await account.elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }));
    expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '300' });
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await account.createTargetGroup();
    expect((await account.createTargetGroup({ HealthCheckPath: '/' })).arn).toBe(arn);
    await expect(account.createTargetGroup({ Port: 9000 })).rejects.toMatchObject({
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
    await expect(account.createTargetGroup(input)).rejects.toMatchObject({ name });
  });

  test('change their health check and attributes in place', async () => {
    const { arn: TargetGroupArn } = await account.createTargetGroup();
    const { TargetGroups } = await account.elb.send(
      new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckPath: '/health', HealthyThresholdCount: 2 }),
    );
    expect(TargetGroups?.[0]).toMatchObject({ HealthCheckPath: '/health', HealthyThresholdCount: 2, Port: 8000 });
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }];
    expect(
      (await account.elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))).Attributes,
    ).toEqual(Attributes);
  });

  test('are in use while a listener forwards to them, and a little longer', async () => {
    const { arn } = await account.createTargetGroup();
    const balancer = await account.createLoadBalancer();
    await account.createListener(balancer.arn, arn);
    const remove = new DeleteTargetGroupCommand({ TargetGroupArn: arn });
    const describe = new DescribeTargetGroupsCommand({ LoadBalancerArn: balancer.arn });
    expect((await account.elb.send(describe)).TargetGroups?.[0]?.LoadBalancerArns).toEqual([balancer.arn]);
    await expect(account.elb.send(remove)).rejects.toMatchObject({ name: 'ResourceInUseException' });
    await account.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: balancer.arn }));
    await expect(account.elb.send(remove)).rejects.toMatchObject({ name: 'ResourceInUseException' });
    account.clock.advance(30);
    await account.elb.send(remove);
  });
});

test('targets are registered, described and judged', async () => {
  const { arn: TargetGroupArn } = await account.createTargetGroup();
  await account.elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '10.0.0.5' }] }));
  const health = async (Targets?: { Id: string }[]) =>
    (await account.elb.send(new DescribeTargetHealthCommand({ TargetGroupArn, ...(Targets && { Targets }) })))
      .TargetHealthDescriptions;
  expect(await health()).toMatchObject([
    { Target: { Id: '10.0.0.5', Port: 8000 }, TargetHealth: { State: 'unused', Reason: 'Target.NotInUse' } },
  ]);
  expect(await health([{ Id: '10.0.0.6' }])).toMatchObject([{ TargetHealth: { Reason: 'Target.NotRegistered' } }]);
  const wrong = new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '8.8.8.8' }] });
  await expect(account.elb.send(wrong)).rejects.toMatchObject({ name: 'InvalidTargetException' });
});
