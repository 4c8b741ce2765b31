import type { ECSClient } from '@aws-sdk/client-ecs';
import { describeRevision, type Revision } from '../aws/ecs-reads.ts';
import { DeadlineExceeded, type Patience, retrying } from '../aws/until.ts';

class NotKnownYet extends Error {}

/** Seconds for which a revision may be unknown that a deployment brings. */
const LAG = 60;

/**
 * The revision that a deployment brings. So there is one: where reads don't know it yet they are made again, for a
 * minute. `undefined` after that.
 */
export async function broughtRevision(
  ecs: ECSClient,
  { taskDefinition }: { readonly taskDefinition: string },
  { clock, signal }: Pick<Patience, 'clock' | 'signal'>,
): Promise<Revision | undefined> {
  const look = async () => {
    const revision = await describeRevision(ecs, taskDefinition);
    if (revision === undefined) throw new NotKnownYet(`${taskDefinition} is not known`);
    return revision;
  };
  try {
    const waitingFor = `ECS to know the revision ${taskDefinition}`;
    return await retrying(look, (error) => error instanceof NotKnownYet, { clock, signal, atMost: LAG, waitingFor });
  } catch (error) {
    if (error instanceof DeadlineExceeded) return undefined;
    throw error;
  }
}
