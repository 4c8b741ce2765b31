import { describe, expect, test } from '@jest/globals';
import { differences, type Expected, type ExpectedDetails } from '../../rehearsal/expected.ts';
import type { JobRun, WorkflowRun } from '../../rehearsal/github/run.ts';
import { table } from '../../rehearsal/table.ts';

const job: JobRun = {
  path: 'dev / deploy',
  name: 'Deploy',
  result: 'success',
  outputs: { outcome: 'deployed' },
  environment: { name: 'dev', url: 'http://a', deployment: false },
  permissions: { 'id-token': 'write', contents: 'read', issues: 'none' },
  claims: { sub: 'repo:acme/shop:environment:dev' },
  log: 'all is well',
  summary: '',
  seconds: 1,
};
const run: WorkflowRun = { name: 'Deploy', result: 'success', problem: '', jobs: [job], seconds: 2 };
const details = {
  result: 'success',
  outputs: { outcome: 'deployed' },
  environment: 'dev (no deployment)',
  permissions: ['contents: read', 'id-token: write'],
  subject: 'repo:acme/shop:environment:dev',
  says: ['all', 'well'],
} as const;

test('what is as expected differs in nothing', () => {
  expect(differences({ result: 'success', name: 'Deploy', jobs: { 'dev / deploy': details } }, run)).toEqual([]);
});

describe('what is not as expected is told', () => {
  test.each<[string, Partial<Expected>, string]>([
    ['the run', { result: 'failure' }, 'the run: success, expected failure'],
    ['its name', { name: 'Other' }, 'its name: Deploy, expected Other'],
    ['its problem', { problem: 'none' }, 'the problem has no "none"'],
    ['a job', { jobs: { 'dev / deploy': 'skipped' } }, 'dev / deploy: success, expected skipped'],
    ['a job too much', { jobs: {} }, 'a job that nobody expects, dev / deploy: success'],
    ['a job too few', { jobs: { 'dev / deploy': 'success', prod: 'skipped' } }, 'no job prod'],
  ])('%s', (_, expected, told) => {
    const wrong = differences({ result: 'success', jobs: { 'dev / deploy': 'success' }, ...expected }, run);
    expect(wrong).toEqual([expect.stringContaining(told)]);
  });

  test.each<[string, Partial<ExpectedDetails>, string]>([
    ['an output', { outputs: { outcome: 'unchanged' } }, 'output outcome: deployed, expected unchanged'],
    ['an output that is not there', { outputs: { url: 'x' } }, 'output url: nothing, expected x'],
    ['the environment', { environment: 'dev' }, 'environment: dev (no deployment), expected dev'],
    ['the permissions', { permissions: [] }, 'permissions: contents: read, id-token: write, expected nothing'],
    ['the subject', { subject: 'x' }, 'sub: repo:acme/shop:environment:dev, expected x'],
    ['the log', { says: 'ill' }, 'its log has no "ill"'],
  ])('of a job: %s', (_, more, told) => {
    const jobs = { 'dev / deploy': { result: 'success', ...more } } as const;
    const wrong = differences({ result: 'success', jobs }, { ...run, jobs: [{ ...job, log: 'fine' }] });
    expect(wrong).toEqual([expect.stringContaining(told)]);
  });

  test('a problem that nobody expects', () => {
    const wrong = differences({ result: 'success', jobs: { 'dev / deploy': 'success' } }, { ...run, problem: 'oh' });
    expect(wrong).toEqual(['a problem: oh']);
  });
});

test('the table has a line for each run', () => {
  const skipped: JobRun = { ...job, path: 'prod', result: 'skipped' };
  const failed: JobRun = { ...job, path: 'dev / build', result: 'failure' };
  const played = { workflow: 'examples/a/.github/workflows/b.yml', trigger: 'push', wrong: [] };
  const one = { ...played, run: { ...run, jobs: [failed, job, skipped] } };
  const [, , line = ''] = table([{ scenario: 'one', played: [one] }]);
  expect(line).toContain('a/b.yml   push     dev: build (failure), deploy  success  2.0');
});
