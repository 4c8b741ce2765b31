import { expect, test } from '@jest/globals';
import { topologyOf } from '../../src/commands/topology.ts';
import { namesOf } from '../../src/spec/names.ts';
import { SECRET, specFor } from '../spec/given.ts';

async function topology(given: Parameters<typeof specFor>[0]) {
  const spec = await specFor(given);
  return topologyOf(spec, namesOf(spec), undefined);
}

test('what nobody said is as the fields have it', async () => {
  expect(await topology({})).toMatchObject({
    region: 'eu-central-1',
    secure: false,
    database: undefined,
    secrets: [],
    task: { cpu: 256, memory: 512, architecture: 'X86_64', storage: 0, count: 1 },
  });
});

test('a fragment has the last word of the size', async () => {
  const manifest = [
    'task-definition:',
    '  cpu: 1 vCPU',
    '  memory: 2 GB',
    '  ephemeralStorage: { sizeInGiB: 40 }',
    '  containerDefinitions:',
    '    - name: sidecar',
    '      image: x',
    `      secrets: [{ name: KEY, valueFrom: "${SECRET}:key::" }]`,
  ].join('\n');
  const { task, secrets } = await topology({ manifest });
  expect(task).toMatchObject({ cpu: 1024, memory: 2048, storage: 40 });
  expect(secrets).toEqual([`${SECRET}:key::`]);
});

test('holds no value of a variable and no token', async () => {
  const inputs = { 'environment-variables': 'PASSWORD=hunter2hunter2', 'github-token': 'ghs_abcdefghijkl' };
  expect(JSON.stringify(await topology({ inputs }))).not.toMatch(/hunter2|ghs_/);
});
