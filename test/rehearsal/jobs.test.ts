import { describe, expect, test } from '@jest/globals';
import { play } from './play.ts';

/** Jobs by id, each with what it says and whether it fails. */
const workflow = (jobs: Readonly<Record<string, string>>) =>
  `on: push\njobs:\n${Object.entries(jobs)
    .map(
      ([id, rest]) =>
        `  ${id}:\n    runs-on: ubuntu-24.04\n    ${rest}\n    steps: [{ run: '${/^x/.test(id) ? 'exit 1' : 'true'}' }]`,
    )
    .join('\n')}\n`;

describe('needs and if', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'a failure skips what needs it, and what needs that',
      { x: '', b: 'needs: x', c: 'needs: b' },
      { x: 'failure', b: 'skipped', c: 'skipped' },
    ],
    ['so does a skipped job', { a: 'if: false', b: 'needs: a' }, { a: 'skipped', b: 'skipped' }],
    [
      'and one that was skipped further up, though the job between ran (actions/runner#2205)',
      { a: 'if: false', b: 'needs: a\n    if: always()', c: 'needs: b' },
      { a: 'skipped', b: 'success', c: 'skipped' },
    ],
    [
      '!cancelled() with the results that matter runs all the same',
      { a: 'if: false', b: "needs: a\n    if: '!cancelled() && needs.a.result == ''skipped'''" },
      { a: 'skipped', b: 'success' },
    ],
    [
      'failure() runs after any failure before',
      { x: '', b: 'needs: x', c: 'needs: b\n    if: failure()' },
      { x: 'failure', b: 'skipped', c: 'success' },
    ],
    ['always() runs after a failure', { x: '', b: 'needs: x\n    if: always()' }, { x: 'failure', b: 'success' }],
    [
      'a condition without a status function asks for success too',
      { x: '', b: 'needs: x\n    if: true' },
      { x: 'failure', b: 'skipped' },
    ],
    [
      'what fails with continue-on-error is no failure to the others',
      { x: 'continue-on-error: true', b: 'needs: x' },
      { x: 'failure', b: 'success' },
    ],
    ['a needed job further down in the file comes first', { b: 'needs: a', a: '' }, { a: 'success', b: 'success' }],
  ])('%s', async (_, jobs, expected) => {
    expect((await play(workflow(jobs))).results).toEqual(expected);
  });

  test.each([
    ['success', { a: '', b: 'if: false' }],
    ['skipped', { a: 'if: false' }],
    ['failure', { a: '', x: '' }],
  ])('a run ends as %s', async (result, jobs) => {
    expect((await play(workflow(jobs))).result).toBe(result);
  });
});

describe('outputs', () => {
  const job = (outputs: string, ...lines: readonly string[]) => `
on: push
jobs:
  one:
    runs-on: ubuntu-24.04
    outputs: { ${outputs} }
    steps:
      - id: s
        run: |
${lines.map((line) => `          ${line}`).join('\n')}
  two:
    needs: one
    runs-on: ubuntu-24.04
    steps:
      - env: { NEEDS: '\${{ toJSON(needs) }}' }
        run: echo "$NEEDS" | tr -d '\\n '
`;

  test('reach those that need the job, unless they are empty', async () => {
    const ended = await play(
      job("a: '${{ steps.s.outputs.a }}', b: '${{ steps.s.outputs.b }}'", 'echo a=1 >> "$GITHUB_OUTPUT"'),
    );
    expect(ended.job('two').log).toContain('{"one":{"result":"success","outputs":{"a":"1"}}}');
  });

  test('with anything masked in them are dropped', async () => {
    const ended = await play(
      job("a: '${{ steps.s.outputs.a }}', b: fine", 'echo "::add-mask::hush"', 'echo a=xhushx >> "$GITHUB_OUTPUT"'),
    );
    expect(ended.job('one').outputs).toEqual({ b: 'fine' });
    expect(ended.job('one').log).toContain("Skip output 'a' since it may contain secret.");
  });
});

describe('a matrix', () => {
  const matrix = (strategy: string, run: string) => `
on: push
jobs:
  one:
    strategy: { ${strategy} }
    runs-on: ubuntu-24.04
    outputs: { last: '\${{ matrix.n }}' }
    steps: [{ run: '${run}' }]
  two:
    needs: one
    runs-on: ubuntu-24.04
    steps: [{ run: 'true' }]
`;

  test('runs each combination', async () => {
    const ended = await play(matrix("matrix: { n: '${{ fromJSON(''[1,2]'') }}' }", 'true'));
    expect(ended.results).toEqual({ 'one (1)': 'success', 'one (2)': 'success', two: 'success' });
  });

  test('with fail-fast ends at the first failure', async () => {
    const ended = await play(matrix('max-parallel: 1, matrix: { n: [1, 2] }', 'exit 1'));
    expect(ended.results).toEqual({ 'one (1)': 'failure', 'one (2)': 'cancelled', two: 'skipped' });
  });

  test('without it goes on', async () => {
    const ended = await play(
      matrix('fail-fast: false, matrix: { n: [1, 2] }', 'exit ${{ matrix.n - 1 }}'.replace(' - 1', '')),
    );
    expect(ended.results).toEqual({ 'one (1)': 'failure', 'one (2)': 'failure', two: 'skipped' });
  });

  test('that is empty fails', async () => {
    const ended = await play(matrix("matrix: { n: '${{ fromJSON(''[]'') }}' }", 'true'));
    expect(ended.job('one').log).toContain('does not contain any values');
  });
});

describe('a runner', () => {
  test('that nobody has is waited for in vain', async () => {
    const ended = await play("on: push\njobs:\n  one:\n    runs-on: ubuntu-24.4\n    steps: [{ run: 'true' }]\n");
    expect(ended.job('one').log).toContain("nobody has the label 'ubuntu-24.4'");
  });

  test('wants a number of minutes, and an input that is not there is none', async () => {
    const job = "runs-on: ubuntu-24.04\n    timeout-minutes: ${{ inputs.minutes }}\n    steps: [{ run: 'true' }]";
    expect((await play(`on: push\njobs:\n  one:\n    ${job}\n`)).job('one').log).toContain("Unexpected value ''");
  });

  test('stops a job that runs out of time', async () => {
    const slow =
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 1\n    steps: [{ run: 'exec sleep 60' }, { if: 'cancelled()', run: 'echo end' }]\n";
    const ended = await play(slow, { minute: 200 });
    expect([ended.result, ended.job('one').result]).toEqual(['cancelled', 'cancelled']);
    expect(ended.job('one').log).toContain('exceeded the maximum execution time of 1 minutes');
    expect(ended.job('one').log).toContain('end');
  });
});
