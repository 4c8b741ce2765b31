import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { CLUSTER } from '../aws/tags.ts';
import { loadBalancing } from '../resources/load-balancing.ts';
import { type Identity, namesOf, type Used } from '../spec/names.ts';

/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
export async function whereabouts(asked: Identity, elb: ElasticLoadBalancingV2Client): Promise<Used> {
  const own = namesOf({ ...asked, use: {} });
  const seen = loadBalancing(elb, own);
  const [group, balancer] = await Promise.all([seen.targetGroup(), seen.loadBalancer()]);
  const arn = group?.TargetGroupArn;
  if (arn === undefined) return asked.use ?? {};
  const cluster = (await seen.tags(arn))[CLUSTER];
  const balancers = group?.LoadBalancerArns ?? [];
  const isOwn = balancers.some((each) => each === balancer?.LoadBalancerArn);
  return {
    ...asked.use,
    cluster: cluster === undefined ? asked.use?.cluster : cluster === own.cluster ? undefined : cluster,
    loadBalancer: isOwn ? undefined : (balancers[0] ?? asked.use?.loadBalancer),
  };
}
