import type { Snapshot, TaskState } from './snapshot.ts';
import { type Mission, ownTasks, targetOf, unproven } from './verdict.ts';

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

/**
 * ECS takes tasks away when it rolls back: that is no cause. It has the same stop code (ServiceSchedulerInitiated) as a
 * task that failed its health checks, so the text has to tell.
 */
function isScaledIn({ stoppedReason }: TaskState): boolean {
  return stoppedReason?.startsWith('Scaling activity initiated by') ?? false;
}

/** Pure: why a task stopped, as ECS and its containers say it. */
export function whyStopped({ stoppedReason, containers }: TaskState): string {
  const exits = containers.flatMap(({ name, exitCode, reason }) => {
    if (exitCode === undefined && reason === undefined) return [];
    return [
      [`container ${name}`, exitCode === undefined ? '' : `exited with code ${exitCode}`, reason ?? '']
        .filter(Boolean)
        .join(' '),
    ];
  });
  return [stoppedReason ?? 'no reason given', ...exits].join('; ');
}

function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([line, count]) => (count === 1 ? line : `${count} times: ${line}`));
}
