import { describe, expect, test } from '@jest/globals';
import { fieldNames, isFieldName } from '../../src/spec/fields.ts';
import { formatProblem } from '../../src/spec/problem.ts';
import { enough, parse, SECRET } from './given.ts';

const settings = async (given: Parameters<typeof parse>[0]) => {
  const parsed = await parse(given);
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.settings(fieldNames);
};

const MANIFEST = `
project: shop
tags: { team: web, cost: "1" }
task: { cpu: 512, memory: 1024 }
database: { host: "\${HOST}" }
container: { environment: { LOG_LEVEL: info, TOKEN: "\${TOKEN}" } }
task-definition: { ephemeralStorage: { sizeInGiB: 30 } }
environments:
  dev:
    task: { memory: 2048 }
    tags: { cost: "2" }
    network: { public-subnet-ids: [subnet-0000000000000000d, "\${SUBNET}"] }
`;
const ENV = { HOST: 'db.internal', TOKEN: 'hunter2-of-a-token', SUBNET: 'subnet-0000000000000000e' };
const INPUTS = { 'public-subnet-ids': '', 'environment-variables': 'LOG_LEVEL=debug', tags: 'owner=me' };

describe('where a value came from:', () => {
  test.each<[string, string, string]>([
    ['environment', 'dev', 'input environment'],
    ['cpu', '512', 'fargate.yml: task.cpu'],
    ['memory', '2048', 'fargate.yml: environments.dev.task.memory'],
    ['log-retention-days', '30', 'default'],
    ['health-check-interval', '30s', 'default'],
    ['cpu-architecture', "the image's own", 'default'],
    ['image', 'oci:image', 'input image'],
    ['tags.team', 'web', 'fargate.yml: tags.team'],
    ['tags.cost', '2', 'fargate.yml: environments.dev.tags.cost'],
    ['tags.owner', 'me', 'input tags, owner'],
    ['environment-variables.LOG_LEVEL', '(not shown)', 'input environment-variables, LOG_LEVEL'],
    ['environment-variables.TOKEN', '(not shown)', 'fargate.yml: container.environment.TOKEN'],
    ['task-definition.ephemeralStorage', '(not shown)', 'fargate.yml: task-definition.ephemeralStorage'],
    ['db-host', '(not shown)', 'fargate.yml: database.host'],
    [
      'public-subnet-ids',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the same.
      'subnet-0000000000000000d, ${SUBNET}',
      'fargate.yml: environments.dev.network.public-subnet-ids',
    ],
  ])('%s is %s from %s', async (name, value, from) => {
    const all = await settings({ inputs: INPUTS, manifest: MANIFEST, env: ENV });
    expect(all.filter((setting) => setting.name === name)).toEqual([{ name, value, from }]);
  });

  test('a region of the job’s environment', async () => {
    const all = await settings({ inputs: { 'aws-region': '' }, env: { AWS_REGION: 'eu-west-1' } });
    expect(all).toContainEqual({ name: 'aws-region', value: 'eu-west-1', from: 'environment variable AWS_REGION' });
  });

  test('what has no value is not told', async () => {
    const names = (await settings({})).map(({ name }) => name);
    expect(names).not.toContain('certificate-arn');
    expect(names).not.toContain('tags');
  });
});

test('variables, commands, tokens and what the job fills in are never shown', async () => {
  const canary = 'hunter2-of-a-canary';
  const all = await settings({
    inputs: { 'environment-variables': `A=${canary}`, 'github-token': canary, secrets: `KEY=${SECRET}` },
    manifest: `
tags: { of-the-job: "\${CANARY}" }
container: { environment: { B: ${canary}, C: "\${CANARY}" }, health-check: "ask --with ${canary}" }
database: { host: "\${CANARY}" }
task-definition:
  containerDefinitions:
    - { name: app, environment: [{ name: D, value: ${canary} }] }
    - { name: proxy, image: proxy, command: [serve, ${canary}] }
`,
    env: { CANARY: canary },
  });
  expect(JSON.stringify(all)).not.toContain(canary);
  const names = all.map(({ name }) => name);
  for (const letter of ['A', 'B', 'C']) expect(names).toContain(`environment-variables.${letter}`);
  expect(all).toContainEqual({ name: 'secrets.KEY', value: SECRET, from: 'input secrets, KEY' });
});

test('everything that was given is among them', async () => {
  const names = new Set((await settings({})).map(({ name }) => name.split('.', 1).join()).filter(isFieldName));
  expect(Object.keys(enough).filter((name) => isFieldName(name) && !names.has(name))).toEqual([]);
});
