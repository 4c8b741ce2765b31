import { diagnose } from '../../../src/rollout/diagnosis/diagnose.ts';
import type { Findings, StoppedTask, TargetFinding } from '../../../src/rollout/diagnosis/findings.ts';
import { container, task } from '../looks.ts';

/** When every task here was RUNNING. */
export const STARTED = 1_000_000;

/** A rollout of which nothing is known but what was asked for. */
export function findings(more: Partial<Findings> = {}): Findings {
  return {
    deployment: { status: '', statusReason: '' },
    events: [],
    stopped: [],
    running: [],
    targets: [],
    logs: [],
    setup: {
      container: 'app',
      port: 8000,
      healthCheck: { path: '/health', matcher: '200', timeout: 5, interval: 30, gracePeriod: 60 },
      cpuArchitecture: 'X86_64',
      memory: 512,
    },
    ...more,
  };
}

export const stopped = (id: string, more: Partial<StoppedTask> = {}): StoppedTask => ({
  ...task(id, { status: 'STOPPED' }),
  stopCode: 'TaskFailedToStart',
  startedAt: undefined,
  endedAt: STARTED + 90_000,
  ...more,
});

/** A task that ECS could not start, and why. */
export const unstarted = (stoppedReason: string, id = '1'): StoppedTask => stopped(id, { stoppedReason });

/** A task whose container `app` ended by itself. */
export const exited = (exitCode: number | undefined, id = '1', reason?: string): StoppedTask =>
  stopped(id, {
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [container({ exitCode, reason })],
    startedAt: STARTED,
    endedAt: STARTED + 2_000,
  });

/** A task that ECS replaced, with the container's exit code of that. */
export const replaced = (stoppedReason: string, id = '1', more: Partial<StoppedTask> = {}): StoppedTask =>
  stopped(id, {
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason,
    containers: [container({ exitCode: 137 })],
    startedAt: STARTED,
    ...more,
  });

export const FAILED_CHECKS =
  'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-central-1:1:targetgroup/shop/1)';

export const target = (reason: string, description?: string, more: Partial<TargetFinding> = {}): TargetFinding => ({
  address: '10.0.0.1',
  port: 8000,
  state: 'unhealthy',
  reason,
  description,
  ...more,
});

/** What a container wrote, a second a line, `after` seconds after the start. */
export const log = (text: string, { task: id = '1', container: name = 'app', after = 1 } = {}) => ({
  task: id,
  container: name,
  lines: text.split('\n').map((line, index) => ({ at: STARTED + (after + index) * 1000, text: line })),
});

/** The likeliest cause of findings, as `name` or `name/variant`. */
export const top = (more: Partial<Findings>) => {
  const [cause] = diagnose(findings(more));
  return cause?.variant === undefined ? cause?.name : `${cause.name}/${cause.variant}`;
};
