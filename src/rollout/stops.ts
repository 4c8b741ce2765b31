import { AWS_SAYS } from './diagnosis/patterns.ts';
import type { TaskState } from './snapshot.ts';

/** Pure: why a task stopped, as ECS and its containers say it. */
export function whyStopped({ stoppedReason, containers }: TaskState): string {
  const exits = containers.flatMap(({ name, exitCode, reason }) => {
    if (exitCode === undefined && reason === undefined) return [];
    const how = exitCode === undefined ? '' : `exited with code ${exitCode}`;
    return [[`container ${name}`, how, reason ?? ''].filter(Boolean).join(' ')];
  });
  return [stoppedReason ?? 'no reason given', ...exits].join('; ');
}

/**
 * ECS takes tasks away when it rolls back: that is no cause. It has the same stop code (ServiceSchedulerInitiated) as a
 * task that failed its health checks, so the text has to tell.
 */
export function isScaledIn({ stoppedReason }: TaskState): boolean {
  return AWS_SAYS.scaledIn.test(stoppedReason ?? '');
}
