import {
  CreateTargetGroupCommand,
  type CreateTargetGroupCommandInput,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  type ModifyTargetGroupCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ContractStage } from '../contract-stage.ts';
import { OWNER, type Row, upper } from '../row.ts';
import { elbTags } from './elb-tags.ts';

const modified =
  (change: Omit<ModifyTargetGroupCommandInput, 'TargetGroupArn'>) =>
  ({ clients }: ContractStage, TargetGroupArn: string) =>
    clients.elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...change }));

/** With the load balancer that it needs made by us before. */
const made =
  (change: Partial<CreateTargetGroupCommandInput>) =>
  async ({ clients, apply, remove }: ContractStage) => {
    await apply();
    await remove();
    return clients.elb.send(
      new CreateTargetGroupCommand({
        Name: 'shop-dev-tg',
        TargetType: 'ip',
        Protocol: 'HTTP',
        Port: 8000,
        VpcId: 'vpc-0a1b2c3d4e5f60718',
        Tags: upper(OWNER),
        ...change,
      }),
    );
  };

export const targetGroup: Row = {
  of: ({ targets }) => targets,
  create: 'CreateTargetGroup',
  drift: {
    'healthCheck.path': modified({ HealthCheckPath: '/elsewhere' }),
    'healthCheck.matcher': modified({ Matcher: { HttpCode: '200-399' } }),
    'healthCheck.interval': modified({ HealthCheckIntervalSeconds: 60 }),
    'healthCheck.timeout': modified({ HealthCheckTimeoutSeconds: 20 }),
    'healthCheck.healthyThreshold': modified({ HealthyThresholdCount: 9 }),
    'healthCheck.unhealthyThreshold': modified({ UnhealthyThresholdCount: 9 }),
    healthCheckProtocol: modified({ HealthCheckProtocol: 'HTTPS' }),
    healthCheckPort: modified({ HealthCheckPort: '9000' }),
    attributes: ({ clients }, TargetGroupArn) =>
      clients.elb.send(
        new ModifyTargetGroupAttributesCommand({
          TargetGroupArn,
          Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '300' }],
        }),
      ),
    'tags.team': (aws, arn) => elbTags.drop(aws, arn, ['team']),
  },
  described: { 'deregistration-delay': '5s' },
  stuck: { vpcId: made({ VpcId: 'vpc-0fffffffffffffff0' }) },
  replaced: {
    targetType: made({ TargetType: 'instance' }),
    protocol: made({ Protocol: 'HTTPS' }),
    protocolVersion: made({ ProtocolVersion: 'GRPC' }),
    ipAddressType: made({ IpAddressType: 'ipv6' }),
  },
  fixed: { healthCheckEnabled: 'the health checks of targets with addresses can’t be switched off' },
  tags: elbTags,
  race: { code: 'DuplicateTargetGroupName' },
  removes: true,
};
