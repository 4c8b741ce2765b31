import { cpuUnits, isFargateSize, memoryMiB } from './fargate-sizes.ts';
import type { ContainerDefinition, RegisterTaskDefinition } from './task-definition-shape.ts';

const SECRET_ARN =
  /^(arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:[^:\s]+(:[^:]*:[^:]*:[^:]*)?|arn:aws[\w-]*:ssm:[\w-]+:\d{12}:parameter\/[\w./-]+|[\w./-]+)$/;

const ROLE_ARN = /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/;

const NOT_ON_FARGATE = [
  'disableNetworking',
  'dnsServers',
  'dnsSearchDomains',
  'dockerSecurityOptions',
  'extraHosts',
  'links',
  'privileged',
] as const;

/** Why RegisterTaskDefinition refuses a definition; `undefined` when it is acceptable. */
export function taskDefinitionProblem(input: RegisterTaskDefinition): string | undefined {
  return (
    generalProblem(input) ?? (input.requiresCompatibilities?.includes('FARGATE') ? fargateProblem(input) : undefined)
  );
}

function generalProblem({
  containerDefinitions,
  taskRoleArn,
  executionRoleArn,
}: RegisterTaskDefinition): string | undefined {
  const names = containerDefinitions.map(({ name }) => name);
  if (new Set(names).size < names.length) return 'Container definition names must be unique.';
  if (!containerDefinitions.some(({ essential }) => essential !== false)) {
    return 'Invalid setting for container. At least one container definition should be marked as essential.';
  }
  const role = [taskRoleArn, executionRoleArn].find((arn) => arn !== undefined && !ROLE_ARN.test(arn));
  if (role !== undefined) return `Role is not valid: ${role}`;
  for (const container of containerDefinitions) {
    const problem = healthCheckProblem(container) ?? secretProblem(container) ?? dependencyProblem(container, names);
    if (problem !== undefined) return problem;
  }
  return JSON.stringify(containerDefinitions).length > 64 * 1024
    ? 'Task definition is too large: the maximum is 64 KB.'
    : undefined;
}

function fargateProblem(input: RegisterTaskDefinition): string | undefined {
  if (input.networkMode !== 'awsvpc') return "Fargate only supports network mode 'awsvpc'.";
  if (input.cpu === undefined)
    return "Task definition does not support launch_type FARGATE. Fargate requires that 'cpu' be defined at the task level.";
  if (input.memory === undefined) return "Fargate requires that 'memory' be defined at the task level.";
  const cpu = cpuUnits(input.cpu);
  const memory = memoryMiB(input.memory);
  if (cpu === undefined) return `Invalid 'cpu' setting for task.`;
  if (memory === undefined) return `Invalid 'memory' setting for task.`;
  if (!isFargateSize(cpu, memory)) return 'No Fargate configuration exists for given values.';
  const storage = input.ephemeralStorage?.sizeInGiB;
  if (storage !== undefined && (storage < 21 || storage > 200))
    return "Invalid 'ephemeralStorage' setting: size in GiB must be between 21 and 200.";
  if (input.ipcMode !== undefined) return "Fargate does not support 'ipcMode'.";
  if ((input.placementConstraints ?? []).length > 0) return 'Fargate does not support task placement constraints.';
  for (const container of input.containerDefinitions) {
    const problem = fargateContainerProblem(container, input);
    if (problem !== undefined) return problem;
  }
  const wanted = input.containerDefinitions.reduce(
    (sum, { memory: limit, memoryReservation }) => sum + (limit ?? memoryReservation ?? 0),
    0,
  );
  if (wanted > memory)
    return `Invalid setting for container. The total memory of all containers must not exceed the memory of the task (${memory}).`;
  return undefined;
}

