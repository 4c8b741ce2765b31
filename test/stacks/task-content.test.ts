import { describe, expect, test } from '@jest/globals';
import { isRecord } from '../../src/json.ts';
import { taskContent } from '../../src/stacks/task-content.ts';
import { ACCOUNT, SECRET, specFor } from '../spec/given.ts';

const facts = {
  family: 'shop-dev',
  logGroup: '/ecs/shop-dev',
  image: 'registry/shop-dev@sha256:a1',
  cpuArchitecture: 'ARM64' as const,
  labels: { commit: 'c1', 'image-tag': 'v1' },
};

const content = async (given: Parameters<typeof specFor>[0]) => taskContent(await specFor(given), facts);

const containers = ({ containerDefinitions }: Readonly<Record<string, unknown>>) =>
  Array.isArray(containerDefinitions) ? containerDefinitions.filter(isRecord) : [];

async function appOf(given: Parameters<typeof specFor>[0]): Promise<Record<string, unknown>> {
  return containers(await content(given)).find(({ name }) => name === 'app') ?? {};
}

test('the least that can be said becomes a whole task definition', async () => {
  expect(await content({})).toEqual({
    family: 'shop-dev',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' },
    executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/shop-execution`,
    containerDefinitions: [
      {
        name: 'app',
        image: 'registry/shop-dev@sha256:a1',
        essential: true,
        portMappings: [{ containerPort: 8000, protocol: 'tcp' }],
        environment: [
          { name: 'ENVIRONMENT', value: 'dev' },
          { name: 'PORT', value: '8000' },
        ],
        secrets: [],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/ecs/shop-dev',
            'awslogs-region': 'eu-central-1',
            'awslogs-stream-prefix': 'ecs',
          },
        },
        dockerLabels: { 'fargate-platform.commit': 'c1', 'fargate-platform.image-tag': 'v1' },
        healthCheck: {
          command: ['CMD-SHELL', expect.stringContaining('http://localhost:8000/health')],
          interval: 10,
          timeout: 5,
          retries: 6,
          startPeriod: 60,
        },
      },
    ],
  });
});

describe('variables', () => {
  test.each<[string, Record<string, string>, object]>([
    ['a database', { 'db-host': 'db.internal' }, { DB_HOST: 'db.internal', DB_PORT: '5432' }],
    ['its port', { 'db-host': 'db.internal', 'db-port': '3306' }, { DB_HOST: 'db.internal', DB_PORT: '3306' }],
    [
      'its name',
      { 'db-host': 'db.internal', 'db-name': 'shop' },
      { DB_HOST: 'db.internal', DB_PORT: '5432', DB_NAME: 'shop' },
    ],
    ['those of the user', { 'environment-variables': 'B=2\nA=1' }, { A: '1', B: '2' }],
    ['another port', { 'container-port': '3000' }, { PORT: '3000' }],
  ])('%s', async (_, inputs, variables) => {
    const { environment } = await appOf({ inputs });
    const wanted: Record<string, string> = { ENVIRONMENT: 'dev', PORT: '8000', ...variables };
    const names = Object.keys(wanted).toSorted();
    expect(environment).toEqual(names.map((name) => ({ name, value: wanted[name] })));
  });
});

test('secrets are references: of the database, the application, and those of the user', async () => {
  const inputs = { 'db-secret-arn': SECRET, 'app-secret-arn': SECRET, secrets: `API_KEY=${SECRET}:api-key::` };
  expect((await appOf({ inputs })).secrets).toEqual([
    { name: 'API_KEY', valueFrom: `${SECRET}:api-key::` },
    { name: 'DB_PASSWORD', valueFrom: `${SECRET}:password::` },
    { name: 'DB_USERNAME', valueFrom: `${SECRET}:username::` },
    { name: 'SECRET_KEY', valueFrom: `${SECRET}:secret_key::` },
  ]);
});

describe('the health check of the container', () => {
  const commandOf = async (inputs: Record<string, string>) => {
    const { healthCheck } = await appOf({ inputs });
    return isRecord(healthCheck) ? healthCheck['command'] : undefined;
  };

  test('is none when none is wanted', async () => {
    expect(await commandOf({ 'container-health-check': 'none' })).toBeUndefined();
  });

  test('is what the user says', async () => {
    const command = "python -c 'import app'";
    expect(await commandOf({ 'container-health-check': command })).toEqual(['CMD-SHELL', command]);
  });

  test('asks the path of the target group on the port of the container', async () => {
    const [, script] = [await commandOf({ 'container-port': '3000', 'health-check-path': '/up?deep=1' })].flat();
    expect(script).toContain("'http://localhost:3000/up?deep=1'");
  });

  test("a quote in the path would not end the shell's, should the spec let it through", async () => {
    const spec = await specFor({});
    const [app] = containers(taskContent({ ...spec, http: { ...spec.http, path: "/o'clock" } }, facts));
    expect(JSON.stringify(app?.['healthCheck'])).toContain("'http://localhost:8000/o%27clock'");
  });
});

describe('the fragment', () => {
  const lay = (fragment: string) => content({ manifest: `task-definition: ${fragment}` });

  test('adds fields that nobody knows, and sidecars', async () => {
    const made = await lay('{quantumMode: on, containerDefinitions: [{name: proxy, image: envoy}]}');
    expect(made['quantumMode']).toBe('on');
    expect(containers(made).map(({ name }) => name)).toEqual(['app', 'proxy']);
  });

  test('changes a field of our container and leaves the others', async () => {
    const [app] = containers(await lay('{containerDefinitions: [{name: app, stopTimeout: 60, essential: false}]}'));
    expect(app).toMatchObject({ stopTimeout: 60, essential: false, image: facts.image, portMappings: [{}] });
  });

  test('takes away with null', async () => {
    const made = await lay('{runtimePlatform: null, containerDefinitions: [{name: app, healthCheck: null}]}');
    expect(made).not.toHaveProperty('runtimePlatform');
    expect(containers(made)[0]).not.toHaveProperty('healthCheck');
  });

  test('can not take the family away, whoever lets it through', async () => {
    const spec = await specFor({});
    const other = { ...spec, task: { ...spec.task, fragment: { family: 'other' } } };
    expect(taskContent(other, facts).family).toBe('shop-dev');
  });
});
