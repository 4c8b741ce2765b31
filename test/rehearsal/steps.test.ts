import { describe, expect, test } from '@jest/globals';
import type { StandIn } from '../../rehearsal/github/run.ts';
import { type Playing, play } from './play.ts';

/** A job with these steps, in YAML's short form; its log. */
async function logOf(steps: readonly string[], playing: Playing = {}, rest = ''): Promise<string> {
  const list = steps.map((step) => `      - ${step}`).join('\n');
  const { jobs } = await play(
    `on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    ${rest}\n    steps:\n${list}\n`,
    playing,
  );
  return `${jobs[0]?.log}\nresult: ${jobs[0]?.result}`;
}

describe('a script', () => {
  test.each([
    ['ends at the first failure', "{ run: 'false; echo went on' }", 'result: failure'],
    [
      'without a shell overlooks a failure in a pipe',
      "{ run: 'false | true; echo went on' }",
      'went on\nresult: success',
    ],
    ['with bash does not', "{ shell: bash, run: 'false | true; echo went on' }", 'result: failure'],
    ['runs in its folder', "{ working-directory: ., run: 'pwd' }", '/work/repository'],
    [
      'gets its variables, and no expression of them',
      "{ env: { A: '${{ github.ref }}' }, run: 'echo \"$A\"' }",
      'refs/heads/main',
    ],
    [
      'finds what GitHub says',
      '{ run: \'echo "$GITHUB_REPOSITORY $GITHUB_SHA $GITHUB_JOB"\' }',
      `acme/shop c0ffee${'0'.repeat(34)} one`,
    ],
    ['has no token of its own', '{ run: \'echo "[$GITHUB_TOKEN]"\' }', '[]'],
    ['quotes as often as it likes', "{ run: \"echo 'a' '${{ github.job }}' 'c'\" }", 'a one c'],
  ])('%s', async (_, step, expected) => {
    expect(await logOf([step])).toContain(expected);
  });
});

describe('what a step leaves to the next', () => {
  test.each([
    [
      'an output',
      '{ id: a, run: \'echo "x=1" >> "$GITHUB_OUTPUT"\' }',
      '{ run: \'echo "got ${{ steps.a.outputs.x }}"\' }',
      'got 1',
    ],
    ['a variable', '{ run: \'echo "X=1" >> "$GITHUB_ENV"\' }', '{ run: \'echo "got $X ${{ env.X }}"\' }', 'got 1 1'],
    [
      'several lines',
      '{ run: \'printf "X<<E\\n1\\n2\\nE\\n" >> "$GITHUB_ENV"\' }',
      '{ run: \'echo "got $X"\' }',
      'got 1\n2',
    ],
    [
      'a folder for PATH',
      '{ run: \'echo /somewhere >> "$GITHUB_PATH"\' }',
      '{ run: \'echo "got $PATH"\' }',
      ':/somewhere:',
    ],
    [
      'nothing that the runner keeps for itself',
      '{ run: \'echo GITHUB_SHA=1 >> "$GITHUB_ENV"\' }',
      "{ run: 'true' }",
      "Can't store GITHUB_SHA",
    ],
    [
      'nothing by a command that is disabled',
      '{ id: a, run: \'echo "::set-output name=x::1"\' }',
      '{ run: \'echo "got ${{ steps.a.outputs.x }}."\' }',
      'got .',
    ],
  ])('%s', async (_, first, second, expected) => {
    expect(await logOf([first, second])).toContain(expected);
  });
});

describe('the condition of a step', () => {
  const told = "{ run: 'echo it ran' }";
  test.each([
    ['a failure before skips it', ["{ run: 'exit 1' }", told], false],
    ['but not with always()', ["{ run: 'exit 1' }", "{ if: always(), run: 'echo it ran' }"], true],
    ['or failure()', ["{ run: 'exit 1' }", "{ if: failure(), run: 'echo it ran' }"], true],
    [
      'or by its outcome',
      [
        "{ id: a, continue-on-error: true, run: 'exit 1' }",
        "{ if: steps.a.outcome == 'failure' && steps.a.conclusion == 'success', run: 'echo it ran' }",
      ],
      true,
    ],
    ['and not without a failure', ["{ run: 'true' }", "{ if: failure(), run: 'echo it ran' }"], false],
    [
      'or the job’s status',
      ["{ run: 'exit 1' }", "{ if: \"always() && job.status == 'failure'\", run: 'echo it ran' }"],
      true,
    ],
  ])('%s', async (_, steps, runs) => {
    expect((await logOf(steps)).includes('\nit ran')).toBe(runs);
  });

  test('a step that may fail does not fail the job', async () => {
    expect(await logOf(["{ continue-on-error: true, run: 'exit 1' }"])).toContain('result: success');
  });

  test('a step that takes too long fails', async () => {
    const log = await logOf(["{ timeout-minutes: 1, run: 'exec sleep 60' }", "{ if: failure(), run: 'echo after' }"], {
      minute: 200,
    });
    expect(log).toContain('The step has timed out after 1 minutes.');
    expect(log).toContain('after\nresult: failure');
  });
});

