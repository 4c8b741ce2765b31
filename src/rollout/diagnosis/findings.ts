import type { TaskState } from '../snapshot.ts';
import type { LogLine } from './log-tail.ts';

/** Everything that was found out about a failed rollout, in our words. All times are milliseconds since the epoch. */
export interface Findings {
  /** What ECS says of the service deployment; empty where it says nothing. */
  readonly deployment: { readonly status: string; readonly statusReason: string };
  /** The service's events since the start, oldest first. */
  readonly events: readonly string[];
  /** The tasks of this deployment that ended, oldest first; those that ECS only took away are not among them. */
  readonly stopped: readonly StoppedTask[];
  /** The tasks of this deployment that run. */
  readonly running: readonly TaskState[];
  readonly targets: readonly TargetFinding[];
  readonly logs: readonly ContainerLog[];
  readonly setup: Setup;
}

export interface StoppedTask extends TaskState {
  /** When it was RUNNING; `undefined` when it never got so far. */
  readonly startedAt: number | undefined;
  /** When it ended, or was told to. */
  readonly endedAt: number | undefined;
}

export interface TargetFinding {
  readonly address: string;
  readonly port: number;
  readonly state: string;
  /** The code: `Target.Timeout`. */
  readonly reason: string | undefined;
  readonly description: string | undefined;
}

export interface ContainerLog {
  readonly task: string;
  readonly container: string;
  /** Oldest first; empty when it wrote nothing. */
  readonly lines: readonly LogLine[];
}

/** What was asked for, as far as a cause depends on it. Durations are seconds. */
export interface Setup {
  /** The container that serves, and its port. */
  readonly container: string;
  readonly port: number;
  readonly healthCheck: {
    readonly path: string;
    readonly matcher: string;
    readonly timeout: number;
    readonly interval: number;
    readonly gracePeriod: number;
  };
  readonly cpuArchitecture: 'X86_64' | 'ARM64';
  /** MiB. */
  readonly memory: number;
}

/** Everything that ECS says of a task's end and of that of its containers, in one text. */
export function wordsOf({ stoppedReason, containers }: TaskState): string {
  const words = [stoppedReason, ...containers.map(({ reason }) => reason)];
  return [...new Set(words.filter((word) => word !== undefined))].join('; ');
}

/** The stopped tasks of whose end ECS says one of these. */
export function tasksSaying({ stopped }: Findings, ...patterns: readonly RegExp[]): StoppedTask[] {
  return stopped.filter((task) => patterns.some((pattern) => pattern.test(wordsOf(task))));
}

export function eventsSaying({ events }: Findings, pattern: RegExp): string[] {
  return events.filter((event) => pattern.test(event));
}

/**
 * The tasks that ended by themselves and whose log says it, and those that ended just like one of them but whose log
 * was not read; with the line of the log.
 */
export function tasksWriting({ stopped, logs }: Findings, pattern: RegExp): { tasks: StoppedTask[]; line: string } {
  const failed = stopped.filter(endedByItself);
  const said = new Map<string, string>();
  for (const { task, lines } of logs) {
    const line = lines.find(({ text }) => pattern.test(text));
    if (line !== undefined) said.set(task, line.text);
  }
  const isRead = new Set(logs.map(({ task }) => task));
  const endings = new Set(failed.filter(({ id }) => said.has(id)).map(endingOf));
  const tasks = failed.filter((task) => said.has(task.id) || (!isRead.has(task.id) && endings.has(endingOf(task))));
  return { tasks, line: tasks.map(({ id }) => said.get(id)).findLast((line) => line !== undefined) ?? '' };
}

/** Whether one of its containers failed, rather than that ECS or a person stopped it. */
function endedByItself({ stopCode, containers }: StoppedTask): boolean {
  const isOwn = stopCode === 'EssentialContainerExited' || stopCode === 'TaskFailedToStart';
  return isOwn && containers.some(({ exitCode }) => exitCode !== undefined && exitCode !== 0);
}

const endingOf = ({ stopCode, containers }: StoppedTask) =>
  [stopCode, ...containers.map(({ name, exitCode }) => `${name}=${exitCode}`)].join();
