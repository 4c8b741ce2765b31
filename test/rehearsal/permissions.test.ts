import { describe, expect, test } from '@jest/globals';
import { READ_ALL, WRITE_ALL } from '../../rehearsal/github/permissions.ts';
import { PUSH, play, script } from './play.ts';

const called = (job: string, workflow = '') => `
on: workflow_call
${workflow}
jobs:
  inner:
    ${job}
    runs-on: ubuntu-24.04
    steps: [{ run: 'true' }]
`;
const caller = (job: string, workflow = '') => `
on: [push, pull_request]
${workflow}
jobs:
  outer:
    ${job}
    uses: org/platform/called.yml@v1
`;

describe('a called job that asks for more than its caller grants ends the run before anything starts', () => {
  test.each([
    [
      'permissions: { id-token: write }',
      'permissions: { contents: read }',
      "'id-token: write', but is only allowed 'id-token: none'",
    ],
    [
      'permissions: { contents: write }',
      'permissions: { contents: read }',
      "'contents: write', but is only allowed 'contents: read'",
    ],
    ['permissions: { contents: read }', 'permissions: {}', "'contents: read', but is only allowed 'contents: none'"],
    ['permissions: { issues: write }', 'permissions: read-all', "'issues: write', but is only allowed 'issues: read'"],
    ['permissions: { id-token: write }', '', "'id-token: write', but is only allowed 'id-token: none'"],
    ['if: false\n    permissions: { id-token: write }', 'permissions: {}', "'id-token: write'"],
  ])('%j of a caller with %j', async (job, grants, told) => {
    const ended = await play(caller(grants), { files: { 'called.yml': called(job) } });
    expect([ended.result, ended.jobs]).toEqual(['startup_failure', []]);
    expect(ended.problem).toContain(`The nested job 'inner' is requesting ${told}`);
  });

  test('also where the condition of the caller would never hold', async () => {
    const files = { 'called.yml': called('permissions: { id-token: write }') };
    expect((await play(caller('if: false'), { files })).result).toBe('startup_failure');
  });

  test('also by the permissions of the called workflow itself', async () => {
    const files = { 'called.yml': called('', 'permissions: { id-token: write }') };
    expect((await play(caller('permissions: {}'), { files })).problem).toContain('The workflow is requesting');
  });

  test('also through a workflow in between', async () => {
    const between = `on: workflow_call\njobs:\n  middle:\n    permissions: { contents: read }\n    uses: $/called.yml\n`;
    const files = { 'between.yml': between, 'called.yml': called('permissions: { id-token: write }') };
    const outer = caller('permissions: { contents: read, id-token: write }').replace('called.yml', 'between.yml');
    expect((await play(outer, { files })).problem).toContain("'id-token: write', but is only allowed 'id-token: none'");
  });
});

describe('what a job may do', () => {
  test.each([
    [
      'what it says',
      'permissions: { id-token: write }',
      'permissions: { contents: read, id-token: write }',
      { 'id-token': 'write' },
    ],
    [
      'what its workflow says',
      '',
      'permissions: { contents: read, id-token: write }',
      { contents: 'read', 'id-token': 'write' },
    ],
    ['what its caller grants', '', 'permissions: write-all', WRITE_ALL],
    ['what the repository grants', '', '', { contents: 'read', packages: 'read' }],
  ])('is %s', async (_, job, grants, expected) => {
    const ended = await play(caller(grants), { files: { 'called.yml': called(job) } });
    expect(ended.job('outer / inner').permissions).toEqual(expected);
  });

  test('has no OIDC token among read-all, and no writing of models among write-all', () => {
    expect([READ_ALL['id-token'], WRITE_ALL['id-token'], WRITE_ALL['models']]).toEqual([undefined, 'write', 'read']);
  });
});

const asks = `
on: [push, pull_request]
jobs:
  one:
    permissions: { contents: write, id-token: write }
    ${script('echo "url: $ACTIONS_ID_TOKEN_REQUEST_URL"').replaceAll('\n', '\n    ')}
  two:
    permissions: { contents: read }
    ${script('echo "url: $ACTIONS_ID_TOKEN_REQUEST_URL"').replaceAll('\n', '\n    ')}
`;
const fork = { number: 1, head: 'a', base: 'main', fork: true } as const;

test('only a job with id-token: write can ask for a token', async () => {
  const ended = await play(asks);
  expect(ended.job('one').log).toContain('url: http://issuer');
  expect(ended.job('two').log).not.toContain('http://issuer');
});

test('the pull request of a fork reads, and gets no token and no variables', async () => {
  const event = { name: 'pull_request', action: 'opened', sha: PUSH.sha, pullRequest: fork } as const;
  const ended = await play(asks, { event });
  expect(ended.job('one').permissions).toEqual({ contents: 'read', 'id-token': 'none' });
  expect(ended.job('one').log).not.toContain('http://issuer');
  const told = `on: pull_request\njobs:\n  one:\n    ${script("echo 'variable: ${{ vars.A }}'").replaceAll('\n', '\n    ')}\n`;
  const { log } = (await play(told, { event, repository: { vars: { A: 'value' } } })).job('one');
  expect(log).toContain('variable: ');
  expect(log).not.toContain('value');
});
