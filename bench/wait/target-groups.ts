import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  type ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { given } from '../../src/aws/given.ts';
import type { Spec } from '../../src/spec/spec.ts';

export interface Attached {
  readonly targetGroupArn: string;
  readonly loadBalancerArn: string;
}

/** As many as a load balancer takes. */
const LISTENERS = 50;

/** Gives each service a target group with the product's own settings, behind a listener: few load balancers carry all. */
export function targetGroups(elb: ElasticLoadBalancingV2Client, { network, http, container }: Spec) {
  let count = 0;
  let balancer: { readonly arn: string; readonly vpc: string } | undefined;

  const newLoadBalancer = async () => {
    const Subnets = [...network.publicSubnets];
    const answer = await elb.send(new CreateLoadBalancerCommand({ Name: `shop-${count}-alb`, Subnets }));
    const made = answer.LoadBalancers?.[0];
    return { arn: given(made?.LoadBalancerArn, 'LoadBalancerArn'), vpc: given(made?.VpcId, 'VpcId') };
  };

  return async (service: string): Promise<Attached> => {
    const listener = count % LISTENERS;
    if (balancer === undefined || listener === 0) balancer = await newLoadBalancer();
    count += 1;
    const command = new CreateTargetGroupCommand({
      Name: `${service}-tg`,
      Protocol: 'HTTP',
      Port: container.port,
      TargetType: 'ip',
      VpcId: balancer.vpc,
      HealthCheckPath: http.path,
      HealthCheckIntervalSeconds: http.interval,
      HealthCheckTimeoutSeconds: http.timeout,
      HealthyThresholdCount: http.healthyThreshold,
      UnhealthyThresholdCount: http.unhealthyThreshold,
    });
    const made = (await elb.send(command)).TargetGroups?.[0];
    const TargetGroupArn = given(made?.TargetGroupArn, 'TargetGroupArn');
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: String(http.deregistrationDelay) }];
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: balancer.arn,
        Protocol: 'HTTP',
        Port: 8000 + listener,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      }),
    );
    return { targetGroupArn: TargetGroupArn, loadBalancerArn: balancer.arn };
  };
}
