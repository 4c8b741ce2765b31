import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ArtifactStore } from '../../rehearsal/github/artifacts.ts';
import { createArtifactStore } from '../../rehearsal/github/artifacts.ts';
import { createConcurrencyGroups } from '../../rehearsal/github/concurrency.ts';
import type { Permissions } from '../../rehearsal/github/permissions.ts';
import { runProcess } from '../../rehearsal/github/process.ts';
import type { Repository } from '../../rehearsal/github/repository.ts';
import { installCommands } from '../../rehearsal/stage/commands.ts';
import { type GitHubApi, startGitHubApi } from '../../rehearsal/stage/github-api.ts';
import { standIns } from '../../rehearsal/stand-ins/stand-ins.ts';
import { PUSH, SHA } from './play.ts';

let folder: string;
let api: GitHubApi;
let repository: Repository;
let artifacts: ArtifactStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-ins-'));
  for (const name of ['files', 'work', 'temp', 'home']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'files/Dockerfile'), 'FROM a AS test\nRUN b\nFROM c\n');
  repository = {
    name: 'acme/shop',
    id: '1',
    ownerId: '2',
    immutableSubject: false,
    defaultBranch: 'main',
    commits: [{ sha: SHA, parents: [], folder: join(folder, 'files'), changed: [] }],
    vars: {},
    environments: {},
  };
  api = await startGitHubApi(repository);
  artifacts = createArtifactStore(join(folder, 'artifacts'));
});
afterEach(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

/** Runs what stands in for an action, in a job with these permissions. */
async function run(
  name: string,
  inputs: Readonly<Record<string, string>>,
  permissions: Permissions = { contents: 'read' },
) {
  const standIn = standIns[name];
  if (standIn === undefined) throw new Error(`Nothing stands in for ${name}.`);
  const defaults = Object.entries(standIn.inputs).map(([key, text]) => [
    key,
    text.includes('github.repository') ? 'acme/shop' : text,
  ]);
  const token = api.token(permissions);
  return standIn.run({
    inputs: {
      ...Object.fromEntries(defaults),
      ...(name === 'actions/github-script' ? { 'github-token': token } : {}),
      ...inputs,
    },
    workspace: join(folder, 'work'),
    temp: join(folder, 'temp'),
    permissions,
    env: environment(),
    signal: new AbortController().signal,
    line: () => {},
    run: {
      repository,
      event: PUSH,
      number: 1,
      artifacts,
      files: { find: async () => ({ origin: { repository: '', ref: '', sha: '', path: '' }, content: '' }) },
      machines: {
        env: () => ({}),
        commands: '',
        minute: 1,
        action: () => ({ kind: 'stand-in', standIn }),
        idToken: () => ({}),
      },
      groups: createConcurrencyGroups(),
      apiUrl: api.url,
      folder,
      token: api.token,
      review: async () => 'approved',
      show: () => {},
    },
  });
}

const environment = () => ({
  PATH: process.env['PATH'] ?? '',
  HOME: join(folder, 'home'),
  RUNNER_ARCH: 'X64',
  GITHUB_API_URL: api.url,
  GITHUB_REPOSITORY: 'acme/shop',
});

describe('checkout', () => {
  test('brings the files of the commit', async () => {
    expect(await run('actions/checkout', {})).toMatchObject({ commit: SHA });
    expect(await readdir(join(folder, 'work'))).toEqual(['Dockerfile']);
  });

  test.each([
    [{ ref: 'nowhere' }, { contents: 'read' }, "A branch or tag with the name 'nowhere' could not be found"],
    [{}, {}, 'Repository not found'],
    [{ repository: 'acme/other' }, { contents: 'read' }, "There is no repository 'acme/other' here"],
  ] as const)('with %j and %j fails', async (inputs, permissions, message) => {
    await expect(run('actions/checkout', inputs, permissions)).rejects.toThrow(message);
  });
});

describe('artifacts', () => {
  const upload = (more = {}) =>
    run('actions/upload-artifact', { name: 'a', path: join(folder, 'files/Dockerfile'), ...more });

  test('move a file to another job, by name or id', async () => {
    const { 'artifact-id': id = '' } = await upload();
    for (const [path, inputs] of [
      ['one', { 'artifact-ids': id }],
      ['two', { name: 'a' }],
    ] as const) {
      await run('actions/download-artifact', { ...inputs, path });
      expect(await readFile(join(folder, 'work', path, 'Dockerfile'), 'utf8')).toContain('FROM a');
    }
  });

  test('have a name once in a run', async () => {
    await upload();
    await expect(upload()).rejects.toThrow('Conflict: an artifact with this name already exists');
    await expect(upload({ overwrite: 'true' })).resolves.toMatchObject({ 'artifact-id': expect.any(String) });
  });

  test('that are not there fail', async () => {
    await expect(run('actions/download-artifact', { name: 'b' })).rejects.toThrow('Artifact not found for b');
    await expect(upload({ path: 'nothing', 'if-no-files-found': 'error' })).rejects.toThrow('No files were found');
    expect(await upload({ path: 'nothing' })).toEqual({});
  });
});

describe('a build', () => {
  const build = (more = {}) =>
    run('docker/build-push-action', {
      context: '.',
      outputs: `type=oci,dest=${join(folder, 'temp/image.tar')}`,
      ...more,
    });

  test('writes an archive', async () => {
    await run('actions/checkout', {});
    await run('docker/setup-buildx-action', {});
    expect(await build({ target: 'test', platforms: 'linux/amd64' })).toMatchObject({
      digest: expect.stringMatching(/^sha256:/),
    });
    expect(await readdir(join(folder, 'temp'))).toContain('image.tar');
  });

  test.each([
    [{}, true, 'OCI exporter is not supported for the docker driver'],
    [{ platforms: 'linux/arm64' }, false, 'exec format error'],
    [{ file: 'Other' }, false, 'no such file or directory'],
    [{ context: 'nowhere', file: 'Dockerfile' }, false, 'path'],
    [{ target: 'none' }, false, 'target stage "none" could not be found'],
    [{ outputs: 'type=registry' }, false, 'Only outputs like type=oci'],
    [{ context: '' }, false, 'give context'],
  ])('with %j fails', async (inputs, bare, message) => {
    await run('actions/checkout', {});
    if (!bare) await run('docker/setup-buildx-action', {});
    await expect(build(inputs)).rejects.toThrow(message);
  });
});

describe('a script with a client', () => {
  const script = `
    await github.rest.issues.createComment({ ...context.repo, issue_number: 3, body: 'hello' });
    const all = await github.paginate(github.rest.issues.listComments, { ...context.repo, issue_number: 3 });
    return all.map(({ body }) => body);
  `;

  test('may do what the job may', async () => {
    expect(await run('actions/github-script', { script }, { 'pull-requests': 'write' })).toEqual({
      result: '["hello"]',
    });
    await expect(run('actions/github-script', { script }, { 'pull-requests': 'read' })).rejects.toThrow(
      'The script failed',
    );
    expect(api.comments.map(({ body }) => body)).toEqual(['hello']);
  });
});

describe('commands', () => {
  const call = async (...args: readonly string[]) => {
    const commands = await installCommands(join(folder, 'commands'));
    const lines: string[] = [];
    const env = { ...environment(), GH_TOKEN: api.token({ 'pull-requests': 'read' }) };
    const [file = '', ...rest] = args;
    const command = { file: join(commands, file), args: rest, cwd: join(folder, 'files'), env };
    const code = await runProcess(command, (line) => lines.push(line), new AbortController().signal);
    return [code, lines.join('\n')] as const;
  };

  test('docker builds, inspects and saves', async () => {
    expect(await call('docker', 'build', '--tag', 'shop:one', '--build-arg', 'VERSION=1', '.')).toEqual([
      0,
      expect.stringMatching(/sha256/),
    ]);
    expect(await call('docker', 'image', 'inspect', 'shop:one')).toEqual([
      0,
      expect.stringMatching(/"RepoTags":\["shop:one"\]/),
    ]);
    expect(await call('docker', 'build', '--target', 'none', '.')).toEqual([
      1,
      expect.stringMatching(/could not be found/),
    ]);
    expect(await call('docker', 'push', 'shop:one')).toEqual([1, expect.stringMatching(/can't be rehearsed/)]);
  });

  test('gh lists what was closed', async () => {
    api.close({ number: 5, closedAt: new Date('2026-05-05'), fork: false });
    api.close({ number: 4, closedAt: new Date('2026-04-04'), fork: true });
    const list = ['pr', 'list', '--repo', 'acme/shop', '--state', 'closed', '--json', 'number,isCrossRepository'];
    const search = ['--search', 'closed:>=2026-05-01'];
    expect(await call('gh', ...list, ...search)).toEqual([0, '[{"number":5,"isCrossRepository":false}]']);
    expect(await call('gh', ...list)).toEqual([1, expect.stringMatching(/can't be rehearsed/)]);
  });
});
