import { AWS_SAYS } from './diagnosis/patterns.ts';
import { healthyTasks } from './health.ts';
import type { Mission } from './mission.ts';
import type { Snapshot, TaskState } from './snapshot.ts';
import { whyStopped } from './stops.ts';

/** No retry heals these: what is missing or denied stays so until somebody does something about it. */
const UNHEALABLE_LIMIT = 2;

/**
 * Pure: why there is no point in waiting for the deployment any longer, or `undefined`. So many of its tasks stopped
 * for the same cause, while none is healthy. ECS's circuit breaker counts only tasks that never ran, and takes 12
 * minutes for a missing image.
 */
export function hopeless(look: Snapshot, mission: Mission): string | undefined {
  if (healthyTasks(look, mission).length > 0) return undefined;
  const causes = new Map<string, number>();
  for (const task of look.stopped) {
    if (task.deployment !== mission.deployment || !counts(task)) continue;
    const cause = whyStopped(task);
    const count = (causes.get(cause) ?? 0) + 1;
    causes.set(cause, count);
    if (count >= Math.min(mission.maxFailedStarts, healable(task) ? mission.maxFailedStarts : UNHEALABLE_LIMIT))
      return `${count} tasks stopped for the same cause and none is healthy: ${cause}`;
  }
  return undefined;
}

/** What ECS takes away, and what capacity takes, says nothing of the deployment. */
function counts({ stopCode, stoppedReason = '' }: TaskState): boolean {
  if (stopCode === 'SpotInterruption' || stopCode === 'TerminationNotice' || stopCode === 'UserInitiated') return false;
  return ![AWS_SAYS.scaledIn, AWS_SAYS.noCapacity, AWS_SAYS.quota].some((pattern) => pattern.test(stoppedReason));
}

function healable(task: TaskState): boolean {
  if (task.stopCode !== 'TaskFailedToStart') return true;
  const words = whyStopped(task);
  if (AWS_SAYS.network.test(words)) return true;
  const { cannotPull, secret, role, secretsOrRegistry, logDriver } = AWS_SAYS;
  return ![cannotPull, secret, role, secretsOrRegistry, logDriver].some((pattern) => pattern.test(words));
}
