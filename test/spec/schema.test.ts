// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { manifestSchema } from '../../scripts/generate/manifest-schema.ts';
import { writtenDefault } from '../../scripts/generate/told.ts';
import type { Field } from '../../src/spec/field.ts';
import { fieldNames, table } from '../../src/spec/fields.ts';
import { good } from '../../src/spec/kind.ts';
import { problemsFor, SECRET } from './given.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(manifestSchema());
const env = { X: 'x' };

describe('schema and parser judge alike', () => {
  test.each([
    [true, ''],
    [true, 'task: { cpu: 512, memory: 1024, desired-count: 0 }'],
    [true, 'task:\ntags: null\nenvironments:\n'],
    [true, 'environments: { dev: , pr-1: { task: { cpu: 1024, memory: 2048 } } }'],
    [true, 'container: { port: 80, environment: { A: x, B: 1, C: true, D: null, E: "${X}" }, health-check: none }'],
    [true, `container: { secrets: { A: "${SECRET}", B: "${SECRET}:key", C: "${SECRET}:key:AWSCURRENT:" } }`],
    [true, 'http: { scheme: internal, health-check: { path: /up, interval: 1m, matcher: 200, timeout: 3s } }'],
    [true, 'http: { health-check: { matcher: "200-299,301" } }'],
    [true, 'network: { private-subnet-ids: [subnet-0000000a], assign-public-ip: true, vpc-id: vpc-0000000a }'],
    [true, 'tags: { team: shop, n: 1 }'],
    [
      true,
      'task-definition: { volumes: [{ name: a }], containerDefinitions: [{ name: app, dockerLabels: { a: b } }] }',
    ],
    [true, `database: { host: db, port: 3306, name: shop, secret-arn: "${SECRET}" }`],
    [false, 'version: 2'],
    [false, 'tsk: {}'],
    [false, 'task: { cpus: 512 }'],
    [false, 'task: []'],
    [false, 'task: { cpu: 300 }'],
    [false, 'task: { cpu: "256" }'],
    [false, 'task: { memory: 600 }'],
    [false, 'task: { desired-count: -1 }'],
    [false, 'task: { desired-count: 5001 }'],
    [false, 'container: { port: 80.5 }'],
    [false, 'container: { environment: { 1A: x } }'],
    [true, 'container: { environment: { A: 1.5, B: 2.0 } }'],
    [false, 'container: { environment: [A=x] }'],
    [false, 'container: { secrets: { A: plain } }'],
    [false, 'container: { secrets: { A: 5 } }'],
    [false, 'container: { health-check: false }'],
    [false, 'container: { app-secret-arn: plain }'],
    [false, 'http: { scheme: public }'],
    [false, 'http: { health-check: { interval: 30 } }'],
    [false, 'http: { health-check: { interval: 30 seconds } }'],
    [false, 'http: { health-check: { path: up } }'],
    [false, 'http: { health-check: { matcher: 500 } }'],
    [false, 'http: { health-check: { healthy-threshold: 1 } }'],
    [false, 'network: { public-subnet-ids: [subnet-0000000a] }'],
    [false, 'network: { private-subnet-ids: [subnet-0000000a, subnet-0000000a] }'],
    [false, 'network: { private-subnet-ids: [sg-0000000a] }'],
    [false, 'network: { private-subnet-ids: subnet-0000000a }'],
    [false, 'network: { assign-public-ip: yes }'],
    [false, 'roles: { task: admin }'],
    [false, 'logs: { retention-days: 31 }'],
    [false, 'logs: { container-insights: true }'],
    [false, 'repository: { keep-images: 0 }'],
    [false, 'tags: { "aws:x": a }'],
    [false, 'tags: { a: "<" }'],
    [false, 'project: Shop'],
    [false, 'region: Frankfurt'],
    [false, 'image: oci:x'],
    [false, 'environments: { my_env: }'],
    [false, 'environments: { dev: big }'],
    [false, 'environments: { dev: { version: 1 } }'],
    [false, 'environments: { dev: { environments: {} } }'],
    [false, 'task-definition: { family: x }'],
    [false, 'task-definition: { containerDefinitions: [{ image: x }] }'],
    [false, 'task-definition: { containerDefinitions: {} }'],
    [false, 'task-definition: { containerDefinitions: [{ name: app, image: x }] }'],
    [true, 'task-definition: { containerDefinitions: [{ name: app, user: x }, { name: proxy, image: x }] }'],
  ])('%s: %s', async (isGood, manifest) => {
    const document: unknown = parseYaml(/^version/.test(manifest) ? manifest : `version: 1\n${manifest}`);
    const inputs = { project: '', 'aws-region': '', 'public-subnet-ids': '', 'private-subnet-ids': '' };
    const found = await problemsFor({ manifest, env: { ...env, AWS_REGION: 'eu-central-1' }, inputs });
    expect(validate(document)).toBe(isGood);
    // What a manifest leaves out is nothing that its schema could know.
    expect(found.filter((line) => !line.includes('is missing')).length === 0).toBe(isGood);
  });
});

test('the manifest in the documentation is good', async () => {
  const docs = await readFile(new URL('../../docs/manifest.md', import.meta.url), 'utf8');
  const manifest = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(docs)?.[1] ?? '';
  expect(validate(parseYaml(manifest))).toBe(true);
  const found = await problemsFor({
    manifest: manifest.replace('version: 1', ''),
    env: { GITHUB_SHA: 'abc', PUBLIC_SUBNETS: 'subnet-0000000a,subnet-0000000b' },
    inputs: { project: '', 'aws-region': '', 'execution-role-arn': '' },
  });
  expect(found).toEqual([]);
});

describe('every default and example is good itself', () => {
  const rows = fieldNames.flatMap((name) => [
    [name, 'default', writtenDefault(name)] as const,
    [name, 'example', table[name].example] as const,
  ]);
  test.each(rows.filter(([, , value]) => value !== undefined))('%s: %s', (name, _, value) => {
    const { kind }: Field = table[name];
    expect(kind.fromYaml(value, good)).toHaveProperty('value');
  });
});
