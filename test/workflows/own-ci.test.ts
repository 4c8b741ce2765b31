// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub look like JavaScript's.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const file = new URL('../../.github/workflows/ci.yml', import.meta.url);
const { jobs } = parse(await readFile(file, 'utf8'));
const { ci: required, ...others } = jobs;

describe('the job that the rules of main require', () => {
  test('needs all others', () => {
    expect(required.needs.toSorted()).toEqual(Object.keys(others).toSorted());
  });

  test('is never skipped, which would count as passed', () => {
    expect(required.if).toBe('${{ always() }}');
  });

  const [{ env, run }] = required.steps;

  test('sees what became of each of them', () => {
    expect(env).toEqual({ RESULTS: "${{ join(needs.*.result, ' ') }}" });
  });

  test.each([
    ['success success', 0],
    ['success failure', 1],
    ['cancelled success', 1],
    ['success skipped', 1],
    ['', 1],
  ])('with "%s" ends with %p', (RESULTS, code) => {
    const { status } = spawnSync('bash', ['-e', '-c', run], { env: { PATH: process.env['PATH'], RESULTS } });
    expect(status).toBe(code);
  });
});

test('everything that any machine can check is in .ci/run', () => {
  expect(jobs.check.steps.at(-1)).toMatchObject({ run: '.ci/run' });
});
