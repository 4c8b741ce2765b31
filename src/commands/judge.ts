import { systemClock } from '../clock.ts';
import { isImageGone } from '../resources/stored-images.ts';
import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';
import type { Setup } from '../rollout/diagnosis/findings.ts';
import { sight, unseen } from '../rollout/diagnosis/sightings.ts';
import { type Ending, follow } from '../rollout/follow.ts';
import type { Mission } from '../rollout/mission.ts';
import { runsNow } from '../rollout/runs-now.ts';
import { type Snapshot, targetState } from '../rollout/snapshot.ts';
import { isGood, type Outcome, verdict } from '../rollout/verdict.ts';
import { targetsOf, type Watched, watch } from '../rollout/watch.ts';
import type { Context } from './context.ts';
import { partingWords, undo } from './undo.ts';

export interface Judgement {
  readonly outcome: Outcome;
  readonly because: string;
  /** Why, when it ended badly. */
  readonly diagnosis?: Diagnosis;
  /** What was seen when the verdict fell; nothing of a run that was cancelled. */
  readonly look?: Snapshot;
  /** What was seen last, after a bad one was taken back. */
  readonly last?: Snapshot;
  /** What serves in the end. */
  readonly runs?: string;
  /** The target group that has the requests in the end, where there is more than one. */
  readonly live?: string;
}

/** What is judged: the service, and what its tasks were set up to be. */
export interface Case extends Watched {
  readonly logGroup: string;
  readonly repository: string;
  readonly hidden: readonly string[];
  readonly setup: Setup;
}

/**
 * Watches the deployment until there is a verdict; finds out why and takes it back when it is a bad one. Where this run
 * changed nothing, what it has `seen` already may be the verdict.
 */
export async function judge(
  mission: Mission,
  about: Case,
  seen: Snapshot | undefined,
  context: Context,
): Promise<Judgement> {
  const atOnce = seen && !mission.changed ? verdict(seen, mission) : undefined;
  if (seen && atOnce?.outcome !== undefined) {
    const sightings = sight(unseen(undefined), seen, mission);
    const ending = { ...atOnce, look: seen, sightings };
    return { ...atOnce, look: seen, runs: runsNow(seen), ...(await why(ending, about, context)) };
  }
  const { clients, clock, signal, on } = context;
  on({ kind: 'watching', deployment: mission.deployment, seconds: (mission.deadline - clock.now()) / 1000 });
  let known: { diagnosis?: Diagnosis } = {};
  try {
    const looks = watch(about, { ecs: clients.ecs, elb: clients.elb, clock, signal });
    const ending = await follow(looks, mission, {
      start: unseen(seen),
      onNews: (lines) => on({ kind: 'news', lines }),
      isImageGone: () => isImageGone(clients.ecr, about.repository, mission.image),
    });
    if (ending.outcome === 'deployed') on({ kind: 'news', lines: ['the deployment is healthy'] });
    known = await why(ending, about, context);
    const { outcome, because, look } = await undo(ending, mission, about, context);
    const last = isGood(outcome) ? look : await withTargets(look, about, context);
    return { outcome, because, look: ending.look, ...(last && { last, runs: runsNow(last) }), ...known };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { outcome: 'cancelled', because: await partingWords(mission, about, context), ...known };
  }
}

/** While nothing of a deployment runs its targets are not looked at, though others may serve. Can't it be read, nobody knows. */
async function withTargets(look: Snapshot, about: Case, { clients }: Context): Promise<Snapshot | undefined> {
  if (look.targets.length > 0 || look.tasks.length === 0) return look;
  const targets = await targetsOf(clients.elb, about).catch(() => undefined);
  return targets && { ...look, targets: targets.map(targetState) };
}

/** Before anything is taken back: AWS forgets the targets of tasks that are gone. A newer deployment is no failure. */
async function why(
  { outcome, look, sightings }: Ending,
  { logGroup, repository: _, hidden, ...about }: Case,
  { clients, signal }: Context,
): Promise<{ diagnosis?: Diagnosis }> {
  if (isGood(outcome) || outcome === 'superseded') return {};
  const failed = { ...about, look, sightings, logs: { group: logGroup, streamPrefix: 'ecs' } };
  // Loaded only now: most runs end well.
  const { investigate } = await import('../rollout/diagnosis/investigate.ts');
  // Its budget is in real seconds, whatever the time of the rollout: a person waits for the answer.
  return { diagnosis: await investigate(failed, hidden, { clients, signal, clock: systemClock }) };
}
