import { expect, test } from '@jest/globals';
import { QuotaExceeded } from '../../src/aws/faults.ts';
import { quotaIn } from '../../src/aws/quotas.ts';
import { explain } from '../../src/errors.ts';

const named = (name: string) => Object.assign(new Error('The limit has been reached.'), { name });

test.each([
  ['LimitExceededException', 'ECR', 'CreateRepository', 'Registered repositories'],
  ['LimitExceededException', 'ECS', 'CreateCluster', 'Clusters per account'],
  ['LimitExceededException', 'ECS', 'CreateService', 'Services per cluster'],
  ['LimitExceededException', 'ECS', 'RegisterTaskDefinition', 'Revisions per task definition family'],
  ['LimitExceededException', 'CloudWatchLogs', 'CreateLogGroup', 'Log groups'],
  ['LimitExceededException', 'ECS', 'SomethingNew', 'a quota of ECS'],
  [
    'TooManyLoadBalancersException',
    'ElasticLoadBalancingV2',
    'CreateLoadBalancer',
    'Application Load Balancers per Region',
  ],
  ['TooManyLoadBalancers', 'ElasticLoadBalancingV2', 'CreateLoadBalancer', 'Application Load Balancers per Region'],
  ['TooManyTargetGroupsException', 'ElasticLoadBalancingV2', 'CreateTargetGroup', 'Target Groups per Region'],
  ['TooManyListenersException', 'ElasticLoadBalancingV2', 'CreateListener', 'Listeners per Application Load Balancer'],
  ['TooManyRulesException', 'ElasticLoadBalancingV2', 'CreateRule', 'Rules per Application Load Balancer'],
])('%s of %s %s speaks of the quota “%s”', (name, service, operation, quota) => {
  const error = named(name);
  expect(quotaIn(error, service, operation)).toContain(quota);
  expect(explain(new QuotaExceeded(error, quota))).toEqual([expect.stringContaining(quota)]);
});

test.each(['ThrottlingException', 'TooManyRequestsException', 'TooManyTagsException', 'AccessDeniedException'])(
  '%s speaks of none',
  (name) => {
    expect(quotaIn(named(name), 'ECS', 'CreateService')).toBeUndefined();
  },
);
