import { ownTasks, targetOf, unproven } from './health.ts';
import type { Mission } from './mission.ts';
import type { Snapshot, TaskState } from './snapshot.ts';
import { isScaledIn, whyStopped } from './stops.ts';

/** Pure: what speaks for the cause of a bad end, one line each, what happened most first. */
export function evidence(look: Snapshot, stopped: readonly TaskState[], mission: Mission): string[] {
  const ended = stopped.filter((task) => task.deployment === mission.deployment && !isScaledIn(task));
  const unhealthy = ownTasks(look, mission.deployment).flatMap((task) => {
    const target = targetOf(look, task, mission.port);
    if (target === undefined || target.state === 'healthy')
      return unproven(task, mission).map(
        ({ name, health }) => `a task runs, but ECS's own health check of container ${name} says ${health}`,
      );
    return [`a task runs, but its target is ${target.state}${target.reason === undefined ? '' : `: ${target.reason}`}`];
  });
  return counted([...ended.map((task) => `a task stopped: ${whyStopped(task)}`), ...unhealthy]);
}

function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([line, count]) => (count === 1 ? line : `${count} times: ${line}`));
}
