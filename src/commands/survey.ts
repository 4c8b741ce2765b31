import type { Tags } from '../aws/tags.ts';
import type { Node } from '../engine/resource.ts';
import { type Policy, plan, type Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
import type { Order } from '../rollout/order.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import type { Stack } from './facts.ts';
import { sparingGuests } from './for-guests.ts';
import { lookNow } from './look-now.ts';
import { precedence } from './precedence.ts';
import { requiring } from './requiring.ts';

/** What is there, and what has to be done about it. */
export interface Survey {
  readonly planned: readonly Step[];
  /** What runs; absent where there is no service. */
  readonly look: Snapshot | undefined;
  readonly before: Awaited<ReturnType<Cloud['running']['service']>>;
  /** How this run stands to what is live: may still be on its way from GitHub, and matters only where something changes. */
  readonly preceding: Promise<Order>;
}

export interface Rules {
  readonly policy: Policy;
  /** Whether what carries these tags is somebody else's. */
  readonly isStranger: (tags: Tags) => boolean;
  /** What must neither be made nor changed. */
  readonly required: readonly Node<Cloud>[];
}

/** Reads everything, all at once, and compares it with what is described. Writes nothing. */
export async function survey(
  stack: Stack,
  cloud: Cloud,
  { policy, isStranger, required }: Rules,
  origin: Origin,
  context: Context,
): Promise<Survey> {
  // Beside the plan, so that an unchanged environment has its verdict without another call.
  const looking = lookNow(cloud, context);
  looking.catch(() => {}); // What breaks it breaks the plan as well, which can say what thing it was about.
  const preceding = precedence(cloud, origin, context);
  preceding.catch(() => {}); // The same.
  const steps = await sparingGuests(await plan(Object.values(stack), cloud, policy), stack, cloud, isStranger);
  const planned = requiring(steps, required);
  const [look, before] = await Promise.all([looking, cloud.running.service()]);
  context.on({ kind: 'planned', steps: planned });
  return { planned, look, before, preceding };
}
