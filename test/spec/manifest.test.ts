// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { describe, expect, test } from '@jest/globals';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { formatProblem } from '../../src/spec/problem.ts';
import { ACCOUNT, enough, problemsFor, SECRET, specFor } from './given.ts';

describe('refused, with file, path and what to do', () => {
  test.each([
    ['unknown key, near', 'task: { memry: 512 }', 'fargate.yml: task.memry is no known setting. Did you mean memory?'],
    ['unknown key, far', 'zzz: 1', 'fargate.yml: zzz is no known setting. Known here: project, service, region'],
    [
      'a key that has a group',
      'port: 80',
      'fargate.yml: port is no known setting. It belongs in a group: container.port or database.port.',
    ],
    [
      "an input's name",
      'container-port: 80',
      'fargate.yml: container-port is no known setting. Write it as container.port.',
    ],
    ['what belongs to the run', 'image: oci:x', 'fargate.yml: image is no known setting. It is an input of the action'],
    [
      'half a character',
      'container: { environment: { A: "\\ud800" } }',
      'environment.A: (value hidden) has half a character',
    ],
    ['version inside', 'environments: { dev: { version: 1 } }', 'environments.dev.version does not belong here'],
    ['a group that is a text', 'task: big', 'fargate.yml: task is a text, not a map. It holds cpu, memory'],
    ['a list that is a text', 'network: { private-subnet-ids: subnet-0000000a }', 'is a text, not a list'],
    [
      'a number in quotes',
      'task: { cpu: "512", memory: 1024 }',
      'fargate.yml: task.cpu: 512 is a text, not a number. Use 256',
    ],
    ['a hexadecimal number', 'task: { cpu: 0x100 }', 'fargate.yml: task.cpu: 0x100 is a text, not a number. Use 256'],
    ['a fraction', 'container: { port: 80.5 }', 'fargate.yml: container.port: 80.5 is not a whole number'],
    ['a boolean that is a text', 'network: { assign-public-ip: "true" }', 'is a text, not true or false'],
    ['YAML 1.1 booleans', 'network: { assign-public-ip: yes }', 'yes is a text, not true or false'],
    [
      'a bare duration',
      'http: { health-check: { interval: 30 } }',
      'http.health-check.interval: 30 has no unit. Write 30s',
    ],
    [
      'a bad value in the block',
      'environments: { dev: { task: { cpu: 1 } } }',
      'fargate.yml: environments.dev.task.cpu: 1 is not a Fargate size',
    ],
    [
      "a bad value in another environment's block",
      'environments: { dev: , prod: { task: { cpu: 1 } } }',
      'environments.prod.task.cpu: 1 is not',
    ],
    [
      'a bad value that the block replaces',
      'task: { cpu: 1 }\nenvironments: { dev: { task: { cpu: 256 } } }',
      'fargate.yml: task.cpu: 1 is not',
    ],
    ['a block that is a text', 'environments: { dev: big }', 'fargate.yml: environments.dev is not a map'],
    ['environments as a list', 'environments: [dev]', 'fargate.yml: environments is not a map'],
    [
      "an environment's name",
      'environments: { dev: , my_env: }',
      'fargate.yml: environments: my_env is not a name for an environment',
    ],
    [
      'an environment that is not listed',
      'environments: { dve: , prod: }',
      'input environment: dev is not among the environments of fargate.yml. Did you mean dve? Use dve, prod',
    ],
    [
      'a variable that is a list',
      'container: { environment: { A: [hunter2] } }',
      'container.environment.A: (value hidden) is a list, not a text',
    ],
    ['variables as lines', 'container: { environment: [A=hunter2] }', 'container.environment is a list, not a map'],
    [
      'a secret as a plain value',
      'container: { secrets: { A: hunter2 } }',
      'container.secrets.A: (value hidden) is not a reference to a secret',
    ],
    [
      'a secret that is a number',
      'container: { secrets: { A: 1234 } }',
      'container.secrets.A: (value hidden) is a number',
    ],
    [
      'a secret where its ARN belongs',
      'database: { secret-arn: hunter2 }',
      'database.secret-arn: (value hidden) is not the ARN of a secret',
    ],
    [
      'plain and secret',
      `container: { environment: { A: x }, secrets: { A: ${SECRET} } }`,
      'container.secrets.A is a plain variable too (fargate.yml: container.environment.A)',
    ],
    [
      'a key of a block',
      'environments: { dev: { container: { environment: { PORT: 1 } } } }',
      'fargate.yml: environments.dev.container.environment.PORT is set by the action',
    ],
    ['a fragment that is a list', 'task-definition: []', 'fargate.yml: task-definition is a list, not a map'],
    [
      'a fragment with our own field',
      'task-definition: { family: x }',
      "task-definition.family can't be given: the family is",
    ],
    [
      "a fragment with AWS's field",
      'task-definition: { revision: 3 }',
      "task-definition.revision can't be given: AWS gives it",
    ],
    [
      'containers that are a map',
      'task-definition: { containerDefinitions: {} }',
      'task-definition.containerDefinitions is a map, not a list',
    ],
    [
      'a container without a name',
      'task-definition: { containerDefinitions: [{ image: x }] }',
      'task-definition.containerDefinitions[0] has no name',
    ],
    [
      'an image for our container',
      'task-definition: { containerDefinitions: [{ name: app, image: x }] }',
      "containerDefinitions[0].image can't be given for our container. Give it as the input image.",
    ],
    [
      'a container twice',
      'task-definition: { containerDefinitions: [{ name: a }, { name: a }] }',
      'containerDefinitions[1]: a is there twice',
    ],
    [
      'variables of a container that are a map',
      'task-definition: { containerDefinitions: [{ name: app, environment: { A: hunter2 } }] }',
      'containerDefinitions[0].environment is a map, not a list. Give a list of maps',
    ],
    [
      'a variable that is a text',
      'task-definition: { containerDefinitions: [{ name: app, environment: [A=hunter2] }] }',
      'containerDefinitions[0].environment[0] is a text, not a map',
    ],
    [
      'a variable without a name',
      'task-definition: { containerDefinitions: [{ name: x, environment: [{ value: hunter2 }] }] }',
      'containerDefinitions[0].environment[0] has no name',
    ],
    [
      'a variable twice in a fragment',
      'task-definition: { containerDefinitions: [{ name: x, environment: [{ name: A, value: a }, { name: A, value: hunter2 }] }] }',
      'containerDefinitions[0].environment[1]: A is there twice',
    ],
    [
      'a variable that is a number in a fragment',
      'task-definition: { containerDefinitions: [{ name: app, environment: [{ name: A, value: 1 }] }] }',
      'containerDefinitions[0].environment[0].value is a number, not a text. Put it in quotes.',
    ],
    [
      'a port twice in a fragment',
      'task-definition: { containerDefinitions: [{ name: app, portMappings: [{ containerPort: 9 }, { containerPort: 9, protocol: tcp }] }] }',
      'containerDefinitions[0].portMappings[1]: 9/tcp is there twice',
    ],
    [
      'PORT in a fragment',
      'task-definition: { containerDefinitions: [{ name: app, environment: [{ name: PORT, value: "9" }] }] }',
      'fargate.yml: task-definition.containerDefinitions, app, PORT is set by the action, from container-port',
    ],
    [
      'ENVIRONMENT as a secret in a fragment',
      `task-definition: { containerDefinitions: [{ name: app, secrets: [{ name: ENVIRONMENT, valueFrom: ${SECRET} }] }] }`,
      'app, ENVIRONMENT is set by the action',
    ],
    [
      'PORT taken away in a block',
      'environments: { dev: { task-definition: { containerDefinitions: [{ name: app, environment: [{ name: PORT, value: null }] }] } } }',
      'fargate.yml: environments.dev.task-definition.containerDefinitions, app, PORT is set by the action',
    ],
    [
      'a secret in a fragment that is a plain variable elsewhere',
      `container: { environment: { A: x } }\ntask-definition: { containerDefinitions: [{ name: app, secrets: [{ name: A, valueFrom: ${SECRET} }] }] }`,
      'containerDefinitions, app, A is both a plain variable and a secret then. Take one away',
    ],
    [
      'a plain variable in a fragment that is a secret of ours',
      `database: { secret-arn: "${SECRET}" }\ntask-definition: { containerDefinitions: [{ name: app, environment: [{ name: DB_PASSWORD, value: hunter2 }] }] }`,
      'app, DB_PASSWORD is both',
    ],
    [
      'plain and secret in a sidecar',
      `task-definition: { containerDefinitions: [{ name: x, environment: [{ name: A, value: hunter2 }], secrets: [{ name: A, valueFrom: ${SECRET} }] }] }`,
      'containerDefinitions, x, A is both',
    ],
    [
      'the ports of our container taken away',
      'task-definition: { containerDefinitions: [{ name: app, portMappings: null }] }',
      "containerDefinitions, app, portMappings can't be taken away",
    ],
    [
      'the variables of our container taken away',
      'task-definition: { containerDefinitions: [{ name: app, environment: null }] }',
      "containerDefinitions, app, environment can't be taken away",
    ],
    ['the size taken away', 'task-definition: { cpu: null }', "task-definition.cpu can't be taken away"],
    [
      'a CPU in a fragment that does not go with the memory beside it',
      'task-definition: { cpu: "1024" }',
      'default of memory: 512 does not go with cpu 1024 (fargate.yml: task-definition.cpu). With cpu 1024 use 2048 to 8192',
    ],
    [
      'a memory in a fragment that does not go with the CPU beside it',
      'task: { cpu: 512, memory: 1024 }\ntask-definition: { memory: 512 }',
      'fargate.yml: task-definition.memory: 512 does not go with cpu 512 (fargate.yml: task.cpu)',
    ],
    [
      'a pair in a fragment',
      'task-definition: { cpu: "256", memory: "4096" }',
      'task-definition.memory: 4096 does not go with cpu 256 (fargate.yml: task-definition.cpu)',
    ],
    [
      'a CPU in a fragment that Fargate has not',
      'task-definition: { cpu: "300" }',
      'fargate.yml: task-definition.cpu: 300 is not a Fargate size. Use 256',
    ],
  ])('%s', async (_, manifest, expected) => {
    const problems = await problemsFor({ manifest });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).not.toContain('hunter2');
  });

  test('an input does not hide what is wrong in the manifest', async () => {
    const problems = await problemsFor({ manifest: 'task: { cpu: 1 }', inputs: { cpu: '256' } });
    expect(problems).toEqual([expect.stringContaining('fargate.yml: task.cpu: 1 is not')]);
  });

  test("a misspelt environment doesn't make its values look missing", async () => {
    const manifest = `environments: { prod: { roles: { execution: arn:aws:iam::${ACCOUNT}:role/x } } }`;
    const problems = await problemsFor({ manifest, inputs: { environment: 'prd', 'execution-role-arn': '' } });
    expect(problems).toEqual([expect.stringContaining('Did you mean prod?')]);
  });
});

