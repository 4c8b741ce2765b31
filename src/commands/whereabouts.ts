import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { CLUSTER } from '../aws/tags.ts';
import { loadBalancing } from '../resources/load-balancing.ts';
import { type Identity, namesOf, type Used } from '../spec/names.ts';

/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
export async function whereabouts(asked: Identity, elb: ElasticLoadBalancingV2Client): Promise<Used> {
  const told = asked.use ?? {};
  const [own, names] = [namesOf({ ...asked, use: {} }), namesOf(asked)];
  const seen = loadBalancing(elb, own);
  const group = await seen.targetGroup();
  if (group?.TargetGroupArn === undefined) return told;
  const cluster = (await seen.tags(group.TargetGroupArn))[CLUSTER];
  const [balancer] = group.LoadBalancerArns ?? [];
  const there = namesOf({ ...asked, use: { cluster, loadBalancer: balancer } });
  const differing = (key: 'cluster' | 'loadBalancer', used: string | undefined) => {
    if (used === undefined || there[key] === names[key]) return told[key];
    return there[key] === own[key] ? undefined : used;
  };
  return { ...told, cluster: differing('cluster', cluster), loadBalancer: differing('loadBalancer', balancer) };
}