const action = (more = '') => `
name: An action
inputs:
  who: { default: '\${{ github.actor }}' }
  two words: {}
runs:
  using: node24
  main: main.js
  post: post.js
  ${more}
`;
const files = (more?: string) => ({
  'a/action.yml': action(more),
  'a/main.js': `
const { appendFileSync: add } = require('node:fs');
console.log('main ' + process.env.INPUT_WHO + '.' + process.env.INPUT_TWO_WORDS);
add(process.env.GITHUB_STATE, 'kept=' + process.env.INPUT_TWO_WORDS + '\\n');
add(process.env.GITHUB_OUTPUT, 'told=yes\\n');
`,
  'a/post.js': `console.log('post ' + process.env.STATE_kept + '.' + process.env.INPUT_WHO);`,
  'package.json': '{}',
});

describe('an action', () => {
  test('gets inputs and defaults, and gives outputs', async () => {
    const log = await logOf(
      ["{ id: a, uses: $/a, with: { two words: '${{ 1 == 1 }}' } }", "{ run: 'echo ${{ steps.a.outputs.told }}' }"],
      { files: files() },
    );
    expect(log).toContain('main octocat.true');
    expect(log).toContain('\nyes\n');
  });

  test('ends after the steps, the last first, whatever failed, with what it kept', async () => {
    const steps = [
      '{ uses: $/a, with: { two words: first } }',
      '{ uses: $/a, with: { two words: second } }',
      "{ run: 'exit 1' }",
    ];
    const log = await logOf(steps, { files: files() });
    expect(log.match(/post .*/g)).toEqual(['post second.octocat', 'post first.octocat']);
  });

  test.each([
    ['success()', false],
    ['failure()', true],
  ])('ends only if %s', async (condition, runs) => {
    const log = await logOf(['{ uses: $/a }', "{ run: 'exit 1' }"], { files: files(`post-if: ${condition}`) });
    expect(log.includes('\npost ')).toBe(runs);
  });

  test.each([
    ['{ uses: $/a, with: { hwo: me } }', "Unexpected input(s) 'hwo'"],
    ['{ uses: $/b }', "Can't find 'action.yml' for the action '$/b'"],
    ['{ uses: some/action@v1 }', 'Nothing stands in for some/action@v1'],
    ['{ uses: known/action@v1, with: { b: 1 } }', "Unexpected input(s) 'b'"],
  ])('%s is a mistake', async (step, message) => {
    const standIn: StandIn = { inputs: { a: '' }, run: async () => ({}) };
    const log = await logOf([step], { files: files(), standIns: { 'known/action': standIn } });
    expect(log).toContain(message);
    expect(log).toContain('result: failure');
  });

  test('of somebody else’s is stood in for', async () => {
    const standIn: StandIn = { inputs: { a: 'b' }, run: async ({ inputs }) => ({ told: `${inputs['a']}` }) };
    const steps = ['{ id: s, uses: known/action@v1 }', "{ run: 'echo got ${{ steps.s.outputs.told }}' }"];
    expect(await logOf(steps, { standIns: { 'known/action': standIn } })).toContain('got b');
  });
});

test('the token is masked', async () => {
  const log = await logOf(["{ env: { T: '${{ github.token }}' }, run: 'echo \"$T\"' }"], { token: 'ghs_secret' });
  expect(log).toContain('\n***\n');
});

test('variables of workflow, job and step: the innermost wins', async () => {
  const steps = ['{ env: { A: step }, run: \'echo "$A $B ${{ env.A }}"\' }'];
  expect(await logOf(steps, {}, 'env: { A: job, B: job }')).toContain('step job step');
});
