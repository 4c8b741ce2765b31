import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { manifestSchema } from '../../scripts/generate/manifest-schema.ts';
import { estimate, total } from '../../src/cost/estimate.ts';
import { PRICES } from '../../src/cost/prices.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFile(resolve(root, path), 'utf8');
const readme = await text('README.md');
const [workflow = '', manifest = ''] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => `${yaml}`);

describe('the quick start', () => {
  const action = () => text('action.yml').then((yaml) => parse(yaml));

  test('is a workflow of some twenty lines that gives the action what it requires, and nothing it does not know', async () => {
    expect(workflow.trimEnd().split('\n').length).toBeLessThanOrEqual(21);
    const { inputs } = await action();
    const steps: { uses?: string; with?: object }[] = parse(workflow).jobs.deploy.steps;
    const given = Object.keys(steps.find(({ uses }) => uses?.startsWith('org/fargate-platform@'))?.with ?? {});
    const required = Object.keys(inputs).filter((name) => inputs[name].required);
    expect(given).toEqual(expect.arrayContaining(required));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
  });

  test('asks GitHub for the permissions that docs/permissions.md names', async () => {
    const [, page = ''] = /```yaml\n([\s\S]*?)```/.exec(await text('docs/permissions.md')) ?? [];
    expect(parse(workflow).permissions).toEqual(parse(page).permissions);
  });

  test('has a manifest that the schema takes, for the environment that is deployed', () => {
    const validate = new Ajv({ strict: false }).compile(manifestSchema());
    expect(validate(parse(manifest))).toBe(true);
    expect(Object.keys(parse(manifest).environments)).toContain(parse(workflow).jobs.deploy.environment);
  });

  test('names parameters that the template has, and every one that has no default', async () => {
    const template = await text('docs/github-role.yaml');
    const parameters = parse(template.slice(0, template.indexOf('\nConditions:'))).Parameters;
    const [, overrides = ''] = /--parameter-overrides ([\s\S]*?)```/.exec(readme) ?? [];
    const given = [...overrides.matchAll(/\b([A-Z]\w+)=/g)].map(([, name]) => `${name}`);
    const needed = Object.keys(parameters).filter((name) => parameters[name].Default === undefined);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(needed));
  });
});

test('what the README says it costs is what the prices make of it', () => {
  const [, table = ''] = /\| part \| USD a month \|\n\|---\|---\|\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const told = [...table.matchAll(/\| ([\d.]+) \|$/gm)].map(([, figure]) => `${figure}`);
  const parts = estimate({
    tasks: 1,
    architecture: 'X86_64',
    cpu: 256,
    memory: 512,
    storage: PRICES.taskStorage.freeGb,
    publicTasks: false,
    loadBalancers: 1,
    balancerAddresses: 2,
  });
  const paid = parts.filter(({ monthly }) => monthly > 0).map(({ monthly }) => monthly);
  expect(told).toEqual([...paid, total(parts)].map((monthly) => monthly.toFixed(2)));
});

test('every claim about what it does leads to a test', () => {
  const claims = [...readme.matchAll(/^- \*\*.*$/gm)].map(([claim]) => claim);
  expect(claims.length).toBeGreaterThan(4);
  expect(claims.filter((claim) => !/\]\(test\/[\w./-]+\)/.test(claim))).toEqual([]);
});

test('every npm command of the pages is one of package.json', async () => {
  const { scripts } = JSON.parse(await text('package.json'));
  const unknown: string[] = [];
  const pages = ['README.md'];
  for await (const page of glob('docs/**/*.md', { cwd: root })) pages.push(page);
  for (const page of pages) {
    for (const [, name] of (await text(page)).matchAll(/\bnpm run ([\w:-]+)/g)) {
      if (!(`${name}` in scripts)) unknown.push(`${page}: ${name}`);
    }
  }
  expect(unknown).toEqual([]);
});
