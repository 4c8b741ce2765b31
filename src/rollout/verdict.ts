import { counted } from '../counted.ts';
import { type Course, START, steadyTasks } from './course.ts';
import { hopeless } from './failed-starts.ts';
import { HEALTH_SOURCES, healthyTasks, ownTasks } from './health.ts';
import { lingering } from './lingering.ts';
import type { Mission } from './mission.ts';
import { isEarlier } from './predecessor.ts';
import { revisionName } from './revision.ts';
import type { Deployment, Snapshot } from './snapshot.ts';
import { isWayBack } from './way-back.ts';

/** How a run ended. `scaled` is no verdict on a rollout: it is the word of the action that only sets a count. */
export type Outcome =
  | 'deployed'
  | 'scaled'
  | 'unchanged'
  | 'asleep'
  | 'superseded'
  | 'rolled-back'
  | 'failed'
  | 'timed-out'
  | 'cancelled';

const GOOD: readonly Outcome[] = ['deployed', 'scaled', 'unchanged', 'asleep'];

/** The outcomes that don't fail a job. */
export function isGood(outcome: Outcome): boolean {
  return GOOD.includes(outcome);
}

export type Verdict =
  | {
      readonly outcome: Outcome;
      readonly because: string;
      /** The deployment itself is healthy, and for long enough: only what was awaited beside it did not come. */
      readonly sound?: true;
    }
  | { readonly outcome: undefined; readonly waitingFor: string };

/**
 * Pure: what a look at the rollout says of the deployment, in one word, or what is still awaited.
 *
 * | the deployment | and | verdict |
 * |---|---|---|
 * | primary | as many of its own tasks healthy as wanted, and for long enough or ECS is done; load balancer active; nothing older serves, where that was asked for | deployed, unchanged |
 * | primary | none healthy, and too many stopped for the same cause | failed |
 * | primary | none wanted | asleep |
 * | failed, primary | | failed |
 * | not primary | another has a newer revision, other than the one of before | superseded |
 * | not primary | failed, or ECS says that it rolls or rolled it back | rolled-back |
 * | not primary | ECS says that it was stopped | superseded |
 * | not listed | ECS doesn't say that it rolled it back; one of before is primary | waiting: a stale look |
 * | not primary | ECS says nothing; the revision of before is primary | rolled-back |
 * | not primary | ECS says nothing; another revision is | superseded |
 * | any other | the deadline is over | timed-out |
 */
export function verdict(look: Snapshot, mission: Mission, course: Course = START): Verdict {
  const { service } = look;
  if (service.status !== 'ACTIVE') return { outcome: 'failed', because: `the service is ${service.status}` };
  const mine = service.deployments.find(({ id }) => id === mission.deployment);
  const ended = mine?.primary === true ? endedAsPrimary(look, mine, mission, course) : replaced(look, mine, mission);
  if (ended) return ended;
  const waitingFor = awaited(look, mine, mission, course);
  if (look.at < mission.deadline) return { outcome: undefined, waitingFor };
  const because = `the time was over while waiting for ${waitingFor}`;
  const sound = mine?.primary === true && isSteady(look, mine, mission, course);
  return { outcome: 'timed-out', because, ...(sound ? { sound } : {}) };
}

function endedAsPrimary(look: Snapshot, mine: Deployment, mission: Mission, course: Course): Verdict | undefined {
  const { desired } = look.service;
  if (mine.rollout === 'FAILED') return { outcome: 'failed', because: mine.reason || 'ECS gave the deployment up' };
  if (look.loadBalancer === 'failed') return { outcome: 'failed', because: 'the load balancer failed to start' };
  if (isStaleCount(look, mission)) return undefined;
  if (desired === 0 && look.service.parked && mission.asked > 0)
    return { outcome: 'failed', because: 'the service was set to 0 tasks because its first deployment failed' };
  if (desired === 0) return { outcome: 'asleep', because: whyAsleep(look, mission) };
  const givenUp = hopeless(look, mission, course);
  if (givenUp !== undefined) return { outcome: 'failed', because: givenUp };
  if (!isSteady(look, mine, mission, course)) return undefined;
  if (mission.waitFor === 'drained' && lingering(look, mission) !== undefined) return undefined;
  const healthy = healthyTasks(look, mission).length;
  const because = `${healthy} of ${counted(desired, 'task')} of this deployment healthy in the target group`;
  // Kept on purpose: autoscaling or a person set it. Who asked for another number should hear of it all the same.
  const kept =
    desired === mission.asked ? '' : ` (${mission.asked} asked for; the count of ${desired} set since is kept)`;
  return { outcome: mission.changed ? 'deployed' : 'unchanged', because: `${because}${kept}` };
}

