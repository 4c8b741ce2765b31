import { listTasks } from '../aws/ecs-reads.ts';
import type { Cloud } from '../resources/cloud.ts';
import { evidence } from '../rollout/evidence.ts';
import { type Ending, follow } from '../rollout/follow.ts';
import type { Mission } from '../rollout/mission.ts';
import { type Snapshot, snapshotOf, taskState } from '../rollout/snapshot.ts';
import { isGood, type Outcome, verdict } from '../rollout/verdict.ts';
import { type Watched, watch } from '../rollout/watch.ts';
import type { Context } from './context.ts';
import { partingWords, undo } from './undo.ts';

export interface Judgement {
  readonly outcome: Outcome;
  readonly because: string;
  /** What speaks for the cause, when it ended badly. */
  readonly evidence: readonly string[];
  /** What was seen last; nothing of a run that was cancelled. */
  readonly look?: Snapshot;
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
 * Watches the deployment until there is a verdict, and takes it back when it is a bad one. Where this run changed
 * nothing, what it has `seen` already may be the verdict.
 */
export async function judge(
  mission: Mission,
  watched: Watched,
  seen: Snapshot | undefined,
  context: Context,
): Promise<Judgement> {
  const atOnce = seen && !mission.changed ? verdict(seen, mission) : undefined;
  if (seen && atOnce?.outcome !== undefined)
    return { ...atOnce, look: seen, evidence: await proof({ ...atOnce, look: seen }, mission, watched, context) };
  const { clients, clock, signal, on } = context;
  on({ kind: 'watching', deployment: mission.deployment, seconds: (mission.deadline - clock.now()) / 1000 });
  try {
    const looks = watch(watched, { ecs: clients.ecs, elb: clients.elb, clock, signal });
    const ending = await follow(looks, mission, (lines) => on({ kind: 'news', lines }));
    const evidence = await proof(ending, mission, watched, context);
    const { outcome, because } = mission.onFailure === 'leave' ? ending : await undo(ending, mission, watched, context);
    return { outcome, because, evidence, look: ending.look };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { outcome: 'cancelled', because: await partingWords(mission, watched, context), evidence: [] };
  }
}

/** What can't be read for the evidence doesn't hide the verdict. */
async function proof(
  { outcome, look }: Ending,
  mission: Mission,
  { cluster, service }: Watched,
  { clients }: Context,
): Promise<string[]> {
  if (isGood(outcome)) return [];
  const stopped = await listTasks(clients.ecs, cluster, service, 'STOPPED').catch(() => []);
  return evidence(look, stopped.map(taskState), mission);
}
