import { CLUSTER } from '../aws/tags.ts';
import { loadBalancing } from '../resources/load-balancing.ts';
import { type Identity, namesOf, type Used } from '../spec/names.ts';
import type { Context } from './context.ts';

/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
export async function whereabouts(asked: Identity, { clients: { elb } }: Pick<Context, 'clients'>): Promise<Used> {
  const told = asked.use ?? {};
  const [own, names] = [namesOf({ ...asked, use: {} }), namesOf(asked)];
  // One that took another's place has a name of its own: a listener tells of it, or else its tags.
  const groups = async (thorough: boolean) => {
    const { live, others } = await loadBalancing(elb, names, { thorough }).targetGroups();
    return [live, ...others].filter((group) => group !== undefined);
  };
  const near = await groups(false);
  const all = near.length > 0 ? near : await groups(true);
  const group = all.find(({ seen }) => (seen.LoadBalancerArns ?? []).length > 0) ?? all[0];
  if (group === undefined) return told;
  const [balancer] = group.seen.LoadBalancerArns ?? [];
  const there = namesOf({ ...asked, use: { cluster: group.tags[CLUSTER], loadBalancer: balancer } });
  const differing = (key: 'cluster' | 'loadBalancer', used: string | undefined) => {
    if (used === undefined || there[key] === names[key]) return told[key];
    return there[key] === own[key] ? undefined : used;
  };
  return {
    ...told,
    cluster: differing('cluster', group.tags[CLUSTER]),
    loadBalancer: differing('loadBalancer', balancer),
  };
}
