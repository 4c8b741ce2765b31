import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { between } from '../../scripts/generate/markers.ts';
import { inputNames, table } from '../../src/spec/fields.ts';
import { outputs } from '../../src/spec/outputs.ts';
import { inputsOf, verbNames, verbTable } from '../../src/spec/verbs.ts';

const root = new URL('../../', import.meta.url);
const action = parse(await readFile(new URL('action.yml', root), 'utf8'));

test('nothing generated is stale', async () => {
  const check = promisify(execFile)(process.execPath, ['--no-warnings', 'scripts/generate.ts', '--check'], {
    cwd: root,
  });
  await expect(check).resolves.toMatchObject({ stderr: '' });
});

describe('action.yml', () => {
  const inputs: [string, { required: boolean; default?: string }][] = Object.entries(action.inputs);

  test('asks GitHub for environment and image only', () => {
    expect(inputs.filter(([, { required }]) => required).map(([name]) => name)).toEqual(['environment', 'image']);
  });

  test('has one default, of what no manifest has: the job’s own token', () => {
    const defaults = inputs.flatMap(([name, input]) => ('default' in input ? [[name, input.default]] : []));
    expect(defaults).toEqual([['github-token', table['github-token'].defaultInAction]]);
    expect(defaults.join()).toMatch(/^github-token,\$\{\{ github\.token \}\}$/);
    expect(table['github-token']).not.toHaveProperty('at');
  });

  test('has every input and output of the table', () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames);
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
  });

  test("is what GitHub's marketplace takes", () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' });
  });
});

describe.each(verbNames)('actions/%s', (verb) => {
  const folder = new URL(`actions/${verb}/`, root);

  test('has just its own inputs and outputs, and the entry of the bundle', async () => {
    const own = parse(await readFile(new URL('action.yml', folder), 'utf8'));
    expect(Object.keys(own.inputs)).toEqual(inputsOf(verb).map(({ name }) => name));
    expect(Object.keys(own.outputs)).toEqual(Object.keys(verbTable[verb].outputs));
    expect(own.description.length).toBeLessThanOrEqual(125);
    await expect(readFile(new URL(own.runs.main, folder), 'utf8')).resolves.toContain(`main('${verb}')`);
    if (own.runs.post) await expect(readFile(new URL(own.runs.post, folder), 'utf8')).resolves.toContain('post()');
  });

  test('has a README with a job that GitHub would take, and the tables', async () => {
    const page = await readFile(new URL('README.md', folder), 'utf8');
    expect(page).toContain(`uses: org/fargate-platform/actions/${verb}@v1`);
    for (const name of Object.keys(verbTable[verb].outputs)) expect(page).toContain(`| \`${name}\` |`);
  });
});

test('a place in the manifest belongs to one field', () => {
  const places = Object.values(table).flatMap(({ at }) => at ?? []);
  expect(new Set(places).size).toBe(places.length);
});

test.each([
  ['a <!-- x -->old<!-- /x --> b', 'a <!-- x -->\nnew\n<!-- /x --> b'],
  ['no markers', 'no markers'],
  ['<!-- x --> no end', '<!-- x --> no end'],
])('between: %s', (text, expected) => {
  expect(between(text, 'x', 'new')).toBe(expected);
});
