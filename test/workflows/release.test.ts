import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const file = new URL('../../.github/workflows/release.yml', import.meta.url);
const { jobs } = parse(await readFile(file, 'utf8'));

interface Step {
  readonly name: string;
  readonly run?: string;
}

const scriptOf = (job: string, name: RegExp): string => {
  const steps: readonly Step[] = jobs[job].steps;
  return steps.find((step) => name.test(step.name))?.run ?? 'echo "no such step"; exit 99';
};

/** A repository whose package.json has 1.2.3, and a gh that answers what it is told and notes what it was asked. */
let repository: string;
beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'release-'));
  await writeFile(join(repository, 'package.json'), '{ "version": "1.2.3" }');
  const gh = join(repository, 'gh');
  await writeFile(
    gh,
    '#!/usr/bin/env bash\necho "$*" >> asked\nfor refused in $REFUSED; do [[ "$*" != *"$refused"* ]] || exit 1; done\nprintf "%s" "$ANSWER"\n',
  );
  await chmod(gh, 0o755);
});

/** Runs a step as the runner does. */
async function run(script: string, env: Readonly<Record<string, string>>) {
  await writeFile(join(repository, 'asked'), '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: `${repository}:${process.env['PATH']}`,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'org/fargate-platform',
      GITHUB_SHA: 'c0ffee',
      ...env,
    },
  });
  return { status, stdout, asked: await readFile(join(repository, 'asked'), 'utf8') };
}

describe('a version is released', () => {
  const script = scriptOf('verify', /package\.json/);

  test.each([
    ['the first of all', { VERSION: '1.2.3', ANSWER: '' }],
    ['a newer one', { VERSION: '1.2.3', ANSWER: 'v1.2.2\nv1.1.10\nv0.9.0' }],
    ['one that broke off', { VERSION: '1.2.3', ANSWER: 'v1.2.3\nv1.2.2' }],
  ])('%s', async (_, env) => expect(await run(script, env)).toMatchObject({ status: 0 }));

  test.each([
    ['not the one of package.json', { VERSION: '1.2.4' }, 'package.json has 1.2.3'],
    ['older than one that is', { VERSION: '1.2.3', ANSWER: 'v1.2.10\nv1.2.2' }, 'v1.2.10 is released'],
    ['no version', { VERSION: '1.2.3; echo x' }, 'like 1.2.3'],
    ['from another branch', { VERSION: '1.2.3', GITHUB_REF: 'refs/heads/x' }, 'from main'],
  ])('but not %s', async (_, env, why) => {
    const { status, stdout } = await run(script, env);
    expect([status, stdout]).toEqual([1, expect.stringContaining(why)]);
  });
});

describe('CI has to have passed on the commit', () => {
  test.each([
    ['success', 0],
    ['failure', 1],
    ['failure, success', 1],
    ['running', 1],
    ['', 1],
  ])('"%s" ends with %p', async (ANSWER, code) => {
    const { status, asked } = await run(scriptOf('verify', /CI passed/), { ANSWER });
    expect([status, asked]).toEqual([code, expect.stringContaining('commits/c0ffee/check-runs?check_name=ci')]);
  });
});

describe('what is published', () => {
  const script = scriptOf('publish', /Publish/);

  test('is made of this commit', async () => {
    const { status, asked } = await run(script, { TAG: 'v1.2.3', ANSWER: 'c0ffee', REFUSED: 'view' });
    expect([status, asked]).toEqual([0, expect.stringMatching(/release create v1\.2\.3 .*--target c0ffee/)]);
  });

  test('is left alone where it is there', async () => {
    const { status, asked } = await run(script, { TAG: 'v1.2.3', ANSWER: 'c0ffee' });
    expect([status, asked]).toEqual([0, expect.not.stringContaining('create')]);
  });

  test('is no other commit', async () => {
    expect(await run(script, { TAG: 'v1.2.3', ANSWER: 'decaf' })).toMatchObject({ status: 1 });
  });
});

describe('the tag of the major version', () => {
  const script = scriptOf('publish', /major/);

  test('moves', async () => {
    const { status, asked } = await run(script, { VERSION: '1.2.3' });
    expect([status, asked]).toEqual([0, expect.stringMatching(/PATCH .*\/tags\/v1 .*force=true/)]);
  });

  test('is made with the first release', async () => {
    const { status, asked } = await run(script, { VERSION: '1.0.0', REFUSED: 'PATCH' });
    expect([status, asked]).toEqual([0, expect.stringMatching(/POST .*ref=refs\/tags\/v1 .*sha=c0ffee/)]);
  });
});
