import { listTasks } from '../aws/ecs-reads.ts';
import type { Cloud } from '../resources/cloud.ts';
import { evidence } from '../rollout/evidence.ts';
import { type Ending, follow } from '../rollout/follow.ts';
import { type Snapshot, snapshotOf, taskState } from '../rollout/snapshot.ts';
import { isGood, type Mission, verdict } from '../rollout/verdict.ts';
import { type Watched, watch } from '../rollout/watch.ts';
import type { Context } from './context.ts';

export interface Judgement extends Ending {
  /** What speaks for the cause, when it ended badly. */
  readonly evidence: readonly string[];
}

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

/**
 * Watches the deployment until there is a verdict. Where this run changed nothing, what it has `seen` already may be
 * the verdict.
 */
export async function judge(
  mission: Mission,
  watched: Watched,
  seen: Snapshot | undefined,
  context: Context,
): Promise<Judgement> {
  const atOnce = seen && !mission.changed ? verdict(seen, mission) : undefined;
  if (seen && atOnce?.outcome !== undefined) return withEvidence({ ...atOnce, look: seen }, mission, watched, context);
  const { clients, clock, signal, on } = context;
  on({ kind: 'watching', deployment: mission.deployment, seconds: (mission.deadline - clock.now()) / 1000 });
  const looks = watch(watched, { ecs: clients.ecs, elb: clients.elb, clock, signal });
  const ending = await follow(looks, mission, (lines) => on({ kind: 'news', lines }));
  return withEvidence(ending, mission, watched, context);
}

/** What can't be read for the evidence doesn't hide the verdict. */
async function withEvidence(
  ending: Ending,
  mission: Mission,
  { cluster, service }: Watched,
  { clients }: Context,
): Promise<Judgement> {
  if (isGood(ending.outcome)) return { ...ending, evidence: [] };
  const stopped = await listTasks(clients.ecs, cluster, service, 'STOPPED').catch(() => []);
  return { ...ending, evidence: evidence(ending.look, stopped.map(taskState), mission) };
}
