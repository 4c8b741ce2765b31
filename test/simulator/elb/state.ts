import { createHash } from 'node:crypto';
import { AwsError, type Clock } from '../ports.ts';
import type { Action, Certificate, Condition } from './shapes.ts';

export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly dnsName: string;
  readonly scheme: string;
  readonly vpcId: string;
  readonly createdAt: number;
  state: 'provisioning' | 'active' | 'active_impaired' | 'failed';
  ipAddressType: string;
  subnets: readonly string[];
  securityGroups: readonly string[];
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
}

/** How targets are checked, in the API's own names; times in seconds. */
export interface HealthCheck {
  readonly HealthCheckProtocol: string;
  readonly HealthCheckPort: string;
  readonly HealthCheckEnabled: boolean;
  readonly HealthCheckPath: string;
  readonly HealthCheckIntervalSeconds: number;
  readonly HealthCheckTimeoutSeconds: number;
  readonly HealthyThresholdCount: number;
  readonly UnhealthyThresholdCount: number;
  readonly Matcher: { readonly HttpCode?: string; readonly GrpcCode?: string };
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  readonly protocol: string;
  readonly protocolVersion: string;
  readonly port: number;
  readonly vpcId: string;
  readonly targetType: string;
  readonly ipAddressType: string;
  healthCheck: HealthCheck;
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
  /** The load balancer lets go only some time after it was deleted; milliseconds since the epoch. */
  heldUntil: number;
}

export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly tags: Map<string, string>;
  protocol: string;
  port: number;
  sslPolicy: string | undefined;
  certificates: readonly Certificate[];
  defaultActions: readonly Action[];
}

export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  priority: number;
  conditions: readonly Condition[];
  actions: readonly Action[];
  readonly tags: Map<string, string>;
}

/** Everything that one account has in one Region, by ARN. */
export interface ElbState {
  readonly clock: Clock;
  readonly account: string;
  readonly region: string;
  readonly loadBalancers: Map<string, LoadBalancer>;
  readonly targetGroups: Map<string, TargetGroup>;
  readonly listeners: Map<string, Listener>;
  readonly rules: Map<string, Rule>;
}

/** The load balancer, or AWS's refusal. */
export function loadBalancerOf(state: ElbState, arn: string): LoadBalancer {
  const found = state.loadBalancers.get(arn);
  if (found === undefined) throw new AwsError('LoadBalancerNotFound', `Load balancer '${arn}' not found`);
  return found;
}

/** The target group, or AWS's refusal. */
export function targetGroupOf(state: ElbState, arn: string): TargetGroup {
  const found = state.targetGroups.get(arn);
  if (found === undefined) throw new AwsError('TargetGroupNotFound', `Target groups '${arn}' not found`);
  return found;
}

/** The listener, or AWS's refusal. */
export function listenerOf(state: ElbState, arn: string): Listener {
  const found = state.listeners.get(arn);
  if (found === undefined) throw new AwsError('ListenerNotFound', `Listener '${arn}' not found`);
  return found;
}

/** The listeners of a load balancer. */
export function listenersOf(state: ElbState, loadBalancerArn: string): Listener[] {
  return [...state.listeners.values()].filter((listener) => listener.loadBalancerArn === loadBalancerArn);
}

/** The rules of a listener in the order of their priority, the default action not among them. */
export function rulesOf(state: ElbState, listenerArn: string): Rule[] {
  return [...state.rules.values()]
    .filter((rule) => rule.listenerArn === listenerArn)
    .sort((one, other) => one.priority - other.priority);
}

/** The rule, or AWS's refusal. */
export function ruleOf(state: ElbState, arn: string): Rule {
  const found = state.rules.get(arn);
  if (found === undefined) throw new AwsError('RuleNotFound', `Rule '${arn}' not found`);
  return found;
}

/** The load balancers whose listeners or rules forward to a target group. */
export function loadBalancersUsing(state: ElbState, targetGroupArn: string): LoadBalancer[] {
  const using = [...state.listeners.values()].filter((listener) =>
    [listener.defaultActions, ...rulesOf(state, listener.arn).map((rule) => rule.actions)]
      .flat()
      .some((action) => forwardedTo(action).includes(targetGroupArn)),
  );
  const arns = new Set(using.map((listener) => listener.loadBalancerArn));
  return [...state.loadBalancers.values()].filter((loadBalancer) => arns.has(loadBalancer.arn));
}

/** The target groups that a load balancer's listeners and rules forward to. */
export function targetGroupsOf(state: ElbState, loadBalancerArn: string): TargetGroup[] {
  return [...state.targetGroups.values()].filter((group) =>
    loadBalancersUsing(state, group.arn).some(({ arn }) => arn === loadBalancerArn),
  );
}

/** The target groups that an action forwards to. */
export function forwardedTo(action: Action): string[] {
  const groups = action.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: action.TargetGroupArn }];
  return groups.flatMap((group) => group.TargetGroupArn ?? []);
}

/** Sixteen hex digits, as at the end of an ARN: new for every `count` of things that have this name. */
export function resourceId(name: string, count: number): string {
  return createHash('sha256').update(`${name} ${count}`).digest('hex').slice(0, 16);
}