test('what another environment gives is missing all the same', async () => {
  const manifest = `environments: { dev: , prod: { roles: { execution: admin }, project: shop } }`;
  const problems = await problemsFor({ manifest, inputs: { project: '', 'execution-role-arn': '' } });
  expect(problems).toEqual([
    expect.stringContaining('fargate.yml: environments.prod.roles.execution: admin is not the ARN'),
    expect.stringContaining('fargate.yml: project is missing'),
    expect.stringContaining('fargate.yml: roles.execution is missing'),
  ]);
});

describe('variables and tags read as they are written', () => {
  test.each([
    '2.0',
    '1.10',
    '1.5',
    '7',
    '01234',
    '+49123',
    '0o755',
    '0x1F',
    '1e3',
    '.5',
    '-0',
    '12345678901234567890',
    '.inf',
    'true',
    'True',
    'FALSE',
    'yes',
  ])('%s', async (text) => {
    const manifest = `container: { environment: { A: ${text} } }\ntags: { ${text}: ${text} }\nenvironments: { dev: { container: { environment: { B: ${text} } } } }`;
    const { container, tags } = await specFor({ manifest });
    expect(container.environment).toEqual({ A: text, B: text });
    expect(tags).toEqual({ [text]: text });
  });

  test('also in a fragment, whose other numbers and booleans stay what they are', async () => {
    const { task } = await specFor({
      manifest: `
task-definition:
  ephemeralStorage: { sizeInGiB: 30 }
  containerDefinitions: [{ name: x, essential: True, environment: [{ name: A, value: 1.10 }, { name: B, value: True }] }]
`,
    });
    expect(task.fragment).toEqual({
      ephemeralStorage: { sizeInGiB: 30 },
      containerDefinitions: [
        {
          name: 'x',
          essential: true,
          environment: [
            { name: 'A', value: '1.10' },
            { name: 'B', value: 'True' },
          ],
        },
      ],
    });
  });

  test('while a switch takes every form of true', async () => {
    const spec = await specFor({ manifest: 'network: { assign-public-ip: True }' });
    expect(spec.network.assignPublicIp).toBe(true);
  });
});

