import type { Container } from './state.ts';

/** The ports on which a running container answers. */
export function listeningPorts({ behaviour, definition }: Container): readonly number[] {
  if (behaviour.listen === 'none') return [];
  if (behaviour.listen !== undefined) return [behaviour.listen];
  const variable = definition.environment?.find(({ name }) => name === 'PORT')?.value;
  if (variable !== undefined && Number(variable) > 0) return [Number(variable)];
  return (definition.portMappings ?? []).flatMap(({ containerPort }) =>
    containerPort === undefined ? [] : [containerPort],
  );
}

/** What a container's own health check says at `now` (milliseconds); `undefined` without one. */
export function containerHealth(container: Container, now: number): Container['health'] | undefined {
  const { healthCheck } = container.definition;
  if (healthCheck === undefined) return undefined;
  if (container.startedAt === undefined || container.lastStatus !== 'RUNNING') return container.health;
  const { interval = 30, retries = 3, startPeriod = 0 } = healthCheck;
  if (now >= healthyFrom(container)) return 'HEALTHY';
  return (now - container.startedAt) / 1000 >= startPeriod + retries * interval ? 'UNHEALTHY' : 'UNKNOWN';
}

/** When the first check passes (milliseconds): at once without one, never for a container that does not run. */
export function healthyFrom(container: Container): number {
  const { healthCheck } = container.definition;
  if (healthCheck === undefined) return Number.NEGATIVE_INFINITY;
  if (container.startedAt === undefined || !passes(container, healthCheck.command.join(' ')))
    return Number.POSITIVE_INFINITY;
  const { interval = 30 } = healthCheck;
  const checks = Math.max(1, Math.ceil(container.behaviour.startSeconds / interval));
  return container.startedAt + checks * interval * 1000;
}

/** Whether an application answers to a path. */
export const knows = (paths: readonly string[] | undefined, path: string) =>
  paths === undefined || paths.includes(path.split('?')[0] ?? path);

/** A command that asks over HTTP finds what the application answers; any other succeeds. */
function passes(container: Container, command: string): boolean {
  const { health, status, paths } = container.behaviour;
  if (health !== undefined) return health === 'HEALTHY';
  const [, port, path = '/'] =
    /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?(\/[^\s'"]*)?/.exec(command) ?? [];
  if (!command.includes('http')) return true;
  return status < 400 && knows(paths, path) && listeningPorts(container).includes(Number(port ?? 80));
}
