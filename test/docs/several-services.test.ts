import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { manifestSchema } from '../../scripts/generate/manifest-schema.ts';
import { namesOf } from '../../src/spec/names.ts';
import { specFor } from '../spec/given.ts';

const root = new URL('../../', import.meta.url);
const page = await readFile(new URL('docs/several-services.md', root), 'utf8');
const [api = '', web = '', workflow = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => `${yaml}`);

/** What the manifests say themselves. */
const UNSET = {
  project: '',
  'public-subnet-ids': '',
  'private-subnet-ids': '',
  'load-balancer-security-group-ids': '',
  'service-security-group-ids': '',
  'execution-role-arn': '',
};
const specOf = (manifest: string, environment = 'dev') =>
  specFor({ manifest: manifest.replace('version: 1\n', ''), inputs: { ...UNSET, environment } });

describe('the page on several services', () => {
  test('has manifests that the schema takes', () => {
    const validate = new Ajv({ strict: false }).compile(manifestSchema());
    for (const manifest of [api, web]) expect([validate(parse(manifest)), validate.errors]).toEqual([true, null]);
  });

  test.each([
    [api, 'dev', 'shop', ['api.example.com']],
    [api, 'prod', 'shop-live', ['api.example.com']],
    [web, 'dev', 'shop', ['www.example.com']],
  ])('that mean what it says', async (manifest, environment, shared, hosts) => {
    const spec = await specOf(manifest, environment);
    expect(spec).toMatchObject({ use: { cluster: shared, loadBalancer: shared }, listener: { hosts } });
    expect(namesOf(spec).service).toBe(`shop-${environment}-${spec.service}`);
  });

  test('has a workflow that gives the action what it knows', async () => {
    const { inputs } = parse(await readFile(new URL('action.yml', root), 'utf8'));
    const steps: { uses?: string; with?: object }[] = parse(workflow).jobs.deploy.steps;
    const given = Object.keys(steps.find(({ uses }) => uses?.startsWith('org/fargate-platform@'))?.with ?? {});
    expect(given.length).toBeGreaterThan(2);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
  });
});
