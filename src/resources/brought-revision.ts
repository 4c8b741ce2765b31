import type { ECSClient } from '@aws-sdk/client-ecs';
import { describeRevision, type Revision } from '../aws/ecs-reads.ts';
import { eventually, type Patience } from '../aws/until.ts';

/** Seconds for which a revision may be unknown that a deployment brings. */
const LAG = 60;

/**
 * The revision that a deployment brings. So there is one: where reads don't know it yet they are made again, for a
 * minute. `undefined` after that.
 */
export function broughtRevision(
  ecs: ECSClient,
  { taskDefinition }: { readonly taskDefinition: string },
  { clock, signal }: Pick<Patience, 'clock' | 'signal'>,
): Promise<Revision | undefined> {
  const waitingFor = `ECS to know the revision ${taskDefinition}`;
  return eventually(() => describeRevision(ecs, taskDefinition), { clock, signal, atMost: LAG, waitingFor });
}
