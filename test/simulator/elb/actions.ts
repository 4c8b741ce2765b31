import { AwsError } from '../ports.ts';
import type { Action } from './shapes.ts';
import { type ElbState, forwardedTo, type LoadBalancer, loadBalancersUsing, targetGroupOf } from './state.ts';

const FINAL: readonly string[] = ['forward', 'redirect', 'fixed-response'];
const MAX_GROUPS = 5;

const invalid = (message: string) => new AwsError('InvalidLoadBalancerAction', message);

/** The actions as they are kept: every default spelled out. Throws what AWS would answer to them. */
export function checkedActions(
  state: ElbState,
  actions: readonly Action[],
  loadBalancer: LoadBalancer,
  protocol: string,
): readonly Action[] {
  const last = actions.at(-1);
  if (last === undefined) throw new AwsError('ValidationError', 'At least one action must be specified');
  if (!FINAL.includes(last.Type) || actions.slice(0, -1).some((action) => FINAL.includes(action.Type))) {
    throw invalid('The last action, and only it, must be forward, redirect or fixed-response');
  }
  if (actions.length > 1 && protocol !== 'HTTPS') throw invalid('Authentication actions need an HTTPS listener');
  return actions.map((action, index) => {
    const Order = action.Order ?? index + 1;
    switch (action.Type) {
      case 'forward':
        return { ...forward(state, action, loadBalancer), Order };
      case 'redirect':
        return { ...redirect(action, protocol), Order };
      case 'fixed-response':
        return { ...fixedResponse(action), Order };
      default:
        return { ...action, Order };
    }
  });
}

function forward(state: ElbState, action: Action, loadBalancer: LoadBalancer): Action {
  const { ForwardConfig: config, TargetGroupArn: single } = action;
  const groups = config?.TargetGroups ?? (single === undefined ? [] : [{ TargetGroupArn: single }]);
  if (single !== undefined && (groups.length !== 1 || groups[0]?.TargetGroupArn !== single)) {
    throw invalid('A target group ARN must be the only one of the forward configuration');
  }
  if (groups.length < 1 || groups.length > MAX_GROUPS)
    throw invalid(`A forward action has 1 to ${MAX_GROUPS} target groups`);
  for (const arn of forwardedTo(action)) {
    const group = targetGroupOf(state, arn);
    const others = loadBalancersUsing(state, arn).filter((other) => other !== loadBalancer);
    if (group.vpcId !== loadBalancer.vpcId) {
      throw new AwsError(
        'InvalidConfigurationRequest',
        `The target group '${arn}' is not in the same VPC as load balancer '${loadBalancer.arn}'`,
      );
    }
    if (others.length > 0) {
      throw new AwsError(
        'TargetGroupAssociationLimit',
        `The following target groups cannot be associated with more than one load balancer: ${arn}`,
      );
    }
  }
  return {
    Type: 'forward',
    ...(groups.length === 1 && groups[0]?.TargetGroupArn !== undefined && { TargetGroupArn: groups[0].TargetGroupArn }),
    ForwardConfig: {
      TargetGroups: groups.map((group) => ({ Weight: 1, ...group })),
      TargetGroupStickinessConfig: { Enabled: false, ...config?.TargetGroupStickinessConfig },
    },
  };
}

function redirect({ RedirectConfig: config }: Action, protocol: string): Action {
  if (config === undefined) throw invalid('A redirect action needs a redirect configuration');
  const { StatusCode, ...given } = config;
  const full = {
    Protocol: '#{protocol}',
    Port: '#{port}',
    Host: '#{host}',
    Path: '/#{path}',
    Query: '#{query}',
    ...given,
  };
  const same =
    [protocol, '#{protocol}'].includes(full.Protocol) &&
    full.Port === '#{port}' &&
    full.Host === '#{host}' &&
    full.Path === '/#{path}';
  if (same) throw invalid('The redirect configuration is not valid because it creates a loop');
  if (protocol === 'HTTPS' && full.Protocol === 'HTTP') throw invalid('HTTPS cannot be redirected to HTTP');
  return { Type: 'redirect', RedirectConfig: { ...full, StatusCode } };
}

function fixedResponse({ FixedResponseConfig: config }: Action): Action {
  if (config === undefined) throw invalid('A fixed-response action needs a fixed response configuration');
  const types = ['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'];
  if (config.ContentType !== undefined && !types.includes(config.ContentType)) {
    throw invalid(`'${config.ContentType}' is not a content type of fixed responses`);
  }
  return { Type: 'fixed-response', FixedResponseConfig: config };
}
