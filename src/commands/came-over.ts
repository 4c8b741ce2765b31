import type { RolledOut } from '../resources/roll-out.ts';
import { type Predecessor, predecessorOf } from '../rollout/predecessor.ts';
import type { Names } from '../spec/names.ts';
import { type Context, cloudOf } from './context.ts';
import { lookNow } from './look-now.ts';

/**
 * What a deployment takes over from. Where it came over others which nobody had seen when it was planned, or which were
 * not through then and may be healthy by now, that is what is to be put back, should it fail, and no longer what the plan
 * saw (`planned`).
 */
export async function cameOver(
  { deployment, over, unseen: [newest] }: Pick<RolledOut, 'deployment' | 'over' | 'unseen'>,
  planned: Predecessor,
  names: Names,
  context: Context,
): Promise<Predecessor> {
  const earlier = [...(planned.earlier ?? []), ...over];
  if (newest === undefined && over.length <= 1) return { ...planned, earlier };
  const cloud = cloudOf(names, context);
  const [service, look] = await Promise.all([cloud.running.service(), lookNow(cloud, context)]);
  const deployments = service?.deployments?.filter(({ id }) => id !== deployment);
  const now = predecessorOf(service && { ...service, deployments }, look);
  if (newest !== undefined) return { ...now, before: newest.id, earlier: over };
  return now.previousRevision === undefined ? { ...planned, earlier } : { ...now, before: planned.before, earlier };
}
