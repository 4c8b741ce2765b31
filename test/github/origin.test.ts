import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readOrigin } from '../../src/github/origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'origin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.parse('2026-11-22T10:11:12Z');

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
    expect(readOrigin({ GITHUB_EVENT_PATH: file, GITHUB_SHA: 'merge' }, NOW).commit).toBe(commit);
  });

  test.each([{}, { GITHUB_SHA: '' }])('is unknown outside of GitHub: %j', (env) => {
    expect(readOrigin(env, NOW)).toEqual({ startedAt: '2026-11-22T10:11:12.000Z' });
  });
});

describe('the run', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'org/shop', GITHUB_RUN_ID: '42' };

  test('is known by its page', () => {
    expect(readOrigin(env, NOW).runUrl).toBe('https://github.com/org/shop/actions/runs/42');
  });

  test.each(Object.keys(env))('is unknown without %s', (name) => {
    expect(readOrigin({ ...env, [name]: '' }, NOW).runUrl).toBeUndefined();
  });
});

describe('the run’s number', () => {
  test.each([
    ['12', 12],
    ['0', undefined],
    ['', undefined],
    ['1.5', undefined],
    ['many', undefined],
    [undefined, undefined],
  ])('%s', (number, expected) => {
    expect(readOrigin({ GITHUB_RUN_NUMBER: number }, NOW).runNumber).toBe(expected);
  });
});

describe('the workflow', () => {
  const ref = 'org/shop/.github/workflows/deploy.yml@refs/heads/main';

  test.each(['push', 'pull_request', 'schedule', 'workflow_dispatch'])('is known, with its branch, on %s', (event) => {
    expect(readOrigin({ GITHUB_WORKFLOW_REF: ref, GITHUB_EVENT_NAME: event }, NOW).workflow).toBe(ref);
  });

  test.each(['workflow_run', 'pull_request_target', 'repository_dispatch', ''])(
    'orders nothing on %s, whose runs are for commits in any order',
    (event) => {
      expect(readOrigin({ GITHUB_WORKFLOW_REF: ref, GITHUB_EVENT_NAME: event }, NOW).workflow).toBeUndefined();
    },
  );
});
