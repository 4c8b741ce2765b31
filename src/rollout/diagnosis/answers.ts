import type { Task } from '@aws-sdk/client-ecs';
import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Event, taskState } from '../snapshot.ts';
import { isScaledIn } from '../stops.ts';
import type { StoppedTask, TargetFinding } from './findings.ts';

// AWS's answers in our words: pure, and of this deployment only.

/** Those of the deployment, oldest first. What ECS took away to scale in or to roll back did not fail. */
export function stoppedTasks(tasks: readonly Task[], deployment: string): StoppedTask[] {
  return tasks
    .filter(({ startedBy }) => startedBy === deployment)
    .toSorted((a, b) => Number(a.createdAt ?? 0) - Number(b.createdAt ?? 0))
    .map((task) => ({
      ...taskState(task),
      startedAt: task.startedAt?.getTime(),
      endedAt: (task.stoppingAt ?? task.executionStoppedAt ?? task.stoppedAt)?.getTime(),
    }))
    .filter((task) => !isScaledIn(task));
}

/** What is said now of our targets; where that is no longer bad news, what was seen before. */
export function targetFindings(
  now: readonly TargetHealthDescription[],
  seen: readonly TargetFinding[],
  own: ReadonlySet<string>,
): TargetFinding[] {
  const current = now.map(({ Target, TargetHealth }) => ({
    address: Target?.Id ?? '',
    port: Target?.Port ?? 0,
    state: TargetHealth?.State ?? 'unknown',
    reason: TargetHealth?.Reason,
    description: TargetHealth?.Description,
  }));
  const telling = current.filter(({ state }) => state !== 'draining');
  const told = new Set(telling.map(({ address }) => address));
  const gone = seen.filter(({ address }) => !told.has(address));
  return [...telling, ...gone].filter(({ address }) => own.has(address));
}

/**
 * The events but those that speak of other tasks only: of the deployment of before, or of a rollback. They are told apart
 * only where our own tasks are known.
 */
export function ownEvents(events: readonly Event[], own: readonly string[] | undefined): string[] {
  return events
    .map(({ message }) => message)
    .filter(
      (message) => !/\(task [\da-f]{8}/.test(message) || own === undefined || own.some((id) => message.includes(id)),
    );
}
