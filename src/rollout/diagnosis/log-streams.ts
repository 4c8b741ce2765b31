import type { TaskState } from '../snapshot.ts';
import { culprit } from './exits.ts';
import type { Setup, StoppedTask } from './findings.ts';

export interface LogStream {
  readonly task: string;
  readonly container: string;
}

/** Tasks whose logs are read: one tells what all of a kind would. */
const MOST_TASKS = 3;

/**
 * Pure: whose logs are worth reading. Of the tasks that ended the newest of each kind of end, then others up to three;
 * of those that run the newest. In each the container that failed and the one that serves.
 */
export function streamsOfInterest(
  stopped: readonly StoppedTask[],
  running: readonly TaskState[],
  { container }: Setup,
): LogStream[] {
  const began = stopped.filter(hasBegun).toReversed();
  const kinds = [...Map.groupBy(began, kindOf).values()].flatMap(([newest]) => newest ?? []);
  const ended = [...new Set([...kinds, ...began])].slice(0, MOST_TASKS).toReversed();
  return [
    ...ended.flatMap((task) => containersOf(task, container).map((name) => ({ task: task.id, container: name }))),
    ...running.slice(-1).map(({ id }) => ({ task: id, container })),
  ];
}

/** A container that never ran has written nothing. */
function hasBegun({ startedAt, containers }: StoppedTask): boolean {
  return startedAt !== undefined || containers.some(({ exitCode }) => exitCode !== undefined);
}

function kindOf({ stopCode, containers }: StoppedTask): string {
  return [stopCode, ...containers.map(({ name, exitCode }) => `${name}=${exitCode}`)].join();
}

function containersOf(task: StoppedTask, serving: string): string[] {
  const failed = task.stopCode === 'EssentialContainerExited' ? culprit(task)?.name : undefined;
  const ill = task.containers.filter(({ health }) => health === 'UNHEALTHY').map(({ name }) => name);
  const names = new Set([serving, ...ill, ...(failed === undefined ? [] : [failed])]);
  return task.containers.map(({ name }) => name).filter((name) => names.has(name));
}
