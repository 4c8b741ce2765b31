import type { Tags } from '../aws/tags.ts';
import { eventually } from '../aws/until.ts';
import { counted } from '../counted.ts';
import type { Node } from '../engine/resource.ts';
import { nameOf, type Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
import type { ClusterOut } from '../resources/cluster.ts';
import { doors, guestsAmong } from '../resources/guests.ts';
import type { Environment } from '../stacks/environment.ts';
import type { Front } from '../stacks/remains.ts';

/** Steps in which nothing is removed that has something of somebody else's on it, which AWS would delete along with it. */
export async function sparingGuests(
  steps: readonly Step[],
  front: Front | Environment,
  cloud: Pick<Cloud, 'elb' | 'loadBalancing'>,
  isStranger: (tags: Tags) => boolean,
): Promise<readonly Step[]> {
  const stands = new Set(Object.values(front).map(nameOf));
  if (!steps.some((step) => step.action === 'remove' && stands.has(nameOf(step)))) return steps;
  const { balancer, targets } = front;
  const group = targets.known ? targets.out.arn : undefined;
  const held = new Map<string, string | undefined>();
  if ('rule' in front) {
    const leaving = front.rule.known ? [front.rule.out.arn, ...front.rule.out.spare] : [];
    held.set(nameOf(targets), guestsAmong(await doors(cloud), group, isStranger, leaving).targetGroup);
  } else {
    const guests = guestsAmong(await doors(cloud), group, isStranger);
    held.set(nameOf(balancer), guests.balancer);
    held.set(nameOf(targets), guests.targetGroup);
    held.set(nameOf(front.plain), guests.listeners.get(80));
    held.set(nameOf(front.secure), guests.listeners.get(443));
  }
  return heldBack(steps, held);
}

/** Seconds for which a cluster may count a service that is gone. */
const LAG = 30;

/**
 * Steps in which no cluster is removed that others have services in: ECS refuses that, and last of all. Where our own is
 * gone the count may still be that of before, and is looked at again.
 */
export async function sparingTenants(
  steps: readonly Step[],
  clusters: readonly Node<Cloud, ClusterOut>[],
  cloud: Cloud,
): Promise<readonly Step[]> {
  const own = (await cloud.running.service())?.status === 'ACTIVE' ? 1 : 0;
  const held = new Map<string, string | undefined>();
  for (const cluster of clusters) {
    const others = () => (cluster.known ? cluster.out.services - own : 0);
    if (others() > 0 && own === 0) await withoutTenants(cluster, others, cloud);
    if (others() > 0)
      held.set(nameOf(cluster), `${counted(others(), 'other service')} in it: delete or move them first`);
  }
  return heldBack(steps, held);
}

/** Looks until nobody is counted, or for as long as reads may lag. */
async function withoutTenants(cluster: Node<Cloud, ClusterOut>, others: () => number, cloud: Cloud): Promise<void> {
  const look = async () => {
    await cluster.look(cloud.fresh());
    return others() > 0 ? undefined : true;
  };
  await eventually(look, cloud.patience(LAG, `ECS to count no service in ${nameOf(cluster)}`));
}

const heldBack = (steps: readonly Step[], held: ReadonlyMap<string, string | undefined>) =>
  steps.map((step) => (step.action === 'remove' ? { ...step, refusal: step.refusal ?? held.get(nameOf(step)) } : step));
