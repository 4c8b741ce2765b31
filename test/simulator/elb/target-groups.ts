import { AwsError, type Service } from '../ports.ts';
import { type Infer, operation } from '../shape.ts';
import { changeAttributes, initialAttributes, listAttributes, TARGET_GROUP_ATTRIBUTES } from './attributes.ts';
import { matcherRanges } from './matcher.ts';
import { checkName } from './names.ts';
import { checkOneFilter, page } from './paging.ts';
import * as shapes from './shapes.ts';
import {
  type ElbState,
  type HealthCheck,
  loadBalancerOf,
  loadBalancersUsing,
  resourceId,
  type TargetGroup,
  targetGroupOf,
} from './state.ts';
import { mergedTags, sameTags } from './tags.ts';

const MAX_TARGET_GROUPS = 3000;

/** The operations on target groups; `forget` drops the targets of one that is deleted. */
export function targetGroupOperations(
  state: ElbState,
  forget: (targetGroupArn: string) => void,
): Service['operations'] {
  const { account, region, targetGroups, clock } = state;
  let created = 0;

  return {
    CreateTargetGroup: operation(shapes.createTargetGroup, (input) => {
      const wanted = wantedTargetGroup(input);
      const existing = [...targetGroups.values()].find(({ name }) => name === wanted.name);
      if (existing !== undefined) {
        if (!isSame(existing, wanted)) {
          throw new AwsError(
            'DuplicateTargetGroupName',
            `A target group with the same name '${wanted.name}' exists, but with different settings`,
          );
        }
        return { TargetGroups: [describe(state, existing)] };
      }
      if (targetGroups.size >= MAX_TARGET_GROUPS) {
        throw new AwsError('TooManyTargetGroups', 'The limit on the number of target groups has been reached');
      }
      const id = resourceId(`targetgroup/${wanted.name}`, created++);
      const arn = `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/${wanted.name}/${id}`;
      const group = { ...wanted, arn, attributes: initialAttributes(TARGET_GROUP_ATTRIBUTES), heldUntil: 0 };
      targetGroups.set(arn, group);
      return { TargetGroups: [describe(state, group)] };
    }),

    DescribeTargetGroups: operation(shapes.describeTargetGroups, (input) => {
      const { LoadBalancerArn, TargetGroupArns, Names } = input;
      checkOneFilter({ LoadBalancerArn, TargetGroupArns, Names });
      if (LoadBalancerArn !== undefined) loadBalancerOf(state, LoadBalancerArn);
      const all = [...targetGroups.values()];
      const asked = TargetGroupArns ?? Names;
      if (asked?.some((one) => !all.some(({ arn, name }) => one === (Names ? name : arn)))) {
        throw new AwsError('TargetGroupNotFound', 'One or more target groups not found');
      }
      const chosen = all.filter(({ arn, name }) => {
        if (LoadBalancerArn !== undefined)
          return loadBalancersUsing(state, arn).some((lb) => lb.arn === LoadBalancerArn);
        return asked?.includes(Names ? name : arn) ?? true;
      });
      const { items, NextMarker } = page(chosen, input);
      return { TargetGroups: items.map((group) => describe(state, group)), NextMarker };
    }),

    ModifyTargetGroup: operation(shapes.modifyTargetGroup, (input) => {
      const group = targetGroupOf(state, input.TargetGroupArn);
      group.healthCheck = checkedHealthCheck({ ...group.healthCheck, ...healthCheckFields(input) }, group.targetType);
      return { TargetGroups: [describe(state, group)] };
    }),

    DescribeTargetGroupAttributes: operation(shapes.targetGroupOnly, (input) => ({
      Attributes: listAttributes(targetGroupOf(state, input.TargetGroupArn).attributes),
    })),

    ModifyTargetGroupAttributes: operation(shapes.modifyTargetGroupAttributes, (input) => {
      const { attributes } = targetGroupOf(state, input.TargetGroupArn);
      return { Attributes: changeAttributes(attributes, input.Attributes, TARGET_GROUP_ATTRIBUTES) };
    }),

    DeleteTargetGroup: operation(shapes.targetGroupOnly, (input) => {
      const group = targetGroupOf(state, input.TargetGroupArn);
      if (loadBalancersUsing(state, group.arn).length > 0 || clock.now() < group.heldUntil) {
        throw new AwsError('ResourceInUse', `Target group '${group.arn}' is currently in use by a listener or a rule`);
      }
      targetGroups.delete(group.arn);
      forget(group.arn);
      return {};
    }),
  };
}

type Wanted = Omit<TargetGroup, 'arn' | 'attributes' | 'heldUntil'>;

