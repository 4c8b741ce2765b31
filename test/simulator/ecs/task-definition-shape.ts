import { any, boolean, type Infer, integer, list, map, oneOf, required, string, structure } from '../shape.ts';
import { tagList } from './service-shape.ts';

const pair = structure({ name: required(string()), value: string() });

const secret = structure({ name: required(string({ min: 1 })), valueFrom: required(string({ min: 1 })) });

/** Types of what the simulator looks at; the other members of the API pass through as they are. */
const containerDefinition = structure({
  name: required(string({ min: 1, max: 255, pattern: /^[A-Za-z0-9_-]+$/ })),
  image: required(string({ min: 1 })),
  repositoryCredentials: any,
  cpu: integer({ min: 0 }),
  memory: integer({ min: 4 }),
  memoryReservation: integer({ min: 4 }),
  links: list(string()),
  portMappings: list(
    structure({
      containerPort: integer({ min: 0, max: 65_535 }),
      hostPort: integer({ min: 0, max: 65_535 }),
      protocol: oneOf('tcp', 'udp'),
      name: string(),
      appProtocol: oneOf('http', 'http2', 'grpc'),
      containerPortRange: string(),
    }),
  ),
  essential: boolean,
  restartPolicy: any,
  entryPoint: list(string()),
  command: list(string()),
  environment: list(pair),
  environmentFiles: list(any),
  mountPoints: list(any),
  volumesFrom: list(any),
  linuxParameters: any,
  secrets: list(secret),
  dependsOn: list(
    structure({
      containerName: required(string()),
      condition: required(oneOf('START', 'COMPLETE', 'SUCCESS', 'HEALTHY')),
    }),
  ),
  startTimeout: integer({ min: 0 }),
  stopTimeout: integer({ min: 0, max: 120 }),
  versionConsistency: oneOf('enabled', 'disabled'),
  hostname: string(),
  user: string(),
  workingDirectory: string(),
  disableNetworking: boolean,
  privileged: boolean,
  readonlyRootFilesystem: boolean,
  dnsServers: list(string()),
  dnsSearchDomains: list(string()),
  extraHosts: list(any),
  dockerSecurityOptions: list(string()),
  interactive: boolean,
  pseudoTerminal: boolean,
  dockerLabels: map(string()),
  ulimits: list(any),
  logConfiguration: structure({
    logDriver: required(
      oneOf('json-file', 'syslog', 'journald', 'gelf', 'fluentd', 'awslogs', 'splunk', 'awsfirelens'),
    ),
    options: map(string()),
    secretOptions: list(secret),
  }),
  healthCheck: structure({
    command: required(list(string())),
    interval: integer(),
    timeout: integer(),
    retries: integer(),
    startPeriod: integer(),
  }),
  systemControls: list(any),
  resourceRequirements: list(structure({ type: required(string()), value: required(string()), sharingStrategy: any })),
  firelensConfiguration: any,
  credentialSpecs: list(string()),
});

export const registerTaskDefinition = structure({
  family: required(string({ min: 1, max: 255, pattern: /^[A-Za-z0-9_-]+$/ })),
  taskRoleArn: string(),
  executionRoleArn: string(),
  networkMode: oneOf('bridge', 'host', 'awsvpc', 'none'),
  containerDefinitions: required(list(containerDefinition, { min: 1, max: 10 })),
  volumes: list(any),
  placementConstraints: list(any),
  requiresCompatibilities: list(oneOf('EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES')),
  cpu: string(),
  memory: string(),
  tags: tagList,
  pidMode: oneOf('host', 'task'),
  ipcMode: oneOf('host', 'task', 'none'),
  proxyConfiguration: any,
  inferenceAccelerators: list(any),
  ephemeralStorage: structure({ sizeInGiB: required(integer()) }),
  runtimePlatform: structure({ cpuArchitecture: oneOf('X86_64', 'ARM64'), operatingSystemFamily: string() }),
  enableFaultInjection: boolean,
});

export type RegisterTaskDefinition = Infer<typeof registerTaskDefinition>;
export type ContainerDefinition = Infer<typeof containerDefinition>;
