import {
  DescribeLoadBalancersCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
  type LoadBalancer,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';

/** All targets of a target group, with their health: draining and unused ones too. */
export async function describeTargets(
  elb: ElasticLoadBalancingV2Client,
  targetGroupArn: string,
): Promise<readonly TargetHealthDescription[]> {
  const answer = await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn }));
  return answer.TargetHealthDescriptions ?? [];
}

/** A load balancer by its ARN. */
export async function describeLoadBalancer(
  elb: ElasticLoadBalancingV2Client,
  arn: string,
): Promise<LoadBalancer | undefined> {
  return (await elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }))).LoadBalancers?.[0];
}

/** Pure: whether a target gets its share of the requests. */
export const isHealthy = ({ TargetHealth }: TargetHealthDescription) => TargetHealth?.State === 'healthy';
