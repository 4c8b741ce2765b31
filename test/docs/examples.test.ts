// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub look like JavaScript's.
import { glob, readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { manifestSchema } from '../../scripts/generate/manifest-schema.ts';
import { readManifest } from '../../src/spec/manifest-file.ts';
import { identityOf, namesOf } from '../../src/spec/names.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { parseTarget } from '../../src/spec/parse-target.ts';
import { formatProblem, type Problem } from '../../src/spec/problem.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFile(resolve(root, path), 'utf8');

const manifests: string[] = [];
for await (const file of glob('{examples,.github/e2e}/**/fargate*.yml', { cwd: root })) manifests.push(file);
const folders = (await readdir(resolve(root, 'examples'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a run gives beside the manifest. */
async function sources(manifest: string, environment: string) {
  const read = await readManifest({ named: manifest, directory: root });
  if ('problems' in read) throw new Error(told(read.problems));
  const inputs = { environment, image: 'docker:app', 'aws-region': 'eu-central-1' };
  return { inputs, manifest: read.manifest, env: variables };
}

/** What the workflow of the end-to-end run fills in. */
const variables = {
  PUBLIC_SUBNETS: 'subnet-0a1b2c3d4e5f67890,subnet-0b1c2d3e4f5a67891',
  PRIVATE_SUBNETS: 'subnet-0c1d2e3f4a5b67892',
  LOAD_BALANCER_SECURITY_GROUPS: 'sg-0a1b2c3d4e5f67890',
  SERVICE_SECURITY_GROUPS: 'sg-0b1c2d3e4f5a67891',
  EXECUTION_ROLE_ARN: 'arn:aws:iam::123456789012:role/e2e-execution',
};

const told = (problems: readonly Problem[]) => problems.map(formatProblem).join('\n');

async function specOf(manifest: string, environment: string) {
  const result = parseSpec(await sources(manifest, environment));
  if ('spec' in result) return result.spec;
  throw new Error(told(result.problems));
}

/** What it makes when there is nothing to run. */
async function environmentOf(manifest: string, environment: string) {
  const result = parseTarget('environment', await sources(manifest, environment));
  if ('shared' in result) return result.shared;
  throw new Error(told(result.problems));
}

/** The environments that a manifest lists; where it lists none, any will do. */
const environmentsOf = async (manifest: string) =>
  Object.keys(parse(await text(manifest)).environments ?? { 'pr-12': {} });

describe('every manifest', () => {
  const validate = new Ajv({ strict: false }).compile(manifestSchema());
  // It has nothing to run: the workflow environment.yml makes what it describes.
  const [shared = '', ...rest] = manifests.toSorted((one) => (one.includes('/shared/') ? -1 : 1));

  test('is found', () => expect(manifests.length).toBeGreaterThanOrEqual(9));

  test.each(manifests)('%s is one that the schema takes', async (file) => {
    expect([validate(parse(await text(file))), validate.errors]).toEqual([true, null]);
  });

  test.each(rest)('%s describes what a deploy needs', async (file) => {
    for (const environment of await environmentsOf(file)) await specOf(file, environment);
  });

  test(`${shared} describes what an environment needs`, async () => {
    for (const environment of await environmentsOf(shared)) await environmentOf(shared, environment);
  });
});

test('the services of the monorepo use what its shared manifest makes', async () => {
  const made = namesOf(identityOf(await environmentOf('examples/monorepo/shared/fargate.yml', 'dev')));
  for (const service of ['api', 'web']) {
    const { use } = await specOf(`examples/monorepo/services/${service}/fargate.yml`, 'dev');
    expect(use).toEqual({ cluster: made.cluster, loadBalancer: made.loadBalancer });
  }
});

test('a preview is destroyed by the name that it has', async () => {
  const { jobs } = parse(await text('examples/preview-per-pull-request/.github/workflows/preview.yml'));
  const number = '${{ github.event.number }}';
  const environment = jobs.deploy.with.environment.replace(number, '12');
  const spec = await specOf('examples/preview-per-pull-request/fargate.preview.yml', environment);
  expect(jobs.destroy.with.confirm.replace(number, '12')).toBe(namesOf(spec).service);
});

describe('every example', () => {
  test.each(folders)('%s has workflows, and says what it is for', async (folder) => {
    expect(await readdir(resolve(root, 'examples', folder, '.github/workflows'))).not.toEqual([]);
    expect(await text(`examples/${folder}/README.md`)).toContain('Set up:');
    expect(await text('examples/README.md')).toContain(`](${folder})`);
  });

  test.each(folders)('%s has the Dockerfile that its workflows build', async (folder) => {
    for await (const workflow of glob(`examples/${folder}/.github/workflows/*.yml`, { cwd: root })) {
      const jobs: Record<string, { uses?: string; with?: Record<string, string> }> = parse(await text(workflow)).jobs;
      const built = Object.values(jobs).filter(
        ({ uses, with: given }) => uses?.includes('/deploy.yml@') && !given?.['image'],
      );
      for (const { with: given } of built)
        expect(await text(`examples/${folder}/${given?.['dockerfile'] ?? 'Dockerfile'}`)).toContain('FROM ');
    }
  });
});
