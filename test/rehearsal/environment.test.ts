import { describe, expect, test } from '@jest/globals';
import { play, script } from './play.ts';

const job = (rest: string, ...lines: readonly string[]) =>
  `on: push\njobs:\n  one:\n    ${rest}\n    ${script(...lines).replaceAll('\n', '\n    ')}\n`;
const vars = { vars: { A: 'repository', B: 'repository' }, environments: { dev: { vars: { A: 'environment' } } } };

describe('variables', () => {
  test('of the environment come before those of the repository, in the steps', async () => {
    const ended = await play(job('environment: dev', "echo '${{ vars.A }} ${{ vars.B }}'"), { repository: vars });
    expect(ended.job('one').log).toContain('environment repository');
  });

  test('of the environment are not there without it', async () => {
    const ended = await play(job("name: 'none'", "echo '${{ vars.A }}'"), { repository: vars });
    expect(ended.job('one').log).toContain('repository');
  });

  test.each([
    ["name: 'named ${{ vars.A }}'", 'named repository'],
    ["if: vars.A == 'repository'\n    name: runs", 'runs'],
  ])('of the environment are not there before the runner: %j', async (rest, name) => {
    const ended = await play(job(`environment: dev\n    ${rest}`, 'true'), { repository: vars });
    expect([ended.result, ended.job('one').name]).toEqual(['success', name]);
  });

  test('of the environment are there in a called workflow too', async () => {
    const called = job('environment: dev', "echo '${{ vars.A }}'").replace('on: push', 'on: workflow_call');
    const ended = await play('on: push\njobs:\n  outer:\n    uses: org/platform/called.yml@v1\n', {
      repository: vars,
      files: { 'called.yml': called },
    });
    expect(ended.job('outer / one').log).toContain('environment');
    expect(ended.job('outer / one').claims).toMatchObject({
      sub: 'repo:acme/shop:environment:dev',
      environment: 'dev',
      repository: 'acme/shop',
      repository_id: '1',
      workflow_ref: 'acme/shop/.github/workflows/main.yml@refs/heads/main',
      job_workflow_ref: 'org/platform/called.yml@refs/tags/v1',
    });
  });
});

describe('protection', () => {
  const repository = { environments: { prod: { reviewers: true, branches: ['main'] } } };
  const asking = 'environment: { name: PROD, deployment: false }';

  test.each([
    ['approved', 'success'],
    ['rejected', 'failure'],
  ] as const)('waits for reviewers, without a deployment too: %s', async (answer, result) => {
    const asked: string[] = [];
    const review = async (environment: string) => {
      asked.push(environment);
      return answer;
    };
    const ended = await play(job(asking, 'echo ran'), { repository, review });
    expect([ended.result, asked]).toEqual([result, ['PROD']]);
    expect(ended.job('one').log.includes('ran')).toBe(answer === 'approved');
  });

  test('keeps other branches out', async () => {
    const event = { name: 'push', ref: 'refs/heads/other', sha: 'c0ffee'.padEnd(40, '0') } as const;
    expect((await play(job(asking, 'true'), { repository, event })).job('one').log).toContain(
      'Branch "other" is not allowed to deploy to PROD',
    );
  });

  test('is that of no environment where the name comes to nothing', async () => {
    const ended = await play(job("environment: '${{ vars.NONE }}'", 'true'), { repository });
    expect([ended.result, ended.job('one').environment]).toEqual(['success', undefined]);
    expect(ended.job('one').claims['sub']).toBe('repo:acme/shop:ref:refs/heads/main');
  });
});

test('the address beside a deployment comes from the steps, and is an address', async () => {
  const deploy = (url: string) => `
on: push
jobs:
  one:
    runs-on: ubuntu-24.04
    environment: { name: dev, url: '\${{ steps.s.outputs.url }}' }
    steps: [{ id: s, run: 'echo url=${url} >> "$GITHUB_OUTPUT"' }]
`;
  const of = async (url: string) => (await play(deploy(url))).job('one').environment;
  expect(await of('https://example.com')).toEqual({ name: 'dev', url: 'https://example.com', deployment: true });
  expect(await of('example.com')).toEqual({ name: 'dev', url: '', deployment: true });
});
