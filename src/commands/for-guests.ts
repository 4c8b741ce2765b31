import type { Tags } from '../aws/tags.ts';
import { nameOf, type Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
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
  return steps.map((step) =>
    step.action === 'remove' ? { ...step, refusal: step.refusal ?? held.get(nameOf(step)) } : step,
  );
}
