import type { Snapshot, TaskState } from './snapshot.ts';
import { type Mission, ownTasks, targetOf } from './verdict.ts';

/** Pure: what speaks for the cause of a bad end, one line each, what happened most first. */
export function evidence(look: Snapshot, stopped: readonly TaskState[], mission: Mission): string[] {
  const ended = stopped.filter((task) => task.deployment === mission.deployment && !isScaledIn(task));
  const unhealthy = ownTasks(look, mission.deployment).flatMap((task) => {
    const target = targetOf(look, task, mission.port);
    return target && target.state !== 'healthy'
      ? [`a task runs, but its target is ${target.state}${target.reason === undefined ? '' : `: ${target.reason}`}`]
      : [];
  });
  return counted([...ended.map(whyStopped), ...unhealthy]);
}

/**
 * ECS takes tasks away when it rolls back: that is no cause. It has the same stop code (ServiceSchedulerInitiated) as a
 * task that failed its health checks, so the text has to tell.
 */
function isScaledIn({ stoppedReason }: TaskState): boolean {
  return stoppedReason?.startsWith('Scaling activity initiated by') ?? false;
}

function whyStopped({ stoppedReason, containers }: TaskState): string {
  const exits = containers.flatMap(({ name, exitCode, reason }) => {
    if (exitCode === undefined && reason === undefined) return [];
    return [
      [`container ${name}`, exitCode === undefined ? '' : `exited with code ${exitCode}`, reason ?? '']
        .filter(Boolean)
        .join(' '),
    ];
  });
  return `a task stopped: ${[stoppedReason ?? 'no reason given', ...exits].join('; ')}`;
}

function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([line, count]) => (count === 1 ? line : `${count} times: ${line}`));
}
