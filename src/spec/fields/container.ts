import { FARGATE_CPUS, fargateMemory } from '../fargate-sizes.ts';
import type { Field } from '../field.ts';
import { secretArn } from '../kinds/arn.ts';
import { choice } from '../kinds/choice.ts';
import { taskDefinitionFragment } from '../kinds/fragment.ts';
import { containerHealthCheck } from '../kinds/health.ts';
import { integer, oneOfNumbers } from '../kinds/integer.ts';
import { secrets, variables } from '../kinds/variables.ts';

/** What runs, and how big. */
export const containerFields = {
  'container-port': {
    kind: integer(1, 65535),
    at: 'container.port',
    default: 8000,
    description: 'The port on which the application listens. It finds it in the variable PORT.',
  },
  'environment-variables': {
    kind: variables,
    at: 'container.environment',
    confidential: true,
    description:
      'Variables of the container: as an input NAME=value, one a line, trimmed; lines that begin with # are skipped. Not for secrets.',
    example: { LOG_LEVEL: 'info' },
  },
  secrets: {
    kind: secrets,
    at: 'container.secrets',
    description:
      'Variables that ECS fills from secrets: NAME=<Secrets Manager or SSM arn>[:json-key:stage:version], one a line. References only.',
    example: { API_KEY: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf:api_key' },
  },
  'app-secret-arn': {
    kind: secretArn,
    at: 'container.app-secret-arn',
    description: "The application's secret; its key secret_key becomes the variable SECRET_KEY.",
  },
  'container-health-check': {
    kind: containerHealthCheck,
    at: 'container.health-check',
    confidential: true,
    default: { kind: 'default' },
    defaultTold:
      "default, which asks the health check's path on localhost with curl, else wget, and passes where the image has neither",
    description:
      'The shell command by which ECS asks the container itself; none, which an image without a shell needs; or default.',
  },
  cpu: {
    kind: oneOfNumbers(FARGATE_CPUS, 'is not a Fargate size'),
    at: 'task.cpu',
    default: 256,
    description: 'The CPU units of a task; 1024 are one vCPU.',
  },
  memory: {
    kind: fargateMemory,
    at: 'task.memory',
    default: 512,
    description: 'The memory of a task in MiB; what is possible depends on cpu.',
  },
  'cpu-architecture': {
    kind: choice('X86_64', 'ARM64'),
    at: 'task.cpu-architecture',
    defaultTold: "the image's own",
    description: 'X86_64 or ARM64.',
  },
  'desired-count': {
    kind: integer(0, 5000),
    at: 'task.desired-count',
    default: 1,
    description: 'How many tasks run. A count that autoscaling or a person moved is kept until this number changes.',
  },
  'task-definition': {
    kind: taskDefinitionFragment,
    at: 'task-definition',
    confidential: true,
    manifestOnly: true,
    description:
      "A part of the task definition in AWS's own field names, laid over ours (containers by name, ours is app; their variables, secrets and ports one by one): sidecars, volumes and whatever else is not modelled here.",
  },
} as const satisfies Record<string, Field>;
