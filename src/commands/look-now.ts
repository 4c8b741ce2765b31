import type { Cloud } from '../resources/cloud.ts';
import { type Snapshot, snapshotOf } from '../rollout/snapshot.ts';
import type { Context } from './context.ts';

/** What runs at the moment, from what the run reads anyway. */
export async function lookNow({ running, loadBalancing }: Cloud, { clock }: Context): Promise<Snapshot | undefined> {
  const [service, tasks, targets, loadBalancer] = await Promise.all([
    running.service(),
    running.tasks(),
    loadBalancing.targets(),
    loadBalancing.loadBalancer(),
  ]);
  return service && snapshotOf({ at: clock.now(), service, tasks, targets, loadBalancer });
}