describe('${NAME}', () => {
  const env = {
    CPU: '512',
    SUBNETS: 'subnet-0000000a\nsubnet-0000000b',
    LEVEL: 'debug',
    EMPTY: '',
    NESTED: '${LEVEL}',
  };

  test('fills texts, numbers, lists and fragments from the environment of the job', async () => {
    const spec = await specFor({
      env,
      inputs: { 'public-subnet-ids': '', 'private-subnet-ids': '' },
      manifest: `
task: { cpu: '\${CPU}', memory: 1024 }
network:
  public-subnet-ids: \${SUBNETS}
  private-subnet-ids: [ subnet-0000000c, 'subnet-0000000\${CPU}' ]
container: { environment: { LEVEL: 'is \${LEVEL}', LITERAL: '$\${LEVEL}', NESTED: '\${NESTED}' } }
task-definition: { volumes: [{ name: 'v-\${LEVEL}' }] }
`,
    });
    expect(spec.task).toMatchObject({ cpu: 512, fragment: { volumes: [{ name: 'v-debug' }] } });
    expect(spec.network).toMatchObject({
      publicSubnets: ['subnet-0000000a', 'subnet-0000000b'],
      privateSubnets: ['subnet-0000000c', 'subnet-0000000512'],
    });
    expect(spec.container.environment).toEqual({ LEVEL: 'is debug', LITERAL: '${LEVEL}', NESTED: '${LEVEL}' });
  });

  test.each([
    ['not set', 'project: a${NOPE}', "needs NOPE from the job's environment, where it is empty or not set"],
    ['empty', 'project: a${EMPTY}', 'needs EMPTY'],
    ['a name that objects have', 'project: ${constructor}', 'needs constructor'],
    ['not a name', 'project: ${a-b}', 'has a "${" that is no ${NAME}'],
    ['not closed', 'project: ${LEVEL', 'has a "${" that is no ${NAME}'],
    ['in a block', 'environments: { dev: { project: "${NOPE}" } }', 'fargate.yml: environments.dev.project'],
  ])('%s is refused', async (_, manifest, expected) => {
    const problems = await problemsFor({ manifest, env, inputs: { project: '' } });
    expect(problems).toEqual([expect.stringContaining(expected)]);
  });

  test('is judged after filling, and what the job holds is not shown', async () => {
    const manifest =
      'project: ${TOKEN}\nnetwork: { vpc-id: "${TOKEN}", private-subnet-ids: ["${TOKEN}"] }\ntags: { a: "<${TOKEN}>" }';
    const problems = await problemsFor({
      manifest,
      env: { TOKEN: 'Hunter2!' },
      inputs: { project: '', 'private-subnet-ids': '' },
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).toContain('fargate.yml: network.vpc-id: ${TOKEN} is not a VPC id');
    expect(problems.join()).not.toContain('Hunter2');
  });

  test('of other environments need not be set', async () => {
    expect(await problemsFor({ manifest: 'environments: { dev: , prod: { project: "${NOPE}" } }' })).toEqual([]);
  });
});

test('tags of manifest and input may be too many together', async () => {
  const many = (prefix: string) => Array.from({ length: 30 }, (_, i) => `${prefix}${i}`);
  const manifest = `tags: { ${many('a')
    .map((key) => `${key}: x`)
    .join(', ')} }`;
  const inputs = {
    tags: many('b')
      .map((key) => `${key}=x`)
      .join('\n'),
  };
  expect(await problemsFor({ manifest, inputs })).toEqual([expect.stringContaining('have 60 tags. Give at most 30.')]);
});

describe('task-definition', () => {
  test("the environment's fragment lies over the top level's, containers by name, null kept for ours", async () => {
    const { task } = await specFor({
      manifest: `
task-definition:
  ephemeralStorage: { sizeInGiB: 30 }
  containerDefinitions:
    - { name: app, stopTimeout: 30, ulimits: [{ name: nofile }] }
    - { name: proxy, image: a }
environments:
  dev:
    task-definition:
      containerDefinitions:
        - { name: proxy, image: b }
        - { name: app, healthCheck: null, ulimits: [] }
`,
    });
    expect(task.fragment).toEqual({
      ephemeralStorage: { sizeInGiB: 30 },
      containerDefinitions: [
        { name: 'app', stopTimeout: 30, healthCheck: null, ulimits: [] },
        { name: 'proxy', image: 'b' },
      ],
    });
  });
});

test.each([
  ['a pair of sizes', 'task-definition: { cpu: "1024", memory: "2048" }'],
  ["a CPU that goes with the input's memory", 'task: { memory: 4096, cpu: 512 }\ntask-definition: { cpu: "2048" }'],
  ['sizes in words, which AWS judges', 'task-definition: { cpu: 1 vCPU, memory: 3 GB }'],
  [
    'another value for a variable of ours',
    'database: { host: db }\ntask-definition: { containerDefinitions: [{ name: app, environment: [{ name: DB_HOST, value: proxy }] }] }',
  ],
  [
    'a plain variable in place of a secret of ours',
    `database: { secret-arn: "${SECRET}" }\ntask-definition: { containerDefinitions: [{ name: app, environment: [{ name: DB_PASSWORD, value: x }], secrets: [{ name: DB_PASSWORD, valueFrom: null }] }] }`,
  ],
  [
    'PORT of a sidecar',
    'task-definition: { containerDefinitions: [{ name: x, environment: [{ name: PORT, value: "9" }] }] }',
  ],
  [
    'one port for TCP and UDP',
    'task-definition: { containerDefinitions: [{ name: app, portMappings: [{ containerPort: 53 }, { containerPort: 53, protocol: udp }] }] }',
  ],
])('a fragment may have %s', async (_, manifest) => {
  expect(await problemsFor({ manifest })).toEqual([]);
});

test.each([
  ['an empty file', null, 'fargate.yml is empty'],
  ['a list', [], 'fargate.yml is not a map of settings'],
  ['no version', { project: 'shop' }, 'fargate.yml has no version'],
  ['another version', { version: 2 }, 'fargate.yml: version: 2 is not a version that is known'],
  ['a version in quotes', { version: '1' }, 'without quotes'],
])('%s is refused', (_, document, expected) => {
  const result = parseSpec({ inputs: enough, env: {}, manifest: { file: 'fargate.yml', document } });
  expect('problems' in result && result.problems.map(formatProblem).join('\n')).toContain(expected);
});