function wantedTargetGroup(input: Infer<typeof shapes.createTargetGroup>): Wanted {
  checkName(input.Name, 'Target group');
  const targetType = input.TargetType ?? 'instance';
  const { Protocol: protocol, Port: port, VpcId: vpcId, ProtocolVersion: protocolVersion = 'HTTP1' } = input;
  if (targetType === 'lambda' || targetType === 'alb' || (protocol !== undefined && !/^HTTPS?$/.test(protocol))) {
    throw new AwsError(
      'InvalidConfigurationRequest',
      'Only HTTP and HTTPS target groups of instances and addresses are simulated',
    );
  }
  if (protocol === undefined) throw new AwsError('ValidationError', 'A protocol must be specified');
  if (port === undefined) throw new AwsError('ValidationError', 'A port must be specified');
  if (vpcId === undefined) throw new AwsError('ValidationError', 'A VPC ID must be specified');
  if (!/^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/.test(vpcId)) {
    throw new AwsError('ValidationError', `The VPC ID '${vpcId}' is not found`);
  }
  const grpc = protocolVersion === 'GRPC';
  const defaults: HealthCheck = {
    HealthCheckProtocol: 'HTTP',
    HealthCheckPort: 'traffic-port',
    HealthCheckEnabled: true,
    HealthCheckPath: grpc ? '/AWS.ALB/healthcheck' : '/',
    HealthCheckIntervalSeconds: 30,
    // The guide says 5, the API's own reference 6 and 10: whoever doesn't set it gets the latter.
    HealthCheckTimeoutSeconds: protocol === 'HTTPS' ? 10 : 6,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    Matcher: grpc ? { GrpcCode: '12' } : { HttpCode: '200' },
  };
  return {
    name: input.Name,
    protocol,
    protocolVersion,
    port,
    vpcId,
    targetType,
    ipAddressType: input.IpAddressType ?? 'ipv4',
    healthCheck: checkedHealthCheck({ ...defaults, ...healthCheckFields(input) }, targetType),
    tags: mergedTags(input.Tags),
  };
}

/** The health check's fields that a request has, and no others. */
function healthCheckFields(
  input: Infer<typeof shapes.modifyTargetGroup> | Infer<typeof shapes.createTargetGroup>,
): Partial<HealthCheck> {
  const { HealthCheckProtocol, HealthCheckPort, HealthCheckEnabled, HealthCheckPath, Matcher } = input;
  const { HealthCheckIntervalSeconds, HealthCheckTimeoutSeconds, HealthyThresholdCount, UnhealthyThresholdCount } =
    input;
  return {
    ...(HealthCheckProtocol !== undefined && { HealthCheckProtocol }),
    ...(HealthCheckPort !== undefined && { HealthCheckPort }),
    ...(HealthCheckEnabled !== undefined && { HealthCheckEnabled }),
    ...(HealthCheckPath !== undefined && { HealthCheckPath }),
    ...(HealthCheckIntervalSeconds !== undefined && { HealthCheckIntervalSeconds }),
    ...(HealthCheckTimeoutSeconds !== undefined && { HealthCheckTimeoutSeconds }),
    ...(HealthyThresholdCount !== undefined && { HealthyThresholdCount }),
    ...(UnhealthyThresholdCount !== undefined && { UnhealthyThresholdCount }),
    ...(Matcher !== undefined && { Matcher }),
  };
}

function checkedHealthCheck(check: HealthCheck, targetType: string): HealthCheck {
  const refuse = (message: string) => new AwsError('ValidationError', message);
  if (!/^HTTPS?$/.test(check.HealthCheckProtocol)) {
    throw refuse(`Health check protocol '${check.HealthCheckProtocol}' is not supported for this target group`);
  }
  if (!check.HealthCheckPath.startsWith('/'))
    throw refuse(`Health check path '${check.HealthCheckPath}' must begin with a '/'`);
  if (check.HealthCheckTimeoutSeconds >= check.HealthCheckIntervalSeconds) {
    throw refuse('Health check interval must be greater than the timeout.');
  }
  if (check.HealthCheckPort !== 'traffic-port' && !isPort(check.HealthCheckPort)) {
    throw refuse(`Health check port '${check.HealthCheckPort}' must be in the range 1-65535 or 'traffic-port'`);
  }
  if (!check.HealthCheckEnabled) {
    throw new AwsError(
      'InvalidConfigurationRequest',
      `Health checks cannot be disabled for target type '${targetType}'`,
    );
  }
  const { HttpCode, GrpcCode } = check.Matcher;
  if ((HttpCode === undefined) === (GrpcCode === undefined)) throw refuse('A matcher has an HTTP code or a gRPC code');
  if (HttpCode !== undefined && matcherRanges(HttpCode) === undefined) {
    throw refuse(`Health check matcher HTTP code '${HttpCode}' must be within the range 200-499`);
  }
  return check;
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function isSame(existing: TargetGroup, wanted: Wanted): boolean {
  const settings = ({ protocol, protocolVersion, port, vpcId, targetType, ipAddressType, healthCheck }: Wanted) =>
    JSON.stringify([
      protocol,
      protocolVersion,
      port,
      vpcId,
      targetType,
      ipAddressType,
      Object.entries(healthCheck).sort(),
    ]);
  return settings(existing) === settings(wanted) && sameTags(existing.tags, wanted.tags);
}

function describe(state: ElbState, group: TargetGroup) {
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: group.protocol,
    Port: group.port,
    VpcId: group.vpcId,
    ...group.healthCheck,
    LoadBalancerArns: loadBalancersUsing(state, group.arn).map(({ arn }) => arn),
    TargetType: group.targetType,
    ProtocolVersion: group.protocolVersion,
    IpAddressType: group.ipAddressType,
  };
}
