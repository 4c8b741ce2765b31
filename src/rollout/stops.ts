import { AWS_SAYS } from './diagnosis/patterns.ts';
import { plain } from './plain.ts';
import type { TaskState } from './snapshot.ts';

/** Pure: why a task stopped, as ECS and its containers say it; ECS often gives a container's reason as the task's. */
export function whyStopped({ stoppedReason, containers }: TaskState): string {
  const exits = containers.flatMap(({ name, exitCode, reason = '' }) => {
    const more = stoppedReason?.includes(reason) ? '' : reason;
    if (exitCode === undefined && more === '') return [];
    const how = exitCode === undefined ? '' : `exited with code ${exitCode}`;
    return [[`container ${name}`, how, more].filter(Boolean).join(' ')];
  });
  return plain([stoppedReason ?? 'no reason given', ...exits].join('; '));
}

/** Pure: a text of AWS's without ids of tasks, sessions and requests, addresses and times: one cause, many texts. */
export function withoutIds(text: string): string {
  return text.replace(
    /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{8,}\b|\b\d{1,3}(\.\d{1,3}){3}(:\d+)?|\b\d{4,}\b/gi,
    '…',
  );
}

/**
 * ECS takes tasks away when it rolls back: that is no cause. It has the same stop code (ServiceSchedulerInitiated) as a
 * task that failed its health checks, so the text has to tell.
 */
export function isScaledIn({ stoppedReason }: TaskState): boolean {
  return AWS_SAYS.scaledIn.test(stoppedReason ?? '');
}
