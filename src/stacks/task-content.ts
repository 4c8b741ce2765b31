import type { CpuArchitecture } from '../image/platform.ts';
import { isRecord } from '../json.ts';
import { STAMP_LABEL_PREFIX } from '../resources/canonical.ts';
import type { TaskContent } from '../resources/task-definition.ts';
import { APP, layFragment } from '../spec/fragment.ts';
import type { Spec } from '../spec/spec.ts';
import { overLive } from './live-definition.ts';

/** What a release brings beside the spec. */
export interface ReleaseFacts {
  readonly family: string;
  readonly logGroup: string;
  /** `<repository>@sha256:…` */
  readonly image: string;
  readonly cpuArchitecture: CpuArchitecture;
  /** Beside the image, for people: commit, image tag. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Pure: the task definition of a release, in AWS's own field names, with the user's fragment laid over it. `live` is the
 * one that runs of a service that was there before us: what we write is laid over it, so that nothing of it is lost.
 */
export function taskContent(spec: Spec, facts: ReleaseFacts, live?: unknown): TaskContent {
  const written = {
    family: facts.family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: String(spec.task.cpu),
    memory: String(spec.task.memory),
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: facts.cpuArchitecture },
    executionRoleArn: spec.roles.execution,
    ...(spec.roles.task === undefined ? {} : { taskRoleArn: spec.roles.task }),
    containerDefinitions: [appContainer(spec, facts)],
  };
  const ours = isRecord(live) ? overLive(written, live, spec.given) : written;
  return { ...layFragment(ours, spec.task.fragment ?? {}), family: facts.family };
}

function appContainer(spec: Spec, { image, logGroup, labels }: ReleaseFacts) {
  const { container, region } = spec;
  const healthCheck = containerCheck(spec);
  return {
    name: APP,
    image,
    essential: true,
    portMappings: [{ containerPort: container.port, protocol: 'tcp' }],
    environment: byName(variables(spec)).map(([name, value]) => ({ name, value })),
    secrets: byName(secrets(spec)).map(([name, valueFrom]) => ({ name, valueFrom })),
    logConfiguration: {
      logDriver: 'awslogs',
      options: { 'awslogs-group': logGroup, 'awslogs-region': region, 'awslogs-stream-prefix': 'ecs' },
    },
    dockerLabels: Object.fromEntries(
      Object.entries(labels).map(([name, value]) => [`${STAMP_LABEL_PREFIX}${name}`, value]),
    ),
    ...(healthCheck === undefined ? {} : { healthCheck }),
  };
}

/**
 * The check that ECS makes of our container, if any: often, because a deployment is done only once it has passed, and
 * patient, because ECS replaces a task that fails it.
 */
export function containerCheck(spec: Spec) {
  const command = healthCommand(spec);
  if (command === undefined) return undefined;
  return { command: ['CMD-SHELL', command], interval: 10, timeout: 5, retries: 6, startPeriod: 60 };
}

function variables({ environment, container, database }: Spec): Record<string, string> {
  return {
    ENVIRONMENT: environment,
    PORT: String(container.port),
    ...(database?.host === undefined ? {} : { DB_HOST: database.host, DB_PORT: String(database.port) }),
    ...(database?.name === undefined ? {} : { DB_NAME: database.name }),
    ...container.environment,
  };
}

function secrets({ container, database }: Spec): Record<string, string> {
  return {
    ...(database?.secret === undefined
      ? {}
      : { DB_USERNAME: `${database.secret}:username::`, DB_PASSWORD: `${database.secret}:password::` }),
    ...(container.appSecret === undefined ? {} : { SECRET_KEY: `${container.appSecret}:secret_key::` }),
    ...container.secrets,
  };
}

/**
 * ECS runs it inside the container. Slim images have no curl, and some no wget either: then the check passes, and the
 * target group is the only judge. It needs a shell, though: an image without one takes `none`.
 */
function healthCommand({ container, http }: Spec): string | undefined {
  const { healthCheck } = container;
  if (healthCheck.kind === 'none') return undefined;
  if (healthCheck.kind === 'command') return healthCheck.command;
  const url = `http://localhost:${container.port}${http.path}`.replaceAll("'", '%27');
  return [
    `if command -v curl >/dev/null 2>&1; then curl -fsS -o /dev/null '${url}' || exit 1`,
    `elif command -v wget >/dev/null 2>&1; then wget -q -O /dev/null '${url}' || exit 1`,
    'fi',
  ].join('; ');
}

const byName = (map: Record<string, string>) => Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));