/** Enough of its tasks are healthy, and have been so for long enough. */
function isSteady(look: Snapshot, mine: Deployment, mission: Mission, course: Course): boolean {
  const { desired } = look.service;
  if (isStaleCount(look, mission) || healthyTasks(look, mission).length < desired) return false;
  if (!isActive(look.loadBalancer)) return false;
  // ECS calls a rollout completed when its own waiting is over; without that word we wait for ourselves.
  return mine.rollout === 'COMPLETED' || steadyTasks(course, look, mission) >= desired;
}

function whyAsleep({ service: { asleep } }: Snapshot, { asked }: Mission): string {
  if (asleep !== undefined)
    return `it was put to sleep and stays so, so nothing runs and nothing is proven; it wakes with ${counted(asleep, 'task')} (wake: true, or the action scale with to: awake)`;
  return asked === 0
    ? 'no task was asked for, so nothing runs and nothing is proven'
    : `somebody has set the desired count to 0 (${asked} ${asked === 1 ? 'was' : 'were'} asked for), so nothing runs and nothing is proven`;
}

function isStaleCount({ at, service }: Snapshot, { sent }: Mission): boolean {
  return sent !== undefined && at < sent.until && service.desired !== sent.count;
}

function replaced(look: Snapshot, mine: Deployment | undefined, mission: Mission): Verdict | undefined {
  const primary = look.service.deployments.find((deployment) => deployment.primary);
  const status = look.fate?.status ?? '';
  // Reads may lag behind the update that made the deployment, also where ECS tells already that it is over.
  const isStale = mine === undefined && !status.startsWith('ROLLBACK') && isEarlier(primary?.id, mission);
  if (!primary || isStale) return undefined;
  const revision = revisionName(primary.taskDefinition);
  const displaced = { brings: primary.taskDefinition, rollout: mine?.rollout, fate: status };
  if (!isWayBack(displaced, mission))
    return { outcome: 'superseded', because: `a newer deployment (${primary.id}) runs ${revision} now` };
  const why = [look.fate?.reason, mine?.reason, primary.reason].find(Boolean);
  return { outcome: 'rolled-back', because: `${revision} was put back${why === undefined ? '' : `: ${why}`}` };
}

function awaited(look: Snapshot, mine: Deployment | undefined, mission: Mission, course: Course): string {
  if (!mine) return 'ECS to list the deployment';
  if (isStaleCount(look, mission)) return `ECS to show the desired count of ${mission.sent?.count}`;
  const { desired } = look.service;
  const own = ownTasks(look, mission.deployment);
  if (own.length < desired) return `tasks to run (${own.length} of ${desired} do)`;
  // No target is checked before.
  if (!isActive(look.loadBalancer)) return `the load balancer to become active (it is ${look.loadBalancer})`;
  let healthy = own;
  for (const source of HEALTH_SOURCES) {
    healthy = healthy.filter((task) => source.passes(task, look, mission));
    if (healthy.length < desired) return `tasks to ${source.awaits} (${healthy.length} of ${desired} so far)`;
  }
  if (isSteady(look, mine, mission, course)) return lingering(look, mission) ?? 'the next look';
  const steady = steadyTasks(course, look, mission);
  return `tasks to stay healthy for ${mission.stableFor} s (${steady} of ${desired} have)`;
}

/** An impaired load balancer routes traffic; it only lacks capacity to scale. */
const isActive = (state: string) => state === 'active' || state === 'active_impaired';
