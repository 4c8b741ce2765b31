import { describe, expect, test } from '@jest/globals';
import { readWorkflow } from '../../rehearsal/github/read-workflow.ts';

const origin = { repository: 'acme/shop', ref: 'refs/heads/main', sha: 'a'.repeat(40), path: 'main.yml' };
const read = (job: string) =>
  readWorkflow(
    origin,
    `on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps: [{ run: 'true' }]\n    ${job}\n`,
  );

describe('a context or function that is not there in its place is an error', () => {
  test.each([
    ['if: steps.a.outputs.b', 'steps'],
    ['if: env.A', 'env'],
    ['if: matrix.a', 'matrix'],
    ['if: secrets.A', 'secrets'],
    ["name: '${{ env.A }}'", 'env'],
    ["concurrency: 'a-${{ env.A }}'", 'env'],
    ["concurrency: 'a-${{ steps.a.outputs.b }}'", 'steps'],
    ["environment: '${{ env.A }}'", 'env'],
    ["environment: { name: a, url: '${{ secrets.A }}' }", 'secrets'],
    ["timeout-minutes: '${{ env.A }}'", 'env'],
    ["strategy: { matrix: { a: '${{ matrix.b }}' } }", 'matrix'],
    ["env: { A: '${{ runner.os }}' }", 'runner'],
    ["name: '${{ success() }}'", 'success'],
    ["outputs: { a: '${{ jobs.one.outputs.b }}' }", 'jobs'],
  ])('%s', async (job, named) => {
    await expect(read(job)).rejects.toThrow(new RegExp(`Unrecognized (named-value|function): '${named}'`));
  });

  test.each([
    "if: needs.a.result == 'success' && always()",
    "concurrency: { group: 'a-${{ vars.A }}-${{ matrix.b }}-${{ inputs.c }}', queue: max }",
    "environment: { name: '${{ vars.A }}', url: '${{ steps.a.outputs.b }}', deployment: false }",
    "outputs: { a: '${{ steps.a.outputs.b }}-${{ env.C }}' }",
  ])('%s is fine', async (job) => {
    await expect(read(job)).resolves.toMatchObject({ jobs: [{ id: 'one' }] });
  });
});

test.each([
  ['needs: another', 'at least one job with no dependencies'],
  ['environmnt: dev', "Unexpected value 'environmnt'"],
  ['permissions: { content: read }', "Unexpected value 'content'"],
  ["timeout-minutes: 'soon'", 'Unexpected value'],
])('%s', async (job, message) => {
  await expect(read(job)).rejects.toThrow(message);
});

test('a condition without a status function means success() as well', async () => {
  const { jobs } = await read("if: vars.A == 'b'");
  expect(`${jobs[0]?.condition}`).toBe("${{ success() && (vars.A == 'b') }}");
});
