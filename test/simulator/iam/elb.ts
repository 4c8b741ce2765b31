import type { Place } from '../ecs/arn.ts';
import type { Fields } from '../ports.ts';
import { hasTags, requestTags, textOf, textsOf } from './asked.ts';
import type { Question } from './policy.ts';

/**
 * What Elastic Load Balancing asks IAM for a call, by the Service Authorization Reference of 2026-09 (list_elbv2.html).
 * What it asks of EC2 in the caller's name stands in its user guide (elb-api-permissions.html).
 */
export function elbQuestions(operation: string, input: Fields, { region, account }: Place): readonly Question[] {
  const action = `elasticloadbalancing:${operation}`;
  const arn = (path: string) => `arn:aws:elasticloadbalancing:${region}:${account}:${path}`;
  const tags = requestTags(input['Tags']);
  const tagging = (resource: string): readonly Question[] =>
    hasTags(input['Tags'])
      ? [
          {
            action: 'elasticloadbalancing:AddTags',
            resource,
            keys: { ...tags, 'elasticloadbalancing:CreateAction': operation },
          },
        ]
      : [];
  const text = (field: string) => textOf(input[field]) ?? '';

  switch (operation) {
    case 'CreateLoadBalancer': {
      const resource = arn(`loadbalancer/app/${text('Name')}/*`);
      return [
        { action, resource, keys: tags },
        ...tagging(resource),
        ...ec2(
          'DescribeAccountAttributes',
          'DescribeAddresses',
          'DescribeInternetGateways',
          'DescribeSecurityGroups',
          'DescribeSubnets',
          'DescribeVpcs',
        ),
      ];
    }
    case 'CreateTargetGroup': {
      const resource = arn(`targetgroup/${text('Name')}/*`);
      return [
        { action, resource, keys: tags },
        ...tagging(resource),
        ...ec2('DescribeInternetGateways', 'DescribeVpcs'),
      ];
    }
    case 'CreateListener': {
      const balancer = text('LoadBalancerArn');
      // Real denials of the tags of a new listener name the load balancer in some Regions and the listener in others.
      const listener = `${balancer.replace(':loadbalancer/', ':listener/')}/*`;
      return [{ action, resource: balancer, keys: tags }, ...tagging(balancer), ...tagging(listener)];
    }
    case 'CreateRule': {
      const listener = text('ListenerArn');
      const rule = `${listener.replace(':listener/', ':listener-rule/')}/*`;
      return [{ action, resource: listener, keys: tags }, ...tagging(rule)];
    }
    case 'SetSubnets':
      return [{ action, resource: text('LoadBalancerArn') }, ...ec2('DescribeSubnets')];
    case 'SetSecurityGroups':
    case 'ModifyLoadBalancerAttributes':
    case 'DeleteLoadBalancer':
      return [{ action, resource: text('LoadBalancerArn') }];
    case 'ModifyTargetGroup':
    case 'ModifyTargetGroupAttributes':
    case 'DeleteTargetGroup':
    case 'RegisterTargets':
    case 'DeregisterTargets':
      return [{ action, resource: text('TargetGroupArn') }];
    case 'ModifyListener':
    case 'DeleteListener':
      return [{ action, resource: text('ListenerArn') }];
    case 'ModifyRule':
    case 'DeleteRule':
      return [{ action, resource: text('RuleArn') }];
    case 'SetRulePriorities':
      return rulesIn(input['RulePriorities']).map((resource) => ({ action, resource }));
    case 'AddTags':
    case 'RemoveTags':
      return textsOf(input['ResourceArns']).map((resource) => ({ action, resource, keys: tags }));
    default:
      // Every Describe: no resource.
      return [{ action, resource: '*' }];
  }
}

const ec2 = (...operations: readonly string[]): readonly Question[] =>
  operations.map((operation) => ({ action: `ec2:${operation}`, resource: '*' }));

const rulesIn = (priorities: unknown): readonly string[] =>
  Array.isArray(priorities) ? priorities.flatMap((each: Fields) => textOf(each['RuleArn']) ?? []) : [];
