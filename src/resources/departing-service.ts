import { DeleteServiceCommand, type ECSClient, type Service } from '@aws-sdk/client-ecs';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { fromLowerTags } from '../aws/tags.ts';
import { define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import { stateOf } from './service-state.ts';

interface Out {
  readonly name: string;
  readonly cluster: string;
}

/** A service that only has to go, whatever it was described to be. `after`: what may go once it is gone. */
export const departingService = define<Cloud, { readonly after: readonly Node<Cloud>[] }, object, Out>({
  kind: 'service',
  desired: () => ({}),

  async read({ running }) {
    const seen = await running.service();
    // A draining one is on its way out; the cluster waits for it.
    if (seen?.status !== 'ACTIVE') return undefined;
    const out = { name: given(seen.serviceName, 'serviceName'), cluster: given(seen.clusterArn, 'clusterArn') };
    return { state: asFarAsTold(seen), out, tags: fromLowerTags(seen.tags) };
  },

  create: () => Promise.reject(new Error('it only goes')),
  update: async (_cloud, { out }) => out,
  remove: ({ ecs }, { cluster, name }) => deleteService(ecs, cluster, name),
});

/** Nothing is wanted of it, but it may have to be told whether it is as it was set. */
function asFarAsTold(seen: Service) {
  const { deployment, ...state } = stateOf(seen, { threshold: UNTOLD });
  const { threshold, ...rest } = deployment;
  return { ...state, deployment: threshold === UNTOLD ? rest : deployment };
}

const UNTOLD = '';

/** Deletes a service with its tasks, which then drain; one that is gone is fine. */
export async function deleteService(ecs: ECSClient, cluster: string, service: string): Promise<void> {
  const gone = ['ServiceNotFoundException', 'ServiceNotActiveException', 'ClusterNotFoundException'];
  await found(ecs.send(new DeleteServiceCommand({ cluster, service, force: true })), ...gone);
}
