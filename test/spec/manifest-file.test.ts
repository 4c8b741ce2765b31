import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
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

describe('a file that is no manifest is told, and not read to its end', () => {
  const lines = async (named: string) => {
    const result = await readManifest({ named, directory });
    return 'problems' in result ? result.problems.map(formatProblem) : result;
  };

  test('a pipe, into which nobody may ever write', async () => {
    execFileSync('mkfifo', [join(directory, 'pipe')]);
    expect(await lines('pipe')).toEqual([expect.stringContaining('pipe is neither a file nor a directory')]);
  });

  test('a device that never ends', async () => {
    expect(await lines('/dev/zero')).toEqual([expect.stringContaining('neither a file nor a directory')]);
  });

  test('10 MB', async () => {
    await writeFile(join(directory, 'large.yml'), `version: 1\n${'a: b\n'.repeat(2_000_000)}`);
    expect(await lines('large.yml')).toEqual([expect.stringContaining('has 10000011 bytes, more than the 262144')]);
  });

  test.each([
    ['Latin-1', Buffer.from('version: 1\n# für\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffversion: 1\n', 'utf16le')],
  ])('%s', async (_, bytes) => {
    await writeFile(join(directory, 'other.yml'), bytes);
    expect(await lines('other.yml')).toEqual([expect.stringContaining('other.yml is not UTF-8. Save it as UTF-8')]);
  });

  test('UTF-8 with a mark at its beginning is one, and so are Windows line ends', async () => {
    await writeFile(join(directory, 'windows.yml'), '\ufeffversion: 1\r\nproject: shop\r\n');
    expect(await lines('windows.yml')).toEqual({
      manifest: { file: 'windows.yml', document: { version: 1, project: 'shop' } },
    });
  });
});

test('a variable of the job makes nobody print the manifest', async () => {
  const tokens: unknown[] = [];
  const dir = jest.spyOn(console, 'dir').mockImplementation((token) => void tokens.push(token));
  const log = jest.spyOn(console, 'log').mockImplementation((token) => void tokens.push(token));
  Object.assign(process.env, { LOG_STREAM: 'shop', LOG_TOKENS: '1' });
  await parseManifest('f', 'a: hunter2\n');
  for (const spy of [dir, log]) spy.mockRestore();
  expect(tokens).toEqual([]);
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
    ['a merge of a text', '<<: hunter2\n', 'fargate.yml', 'a merge (<<) a map'],
    ['an anchor that holds itself', 'a: &a { hunter2: *a }\n', 'fargate.yml', 'holds itself'],
    ['20,000 brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'line 1', 'nested deeper'],
    ['300 maps in each other', `a: ${'{b: '.repeat(300)}1${'}'.repeat(300)}`, 'fargate.yml', 'nested deeper'],
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
