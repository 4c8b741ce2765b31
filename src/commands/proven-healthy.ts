import type { Revision } from '../aws/ecs-reads.ts';
import { explain } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import { isSettled, seenHealthy, stampHealthy } from '../resources/healthy-stamp.ts';
import type { Asked } from '../resources/target-group-state.ts';
import type { Predecessor } from '../rollout/predecessor.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Outcome } from '../rollout/verdict.ts';
import type { Context } from './context.ts';
import { shield } from './shield.ts';

/** A release whose tasks were just judged. */
export interface Judged extends Pick<Revision, 'arn' | 'tags'> {
  /** Of its image, where that is one of the repository, and how many that keeps is for us to say. */
  readonly digest: string | undefined;
  readonly repository: string;
  /** The health check that its tasks pass. */
  readonly asks: Asked;
}

/**
 * Marks a release that was just seen healthy as one that a rollback may go back to, and has retention spare its image.
 * One that nothing was done about, and that is marked already, costs no call. Never throws: that it ran healthily is true
 * all the same.
 */
export async function provenHealthy(
  outcome: Outcome,
  { arn, tags, digest, repository, asks }: Judged,
  former: Pick<Predecessor, 'previousRevision'>,
  cloud: Pick<Cloud, 'ecs' | 'running'>,
  context: Context,
): Promise<void> {
  const isHealthy = outcome === 'deployed' || outcome === 'unchanged';
  if (!isHealthy || (outcome === 'unchanged' && isSettled({ tags }))) return;
  const isSpared =
    digest === undefined || (await shield({ revision: arn, digest, repository }, former, cloud, context));
  if (isSettled({ tags }) || (seenHealthy({ tags }) !== undefined && !isSpared)) return;
  try {
    await stampHealthy(context.clients.ecs, { arn, tags }, { at: context.clock.now(), isSpared, asks });
  } catch (error) {
    const text = `${revisionName(arn)} could not be marked as healthy, so a rollback won't find it by itself: ${explain(error).join('; ')}`;
    context.on({ kind: 'warning', text });
  }
}
