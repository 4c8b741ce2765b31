import {
  type CreateListenerCommandInput,
  CreateRuleCommand,
  DeleteRuleCommand,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeRulesCommand,
  ModifyListenerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CERTIFICATE, type ElbAccount, startElbAccount } from './elb-account.ts';

let account: ElbAccount;

beforeEach(async () => {
  account = await startElbAccount();
});

afterEach(() => account.close());

describe('listeners', () => {
  let balancer: string;
  let group: string;
  beforeEach(async () => {
    balancer = (await account.createLoadBalancer()).arn;
    group = (await account.createTargetGroup()).arn;
  });

  test('spell out their actions', async () => {
    const { arn, created } = await account.createListener(balancer, group);
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
    await account.elb.send(
      new ModifyListenerCommand({ ListenerArn: arn, DefaultActions: [{ Type: 'redirect', RedirectConfig }] }),
    );
    const { Listeners } = await account.elb.send(new DescribeListenersCommand({ LoadBalancerArn: balancer }));
    expect(Listeners?.[0]?.DefaultActions).toEqual([
      {
        Type: 'redirect',
        Order: 1,
        RedirectConfig: { ...RedirectConfig, Host: '#{host}', Path: '/#{path}', Query: '#{query}' },
      },
    ]);
  });

  test('are the same when created twice alike, and refused when not', async () => {
    const { arn } = await account.createListener(balancer, group);
    expect((await account.createListener(balancer, group)).arn).toBe(arn);
    const other = [{ Type: 'fixed-response' as const, FixedResponseConfig: { StatusCode: '404' } }];
    await expect(account.createListener(balancer, group, { DefaultActions: other })).rejects.toMatchObject({
      name: 'DuplicateListenerException',
    });
  });

  test('with TLS have one certificate and the oldest policy unless asked', async () => {
    const tls = { Protocol: 'HTTPS' as const, Port: 443, Certificates: [{ CertificateArn: CERTIFICATE }] };
    const { arn, created } = await account.createListener(balancer, group, tls);
    expect(created).toMatchObject({
      SslPolicy: 'ELBSecurityPolicy-2016-08',
      Certificates: [{ CertificateArn: CERTIFICATE }],
    });
    const SslPolicy = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
    const { Listeners } = await account.elb.send(new ModifyListenerCommand({ ListenerArn: arn, SslPolicy }));
    expect(Listeners?.[0]).toMatchObject({ SslPolicy, Certificates: [{ CertificateArn: CERTIFICATE }] });
    const listed = await account.elb.send(new DescribeListenerCertificatesCommand({ ListenerArn: arn }));
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
      'two certificates',
      { Protocol: 'HTTPS', Certificates: [{ CertificateArn: CERTIFICATE }, { CertificateArn: CERTIFICATE }] },
      'ValidationError',
    ],
    [
      'a default among certificates',
      { Protocol: 'HTTPS', Certificates: [{ CertificateArn: CERTIFICATE, IsDefault: true }] },
      'ValidationError',
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
    await expect(account.createListener(balancer, group, input)).rejects.toMatchObject({ name });
  });

  test('share no target group between load balancers', async () => {
    await account.createListener(balancer, group);
    const other = await account.createLoadBalancer({ Name: 'other' });
    await expect(account.createListener(other.arn, group)).rejects.toMatchObject({
      name: 'TargetGroupAssociationLimitException',
    });
  });

  test('refuse a target group of another VPC', async () => {
    const stranger = await account.createTargetGroup({ Name: 'stranger', VpcId: 'vpc-00000001' });
    await expect(account.createListener(balancer, stranger.arn)).rejects.toMatchObject({
      name: 'InvalidConfigurationRequestException',
    });
  });

  test('have rules, each priority once', async () => {
    const { arn: ListenerArn } = await account.createListener(balancer, group);
    const api = await account.createTargetGroup({ Name: 'api' });
    const Conditions = [{ Field: 'path-pattern', Values: ['/api/*'] }];
    const rule = {
      ListenerArn,
      Priority: 10,
      Conditions,
      Actions: [{ Type: 'forward' as const, TargetGroupArn: api.arn }],
    };
    const { Rules } = await account.elb.send(new CreateRuleCommand(rule));
    await expect(account.elb.send(new CreateRuleCommand(rule))).rejects.toMatchObject({
      name: 'PriorityInUseException',
    });
    const listed = await account.elb.send(new DescribeRulesCommand({ ListenerArn }));
    expect(listed.Rules?.map(({ Priority, IsDefault }) => [Priority, IsDefault])).toEqual([
      ['10', false],
      ['default', true],
    ]);
    expect(listed.Rules?.[0]?.Conditions).toEqual([{ ...Conditions[0], PathPatternConfig: { Values: ['/api/*'] } }]);
    const removeDefault = new DeleteRuleCommand({ RuleArn: listed.Rules?.[1]?.RuleArn });
    await expect(account.elb.send(removeDefault)).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await account.elb.send(new DeleteRuleCommand({ RuleArn: Rules?.[0]?.RuleArn }));
    expect((await account.elb.send(new DescribeRulesCommand({ ListenerArn }))).Rules).toHaveLength(1);
  });
});
