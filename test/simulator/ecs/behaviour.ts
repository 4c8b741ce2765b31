/** What a simulated container does once it is started. Seconds are cloud time, counted from the container's start. */
export interface Behaviour {
  /** Until it answers requests. */
  readonly startSeconds: number;
  /** The port it listens on; `undefined`: the one its `PORT` variable or its port mapping says. */
  readonly listen: number | 'none' | undefined;
  /** The HTTP status of all its answers. */
  readonly status: number;
  readonly body: string | undefined;
  /** The paths that it knows: it answers 404 to others. `undefined`: all. */
  readonly paths: readonly string[] | undefined;
  /** Why it can't even be started: a command that doesn't exist, say. */
  readonly cannotStart: string | undefined;
  /** When it ends by itself, and with which code. */
  readonly exit: { readonly code: number; readonly after: number; readonly outOfMemory: boolean } | undefined;
  /** From SIGTERM to its end. */
  readonly stopSeconds: number;
  /** What its own health check says; `undefined`: it asks the application. */
  readonly health: 'HEALTHY' | 'UNHEALTHY' | undefined;
  readonly log: readonly string[] | undefined;
  readonly pullSeconds: number;
}

/** A well-behaved web application. */
export const DEFAULT_BEHAVIOUR: Behaviour = {
  startSeconds: 2,
  listen: undefined,
  status: 200,
  body: undefined,
  paths: undefined,
  cannotStart: undefined,
  exit: undefined,
  stopSeconds: 2,
  health: undefined,
  log: undefined,
  pullSeconds: 5,
};

/**
 * How the labels of an image tell its container to behave. All begin with `simulator.`: `start-seconds`, `listen` (a port
 * or `none`), `status`, `body`, `paths`, `exit-code`, `exit-after`, `memory` (`oom`), `cannot-start` (the reason), `stop-seconds`,
 * `health` (`healthy`, `unhealthy`), `log` (lines), `pull-seconds`. Without any: a healthy web application. Throws on a
 * number that is none.
 */
export function behaviourOf(labels: Readonly<Record<string, string>>): Behaviour {
  const text = (name: string) => labels[`simulator.${name}`];
  const seconds = (name: string) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const parsed = Number(value);
    if (!Number.isFinite(parsed) || parsed < 0) throw new Error(`Label simulator.${name} is not a number: ${value}`);
    return parsed;
  };
  const listen = text('listen');
  return {
    startSeconds: seconds('start-seconds') ?? DEFAULT_BEHAVIOUR.startSeconds,
    listen: listen === 'none' ? 'none' : seconds('listen'),
    status: seconds('status') ?? DEFAULT_BEHAVIOUR.status,
    body: text('body'),
    paths: text('paths')?.split(' '),
    cannotStart: text('cannot-start'),
    exit: exitOf(seconds('exit-code'), seconds('exit-after'), text('memory') === 'oom'),
    stopSeconds: seconds('stop-seconds') ?? DEFAULT_BEHAVIOUR.stopSeconds,
    health: text('health') === 'healthy' ? 'HEALTHY' : text('health') === 'unhealthy' ? 'UNHEALTHY' : undefined,
    log: text('log')?.split('\n'),
    pullSeconds: seconds('pull-seconds') ?? DEFAULT_BEHAVIOUR.pullSeconds,
  };
}

function exitOf(code: number | undefined, after: number | undefined, outOfMemory: boolean): Behaviour['exit'] {
  if (outOfMemory) return { code: 137, after: after ?? 10, outOfMemory };
  if (code === undefined && after === undefined) return undefined;
  return { code: code ?? 0, after: after ?? 1, outOfMemory };
}
