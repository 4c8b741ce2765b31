import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readOrigin } from '../../src/github/origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'origin-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function event(content: string): string {
  files += 1;
  const file = join(folder, `${files}.json`);
  writeFileSync(file, content);
  return file;
}

describe('the commit', () => {
  test.each<[string, string | undefined, string]>([
    ['of a push', event('{"ref":"refs/heads/main","after":"x"}'), 'merge'],
    ['of a pull request is its head', event('{"pull_request":{"head":{"sha":"head"}}}'), 'head'],
    ['of a pull request without a head', event('{"pull_request":{"head":null}}'), 'merge'],
    ['of a pull request whose head is no text', event('{"pull_request":{"head":{"sha":7}}}'), 'merge'],
    ['of an event that is no JSON', event('{"pull_request":'), 'merge'],
    ['of an event that is null', event('null'), 'merge'],
    ['of an event file that is not there', join(folder, 'missing'), 'merge'],
    ['of an event file that is a folder', folder, 'merge'],
    ['outside of an event', undefined, 'merge'],
  ])('%s', (_, file, commit) => {
    expect(readOrigin({ GITHUB_EVENT_PATH: file, GITHUB_SHA: 'merge' }).commit).toBe(commit);
  });

  test('is unknown outside of GitHub', () => {
    expect(readOrigin({})).toEqual({ commit: undefined, runUrl: undefined });
  });
});

describe('the run', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'org/shop', GITHUB_RUN_ID: '42' };

  test('is known by its page', () => {
    expect(readOrigin(env).runUrl).toBe('https://github.com/org/shop/actions/runs/42');
  });

  test.each(Object.keys(env))('is unknown without %s', (name) => {
    expect(readOrigin({ ...env, [name]: '' }).runUrl).toBeUndefined();
  });
});
