import { createHash } from 'node:crypto';
import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { TAG_PREFIX, type Tags } from '../aws/tags.ts';

export interface HealthCheck {
  readonly path: string;
  /** HTTP codes that mean healthy: `200`, `200-299`, `200,301`. */
  readonly matcher: string;
  /** Seconds. */
  readonly interval: number;
  /** Seconds. */
  readonly timeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
}

/** The part of a health check that a version of an application passes or not. */
export type Asked = Pick<HealthCheck, 'path' | 'matcher'>;

/** What a target group for Fargate tasks is, whatever is described. */
export const PLAIN = {
  targetType: 'ip',
  protocol: 'HTTP',
  protocolVersion: 'HTTP1',
  ipAddressType: 'ipv4',
  healthCheckEnabled: true,
  healthCheckProtocol: 'HTTP',
  healthCheckPort: 'traffic-port',
} as const;

/** What the health check asked when we last set it: tells a changed description from a hand-made change. */
export const ASKS = `${TAG_PREFIX}health-check`;

/** The attribute that says how many seconds a leaving task may take to end its requests. */
export const DEREGISTRATION_DELAY = 'deregistration_delay.timeout_seconds';

/** What AWS can't change of a target group. */
interface Nature {
  readonly targetType: string;
  readonly protocol: string;
  readonly protocolVersion: string;
  readonly ipAddressType: string;
}

/** Pure: a target group as AWS reports it, in the words in which one is wanted. */
export function stateOfGroup(seen: TargetGroup) {
  return {
    // One for a Lambda function is in no VPC: seen as it is, and refused.
    vpcId: seen.VpcId ?? 'none',
    targetType: seen.TargetType ?? 'instance',
    protocol: seen.Protocol ?? 'HTTP',
    protocolVersion: seen.ProtocolVersion ?? 'HTTP1',
    ipAddressType: seen.IpAddressType ?? 'ipv4',
    healthCheck: {
      path: seen.HealthCheckPath ?? '/',
      matcher: seen.Matcher?.HttpCode ?? '200',
      interval: seen.HealthCheckIntervalSeconds ?? 30,
      timeout: seen.HealthCheckTimeoutSeconds ?? 5,
      healthyThreshold: seen.HealthyThresholdCount ?? 5,
      unhealthyThreshold: seen.UnhealthyThresholdCount ?? 2,
    },
    healthCheckEnabled: seen.HealthCheckEnabled ?? true,
    healthCheckProtocol: seen.HealthCheckProtocol ?? 'HTTP',
    healthCheckPort: seen.HealthCheckPort ?? 'traffic-port',
  };
}

/**
 * Pure: whether a target group is what is described, or was until somebody changed it by hand: the tasks in it became
 * healthy with what we had set, so that undoing the change hurts nobody.
 */
export function suits(nature: Nature, tags: Tags, healthCheck: HealthCheck): boolean {
  return isNatural(nature) && tags[ASKS] === markOf(healthCheck);
}

/**
 * Pure: whether tasks would be hurt if it became what is described. A new path or matcher makes every running task that
 * does not answer to it unhealthy at once, before the version that does is there. The rest AWS can't change at all.
 */
export function breaksTasks(
  state: Nature & { readonly healthCheck: HealthCheck },
  living: boolean,
  { path, matcher }: HealthCheck,
): boolean {
  const asksElse = state.healthCheck.path !== path || state.healthCheck.matcher !== matcher;
  return !isNatural(state) || (living && asksElse);
}

const isNatural = ({ targetType, protocol, protocolVersion, ipAddressType }: Nature) =>
  targetType === PLAIN.targetType &&
  protocol === PLAIN.protocol &&
  protocolVersion === PLAIN.protocolVersion &&
  ipAddressType === PLAIN.ipAddressType;

/** Pure: a mark of what a health check asks. A path may be longer than a tag's value, and hold what AWS doesn't take there. */
export function markOf({ path, matcher }: Asked): string {
  return createHash('sha256').update(`${path} ${matcher}`).digest('hex').slice(0, 16);
}
