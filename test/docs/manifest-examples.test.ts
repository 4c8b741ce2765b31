// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { problemsFor, specFor } from '../spec/given.ts';

const page = await readFile(new URL('../../docs/manifest.md', import.meta.url), 'utf8');
const blocksOf = (heading: string) => {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`)).split(/\n## /)[1] ?? '';
  return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => `${yaml}`.replace('version: 1\n', ''));
};
const fromManifest = { 'public-subnet-ids': '' };

describe('the example of environments means what the page says', () => {
  const [manifest = ''] = blocksOf('Environments');
  const specOf = (environment: string, more = {}) =>
    specFor({ manifest, inputs: { ...fromManifest, environment, ...more } });

  test('in dev', async () => {
    const { task, container, network } = await specOf('dev');
    expect(task).toMatchObject({ cpu: 256, memory: 512, desiredCount: 1 });
    expect(container.environment).toEqual({ LOG_LEVEL: 'debug' });
    expect(network.publicSubnets).toEqual(['subnet-0a1b2c3d', 'subnet-0b1c2d3e']);
  });

  test('in prod', async () => {
    const { task, container, network } = await specOf('prod');
    expect(task).toMatchObject({ cpu: 1024, memory: 2048, desiredCount: 3 });
    expect(container.environment).toEqual({ LOG_LEVEL: 'info', CACHE: 'on' });
    expect(network.publicSubnets).toEqual(['subnet-0c1d2e3f', 'subnet-0d1e2f3a']);
  });

  test('an input stands over the block', async () => {
    expect(await specOf('prod', { 'desired-count': '1' })).toMatchObject({ task: { desiredCount: 1 } });
  });

  test('one that is not listed is refused; where none is listed, every name is taken', async () => {
    expect(await problemsFor({ manifest, inputs: { ...fromManifest, environment: 'pr-12' } })).not.toEqual([]);
    expect(await problemsFor({ manifest: 'project: shop', inputs: { environment: 'pr-12' } })).toEqual([]);
  });
});

describe('the example of placeholders means what the page says', () => {
  const [, manifest = ''] = blocksOf('Placeholders');
  const env = { PUBLIC_SUBNETS: 'subnet-0a1b2c3d,subnet-0b1c2d3e', GITHUB_SHA: 'abc' };

  test('with everything set', async () => {
    const { container, network } = await specFor({ manifest, env, inputs: fromManifest });
    expect(network.publicSubnets).toEqual(['subnet-0a1b2c3d', 'subnet-0b1c2d3e']);
    expect(container.environment).toEqual({ RELEASE: 'v-abc', TEMPLATE: '${NAME} stays' });
  });

  test.each([[''], [undefined]])('a name that is %p is an error that names it', async (value) => {
    const { PUBLIC_SUBNETS: _, ...others } = env;
    const given = value === undefined ? others : { ...others, PUBLIC_SUBNETS: value };
    const problems = await problemsFor({ manifest, env: given, inputs: fromManifest });
    expect(problems.join()).toContain('PUBLIC_SUBNETS');
  });

  test('an environment that is not deployed needs none of its names', async () => {
    const others = 'environments: { dev: {}, prod: { region: "${PROD_REGION}" } }';
    expect(await problemsFor({ manifest: others })).toEqual([]);
  });
});
