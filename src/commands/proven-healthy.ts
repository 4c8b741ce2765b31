import type { Revision } from '../aws/ecs-reads.ts';
import { explain } from '../errors.ts';
import { seenHealthy, stampHealthy } from '../resources/healthy-stamp.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Outcome } from '../rollout/verdict.ts';
import type { Context } from './context.ts';

/**
 * Marks a release that was just seen healthy as one that a rollback may go back to. Never throws: that it ran healthily
 * is true all the same.
 */
export async function provenHealthy(
  outcome: Outcome,
  { arn, tags }: Pick<Revision, 'arn' | 'tags'>,
  { clients, clock, on }: Context,
): Promise<void> {
  if ((outcome !== 'deployed' && outcome !== 'unchanged') || seenHealthy({ tags }) !== undefined) return;
  try {
    await stampHealthy(clients.ecs, arn, clock.now());
  } catch (error) {
    const text = `${revisionName(arn)} could not be marked as healthy, so a rollback won't find it by itself: ${explain(error).join('; ')}`;
    on({ kind: 'warning', text });
  }
}
