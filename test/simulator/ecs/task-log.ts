import type { Cloud, Container, Task } from './state.ts';

/** Writes a line of a container's output where its log configuration says: stream `<prefix>/<container>/<task id>`. */
export function writeLog(cloud: Cloud, task: Task, container: Container, line: string): void {
  const { logConfiguration, name } = container.definition;
  if (logConfiguration?.logDriver !== 'awslogs') return;
  const group = logConfiguration.options?.['awslogs-group'];
  const prefix = logConfiguration.options?.['awslogs-stream-prefix'];
  if (group !== undefined)
    cloud.logGroups.write(group, `${prefix === undefined ? '' : `${prefix}/`}${name}/${task.id}`, line);
}
