import { isRecord } from '../../src/json.ts';

type Fields = Readonly<Record<string, unknown>>;

export const PASSWORD = 'correct-horse-battery';
export const TOKEN = 'splunk-token-4711';
export const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

export const app = {
  name: 'app',
  image: 'registry/shop-dev@sha256:a1',
  essential: true,
  portMappings: [{ containerPort: 8000, protocol: 'tcp' }],
  environment: [
    { name: 'DB_URL', value: `postgres://shop:${PASSWORD}@db` },
    { name: 'EMPTY', value: '' },
    { name: 'PORT', value: '8000' },
  ],
  secrets: [{ name: 'KEY', valueFrom: `${SECRET}:key::` }],
  dockerLabels: { 'fargate-platform.commit': 'c1', team: 'shop' },
  healthCheck: { command: ['CMD-SHELL', 'true'], interval: 30, timeout: 5, retries: 3, startPeriod: 60 },
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/shop-dev' } },
};

export const proxy = {
  name: 'proxy',
  image: 'envoy:1',
  essential: false,
  logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': TOKEN } },
};

/** What we register: in AWS's own field names. */
export const definition = {
  family: 'shop-dev',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/shop-execution',
  runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
  volumes: [{ name: 'data' }],
  containerDefinitions: [app, proxy],
};

/** The definition with other fields in its app. */
export const withApp = (fields: Fields) => ({ ...definition, containerDefinitions: [{ ...app, ...fields }, proxy] });

/** What DescribeTaskDefinition makes of a definition: in another order, with defaults and what it only reports. */
export function echoed(registered: Fields): Fields {
  const { cpu, memory, volumes, containerDefinitions, tags: _, ...rest } = registered;
  return {
    taskDefinitionArn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:7',
    revision: 7,
    status: 'ACTIVE',
    registeredAt: 1_767_225_600,
    registeredBy: 'arn:aws:iam::123456789012:role/deploy',
    compatibilities: ['EC2', 'FARGATE'],
    requiresAttributes: [{ name: 'ecs.capability.execution-role-awslogs' }],
    placementConstraints: [],
    ...rest,
    cpu: String(cpu).replace('1 vCPU', '1024'),
    memory: String(memory).replace('2 GB', '2048'),
    volumes: listed(volumes).map((volume) => ({ ...volume, host: {} })),
    containerDefinitions: listed(containerDefinitions).map(echoedContainer),
  };
}

function echoedContainer(container: Fields): Fields {
  const { environment, portMappings, healthCheck, essential = true, ...rest } = container;
  return {
    cpu: 0,
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    versionConsistency: 'enabled',
    ...rest,
    essential,
    environment: listed(environment).toReversed(),
    portMappings: listed(portMappings).map((mapping) => ({
      ...mapping,
      hostPort: mapping['containerPort'],
      protocol: 'tcp',
    })),
    ...(isRecord(healthCheck) ? { healthCheck: { interval: 30, timeout: 5, retries: 3, ...healthCheck } } : {}),
  };
}

const listed = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
