import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { between } from '../../scripts/generate/markers.ts';
import { inputNames, table } from '../../src/spec/fields.ts';
import { outputs } from '../../src/spec/outputs.ts';

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
