import { DescribeClustersCommand } from '@aws-sdk/client-ecs';
import { given } from '../aws/given.ts';
import type { ClusterOut } from './cluster.ts';
import { used } from './used.ts';

/** An ECS cluster that is there. A deleted one is still reported, as INACTIVE: that is none. */
export const usedCluster = used<object, ClusterOut>('cluster', async ({ ecs }, name) => {
  const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: [name] }));
  const seen = clusters.find(({ status }) => status !== 'INACTIVE');
  if (!seen) return undefined;
  const hindrance = seen.status === 'ACTIVE' ? undefined : `it is ${seen.status}, and takes no services.`;
  const { clusterArn, activeServicesCount: services = 0 } = seen;
  return { out: { name, arn: given(clusterArn, 'clusterArn'), services }, hindrance };
});
