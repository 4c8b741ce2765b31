import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseManifest, readManifest } from '../../src/spec/manifest-file.ts';
import { formatProblem } from '../../src/spec/problem.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('readManifest', () => {
  test('fargate.yml is read when it is there', async () => {
    await writeFile(join(directory, 'fargate.yml'), 'version: 1\n');
    expect(await readManifest({ named: '', directory })).toEqual({
      manifest: { file: 'fargate.yml', document: { version: 1 } },
    });
  });

  test('fargate.yml may be absent', async () => {
    expect(await readManifest({ named: undefined, directory })).toEqual({ manifest: undefined });
  });

  test.each([
    ['a file that is named but not there', 'deploy/other.yml', 'input manifest: deploy/other.yml is not there.'],
    ['a directory', '.', 'input manifest: . is a directory.'],
    ['an impossible path', 'a\0b', "can't be read"],
  ])('%s is a problem', async (_, named, expected) => {
    const result = await readManifest({ named, directory });
    expect('problems' in result && result.problems.map(formatProblem)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('parseManifest', () => {
  test.each([
    ['an open bracket', 'version: 1\na: [1, 2\n', 'line 3', 'is not valid YAML'],
    ['a tab', 'a:\n\tb: 1\n', 'line 2, column 1', 'spaces'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'line 3, column 1', 'twice'],
    ['a colon in a text', 'a: b: hunter2\n', 'line 1', 'quotes'],
    ['an open quote', 'a: "hunter2\n', 'line 2', 'missing'],
    ['an unknown alias', 'a: *hunter2\n', 'fargate.yml', 'anchor'],
    ['two documents', 'a: 1\n---\nb: hunter2\n', 'line 2', 'one document'],
    ['an alias bomb', bomb(), 'fargate.yml', 'alias'],
  ])('%s is one problem with its place, without content', async (_, text, place, advice) => {
    const result = await parseManifest('fargate.yml', text);
    const lines = 'problems' in result ? result.problems.map(formatProblem) : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(place);
    expect(lines[0]).toContain(advice);
    expect(lines[0]).not.toContain('hunter2');
  });

  test('anchors, aliases and merge keys work', async () => {
    const result = await parseManifest('f', 'a: &a { x: 1 }\nb: { <<: *a, y: 2 }\n');
    expect(result).toMatchObject({ manifest: { document: { b: { x: 1, y: 2 } } } });
  });
});

/** Every line doubles the one before it nine times over. */
function bomb(): string {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++) lines.push(`l${i}: &l${i} [${Array.from({ length: 9 }, () => `*l${i - 1}`).join(', ')}]`);
  return lines.join('\n');
}