function fargateContainerProblem(container: ContainerDefinition, input: RegisterTaskDefinition): string | undefined {
  const refused = NOT_ON_FARGATE.find((name) => {
    const value = container[name];
    return Array.isArray(value) ? value.length > 0 : value === true;
  });
  if (refused !== undefined) return `Fargate does not support '${refused}' (container '${container.name}').`;
  for (const { containerPort, hostPort } of container.portMappings ?? []) {
    if (hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort) {
      return `When networkMode=awsvpc, the host ports and container ports in port mappings must match.`;
    }
  }
  if ((container.resourceRequirements ?? []).some(({ type }) => type === 'GPU'))
    return 'Fargate does not support GPU resource requirements.';
  if (container.stopTimeout !== undefined && container.stopTimeout > 120)
    return 'The stopTimeout must be at most 120 seconds.';
  const { logConfiguration, secrets = [] } = container;
  if (logConfiguration !== undefined) {
    if (!['awslogs', 'splunk', 'awsfirelens'].includes(logConfiguration.logDriver)) {
      return `Log driver must be one of awslogs, splunk, awsfirelens for Fargate (container '${container.name}').`;
    }
    if (logConfiguration.logDriver === 'awslogs') {
      for (const option of ['awslogs-group', 'awslogs-region', 'awslogs-stream-prefix']) {
        if (logConfiguration.options?.[option] === undefined) return `Log driver awslogs requires options: ${option}.`;
      }
      if (input.executionRoleArn === undefined)
        return 'Fargate requires task definition to have execution role ARN to support log driver awslogs.';
    }
  }
  if (secrets.length > 0 && input.executionRoleArn === undefined) {
    return 'When you are specifying container secrets, you must also specify a value for executionRoleArn.';
  }
  if (/^(\d{12}\.dkr\.ecr\.|127\.0\.0\.1:)/.test(container.image) && input.executionRoleArn === undefined) {
    return 'Fargate requires task definition to have execution role ARN to support ECR images.';
  }
  return undefined;
}

function healthCheckProblem({ healthCheck }: ContainerDefinition): string | undefined {
  if (healthCheck === undefined) return undefined;
  const { command, interval = 30, timeout = 5, retries = 3, startPeriod = 0 } = healthCheck;
  const within = (value: number, low: number, high: number) => value >= low && value <= high;
  if (command.length === 0) return 'Health check command must not be empty.';
  if (!within(interval, 5, 300)) return 'Health check interval must be between 5 and 300 seconds.';
  if (!within(timeout, 2, 60)) return 'Health check timeout must be between 2 and 60 seconds.';
  if (!within(retries, 1, 10)) return 'Health check retries must be between 1 and 10.';
  if (!within(startPeriod, 0, 300)) return 'Health check start period must be between 0 and 300 seconds.';
  return undefined;
}

function secretProblem({ name, secrets = [], environment = [] }: ContainerDefinition): string | undefined {
  for (const secret of secrets) {
    if (!SECRET_ARN.test(secret.valueFrom)) {
      return `Invalid 'valueFrom' in secret '${secret.name}': it must be the ARN of a secret or the ARN or name of a parameter.`;
    }
    const [, , , , , , , key, stage, version] = secret.valueFrom.split(':');
    if (key !== undefined && stage !== undefined && version !== undefined && stage !== '' && version !== '') {
      return `Invalid 'valueFrom' in secret '${secret.name}': version stage and version id are exclusive.`;
    }
  }
  const names = [...secrets, ...environment].map((variable) => variable.name);
  const twice = secrets.find((secret) => names.filter((other) => other === secret.name).length > 1);
  return twice === undefined
    ? undefined
    : `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${twice.name}' (container '${name}').`;
}

function dependencyProblem(
  { name, dependsOn = [] }: ContainerDefinition,
  names: readonly string[],
): string | undefined {
  const lost = dependsOn.find(({ containerName }) => containerName === name || !names.includes(containerName));
  return lost && `Container '${name}' cannot depend on container '${lost.containerName}'.`;
}
