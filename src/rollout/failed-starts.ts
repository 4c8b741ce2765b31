import type { Course } from './course.ts';
import { AWS_SAYS } from './diagnosis/patterns.ts';
import { healthyTasks } from './health.ts';
import type { Mission } from './mission.ts';
import { plain } from './plain.ts';
import type { Snapshot, TaskState } from './snapshot.ts';
import { whyStopped, withoutIds } from './stops.ts';

/** No retry heals these: what is missing or denied stays so until somebody does something about it. */
const UNHEALABLE_LIMIT = 2;

/**
 * Pure: why there is no point in waiting for the deployment any longer, or `undefined`. So many of its tasks stopped
 * for the same cause, or could not even be made, while none is healthy. ECS's circuit breaker takes 12 minutes for a
 * missing image.
 */
export function hopeless(look: Snapshot, mission: Mission, course: Course): string | undefined {
  // A deployment that was there before this run has stops of before as well, which say nothing of now.
  if (mission.deployment === mission.before || healthyTasks(look, mission).length > 0) return undefined;
  const complaint = imageComplaint(look, mission);
  if (complaint !== undefined && course.imageIsGone) return `the image is not in the repository: ${complaint}`;
  const causes = new Map<string, number>();
  for (const task of look.stopped) {
    if (task.deployment !== mission.deployment || !counts(task)) continue;
    const words = whyStopped(task);
    const cause = `${task.stopCode} ${withoutIds(words)}`;
    const count = (causes.get(cause) ?? 0) + 1;
    causes.set(cause, count);
    if (count >= limitFor(task, look, mission))
      return `${count} tasks stopped for the same cause and none is healthy: ${words}`;
  }
  return neverMade(look, mission);
}

/** Pure: what the first failed start says, where it says that the deployment's own image is not there. */
export function imageComplaint({ stopped }: Snapshot, { deployment, image }: Mission): string | undefined {
  const words = stopped.filter((task) => task.deployment === deployment).map(whyStopped);
  const { cannotPull, imageMissing } = AWS_SAYS;
  return words.find((said) => said.includes(image) && cannotPull.test(said) && imageMissing.test(said));
}

/** Without a role there is no task that could stop: only the service's events say so. */
function neverMade({ service }: Snapshot, { deployment }: Mission): string | undefined {
  const began = service.deployments.find(({ id }) => id === deployment)?.began ?? Number.POSITIVE_INFINITY;
  const refusals = service.events.filter(({ at, message }) => at >= began && AWS_SAYS.role.test(message));
  const [latest] = refusals;
  return latest === undefined || refusals.length < UNHEALABLE_LIMIT
    ? undefined
    : `${refusals.length} times no task could be made: ${plain(latest.message)}`;
}

/** A wave of many tasks may well lose some to each other (a lock, a limit): then half of them have to fail. */
function limitFor(task: TaskState, { service }: Snapshot, { maxFailedStarts }: Mission): number {
  if (!healable(task)) return Math.min(maxFailedStarts, UNHEALABLE_LIMIT);
  return Math.max(maxFailedStarts, Math.ceil(service.desired / 2));
}

/** What ECS takes away, and what capacity takes, says nothing of the deployment. */
function counts({ stopCode, stoppedReason = '' }: TaskState): boolean {
  if (stopCode === 'SpotInterruption' || stopCode === 'TerminationNotice' || stopCode === 'UserInitiated') return false;
  if (stopCode === 'InfrastructureHealth') return false;
  return ![AWS_SAYS.scaledIn, AWS_SAYS.noCapacity, AWS_SAYS.quota].some((pattern) => pattern.test(stoppedReason));
}

function healable(task: TaskState): boolean {
  if (task.stopCode !== 'TaskFailedToStart') return true;
  const words = whyStopped(task);
  if (AWS_SAYS.network.test(words) || AWS_SAYS.rateLimit.test(words)) return true;
  const { cannotPull, secret, role, secretsOrRegistry, logDriver } = AWS_SAYS;
  return ![cannotPull, secret, role, secretsOrRegistry, logDriver].some((pattern) => pattern.test(words));
}
