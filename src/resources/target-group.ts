import { createHash } from 'node:crypto';
import {
  AddTagsCommand,
  CreateTargetGroupCommand,
  DeleteTargetGroupCommand,
  DescribeTargetGroupAttributesCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { CLUSTER, fromUpperTags, TAG_PREFIX, type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import type { Change } from '../engine/diff.ts';
import { ChangedMeanwhile, define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import type { LoadBalancerOut } from './load-balancer.ts';

export interface TargetGroupProps {
  /** The VPC, or the load balancer that tells it. */
  readonly vpc: string | Node<Cloud, LoadBalancerOut>;
  /** Only a default: ECS registers every task with its own port. So it is never drift. */
  readonly port: number;
  readonly healthCheck: HealthCheck;
  /** Seconds that a leaving task may take to end its requests. */
  readonly deregistrationDelay: number;
  readonly tags: Tags;
}

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

interface State {
  readonly vpcId: string;
  readonly targetType: string;
  readonly protocol: string;
  readonly protocolVersion: string;
  readonly ipAddressType: string;
  readonly healthCheck: HealthCheck;
  readonly healthCheckEnabled: boolean;
  readonly healthCheckProtocol: string;
  readonly healthCheckPort: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Tags;
}

export interface TargetGroupOut {
  readonly arn: string;
  /** Whether targets are registered: a change of what "healthy" means would hit them at once. */
  readonly living: boolean;
}

/** What the health check asked when we last set it: tells a changed description from a hand-made change. */
const ASKS = `${TAG_PREFIX}health-check`;

const REMAKE = 'Delete the service and the target group, then deploy again; or take a new environment name.';

/** An ALB target group for Fargate tasks, which are registered by their addresses. */
export const targetGroup = define<Cloud, TargetGroupProps, State, TargetGroupOut>({
  kind: 'target group',
  immutable: { vpcId: REMAKE, targetType: REMAKE, protocol: REMAKE, protocolVersion: REMAKE, ipAddressType: REMAKE },

  desired: (_name, { vpc, healthCheck, deregistrationDelay, tags }) => ({
    vpcId: typeof vpc === 'string' ? vpc : vpc.out.vpcId,
    targetType: 'ip',
    protocol: 'HTTP',
    protocolVersion: 'HTTP1',
    ipAddressType: 'ipv4',
    healthCheck,
    healthCheckEnabled: true,
    healthCheckProtocol: 'HTTP',
    healthCheckPort: 'traffic-port',
    attributes: { 'deregistration_delay.timeout_seconds': String(deregistrationDelay) },
    tags: { ...tags, [ASKS]: fingerprint(healthCheck) },
  }),

  refuse: (seen, changes, { healthCheck }) =>
    movedText(changes) ?? (seen?.out.living ? refuseBreaking(changes, seen.out.arn, healthCheck) : undefined),

  async read({ elb, loadBalancing }) {
    const seen = await loadBalancing.targetGroup();
    if (!seen) return undefined;
    const arn = given(seen.TargetGroupArn, 'TargetGroupArn');
    const [attributes, tags, targets] = await Promise.all([
      elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn })),
      loadBalancing.tags(arn),
      loadBalancing.targets(),
    ]);
    const state = {
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
      attributes: fromUpperTags(attributes.Attributes),
      tags,
    };
    return {
      state,
      out: { arn, living: targets.some(({ TargetHealth }) => TargetHealth?.State !== 'draining') },
      tags,
    };
  },

  async create({ elb, patience }, name, { vpcId, healthCheck, attributes, tags }, { port }) {
    try {
      const answer = await elb.send(
        new CreateTargetGroupCommand({
          Name: name,
          VpcId: vpcId,
          TargetType: 'ip',
          Protocol: 'HTTP',
          Port: port,
          ...healthCheckFields(healthCheck),
          Tags: toUpperTags(tags),
        }),
      );
      const arn = given(answer.TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
      await retrying(
        () =>
          elb.send(
            new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes: toUpperTags(attributes) }),
          ),
        (error) => isFault(error, 'TargetGroupNotFoundException'),
        patience(30, `target group ${name} to be there everywhere`),
      );
      return { arn, living: false };
    } catch (error) {
      throw isFault(error, 'DuplicateTargetGroupNameException') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update({ elb }, { out, state: seen }, { healthCheck, attributes, tags }, changed) {
    const TargetGroupArn = out.arn;
    if ([...changed].some((field) => field.startsWith('healthCheck'))) {
      await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...healthCheckFields(healthCheck) }));
    }
    if (changed.has('attributes')) {
      const Attributes = toUpperTags(attributes);
      await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    }
    // Last: the tag says what the health check asks, so it may only say so once it does.
    if (changed.has('tags')) {
      await elb.send(
        new AddTagsCommand({ ResourceArns: [TargetGroupArn], Tags: toUpperTags(withOrigin(seen.tags, tags)) }),
      );
    }
    return out;
  },

  async remove({ elb, patience }, { arn }) {
    // Still in use for a while after the load balancer that forwarded to it is gone.
    await retrying(
      () => found(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: arn })), 'TargetGroupNotFoundException'),
      (error) => isFault(error, 'ResourceInUseException'),
      patience(300, 'the target group to be out of use'),
    );
  },
});

/** Its service would go on in the cluster of before, beside a new one. */
function movedText(changes: readonly Change[]): string | undefined {
  const moved = changes.find(({ field, from }) => field === `tags.${CLUSTER}` && from !== undefined);
  if (!moved) return undefined;
  return `the service behind it is in cluster ${moved.from}, and can't move to ${moved.to}. Destroy it first, or take a new service or environment name.`;
}

/**
 * A new path or matcher makes every running task that does not answer to it unhealthy at once, before the version
 * that does is there. Undoing a hand-made change is another matter: the tasks became healthy with what we had set.
 */
function refuseBreaking(changes: readonly Change[], arn: string, { path, matcher }: HealthCheck): string | undefined {
  const described = changes.some(({ field }) => field === `tags.${ASKS}`);
  const breaking = changes.filter(({ field }) => field === 'healthCheck.path' || field === 'healthCheck.matcher');
  if (!described || breaking.length === 0) return undefined;
  const what = breaking.map(({ field, from, to }) => `${field} ${String(from)} → ${String(to)}`).join(', ');
  return [
    `${what} would make the tasks that run now unhealthy before the new ones are there.`,
    'First deploy a version that passes both checks; then change the health check by hand and deploy this again:',
    `aws elbv2 modify-target-group --target-group-arn ${arn} --health-check-path '${path}' --matcher 'HttpCode="${matcher}"'`,
  ].join(' ');
}

function healthCheckFields({ path, matcher, interval, timeout, healthyThreshold, unhealthyThreshold }: HealthCheck) {
  return {
    HealthCheckEnabled: true,
    HealthCheckProtocol: 'HTTP' as const,
    HealthCheckPort: 'traffic-port',
    HealthCheckPath: path,
    Matcher: { HttpCode: matcher },
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: healthyThreshold,
    UnhealthyThresholdCount: unhealthyThreshold,
  };
}

/** A path may be longer than a tag's value, and hold what AWS doesn't take there. */
function fingerprint({ path, matcher }: HealthCheck): string {
  return createHash('sha256').update(`${path} ${matcher}`).digest('hex').slice(0, 16);
}
