import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { explain, UserError } from '../../src/errors.ts';
import { openEngineImage } from '../../src/image/engine-image.ts';
import { EngineTimeout, runEngine } from '../../src/image/engine-process.ts';
import { type FakeEngine, fakeEngine } from '../fixtures/fake-engine.ts';
import { ociImage } from '../fixtures/oci-image.ts';

const image = ociImage({ layers: [2000, 3000] });
const source = { kind: 'docker', reference: 'shop:v1' } as const;
let engine: FakeEngine;
let temporaryFolder: string;
beforeAll(() => {
  engine = fakeEngine();
  temporaryFolder = mkdtempSync(join(tmpdir(), 'runner-temp-'));
  engine.has('shop:v1', image);
});
afterEach(() => {
  engine.does('well');
  engine.calls();
});
afterAll(() => {
  engine.close();
  rmSync(temporaryFolder, { recursive: true });
});

async function told(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return explain(error).join('\n');
}

const isAlive = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('an image in an engine', () => {
  test('is known by its configuration, without a layer being read', async () => {
    expect(await openEngineImage(source)).toMatchObject({
      name: 'docker:shop:v1',
      platforms: [{ os: 'linux', architecture: 'amd64' }],
      identity: [image.config.digest],
      digest: undefined,
    });
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('the engine is given what is its own, and nothing else that the job has', async () => {
    const secrets = {
      AWS_SECRET_ACCESS_KEY: 'a',
      INPUT_SECRETS: 'b',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'c',
      GITHUB_TOKEN: 'd',
      DOCKER_PASSWORD: 'e',
      DATABASE_URL: 'f',
      STATE_unfinished: 'g',
    };
    Object.assign(process.env, secrets, { DOCKER_HOST: 'unix:///x' });
    await openEngineImage(source);
    for (const name of [...Object.keys(secrets), 'DOCKER_HOST']) delete process.env[name];
    const [call] = engine.calls();
    expect(call?.env).toMatchObject({ PATH: expect.anything(), DOCKER_HOST: 'unix:///x' });
    expect(Object.keys(call?.env ?? {}).filter((name) => name in secrets)).toEqual([]);
  });

  test.each<['docker' | 'podman', string, RegExp]>([
    ['docker', 'Error response from daemon: No such image: shop:v9', /docker build -t shop:v1 .*--load/],
    ['docker', 'Error: No such image: shop:v9', /docker build -t shop:v1/],
    ['podman', 'Error: inspecting object: shop:v9: image not known', /podman build -t shop:v1.*same user/],
    [
      'docker',
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      /Start the Docker daemon/,
    ],
    [
      'docker',
      'failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct',
      /Start the Docker daemon/,
    ],
    [
      'docker',
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: connect: permission denied',
      /group docker/,
    ],
    ['docker', 'something nobody knows', /shop:v1: something nobody knows$/],
  ])('%s says %j: what to do is told', async (kind, words, hint) => {
    engine.does({ inspect: words });
    const text = await told(openEngineImage({ ...source, kind }));
    expect(text).toContain(words);
    expect(text).toMatch(hint);
  });

  test('warnings beside the complaint are left out', async () => {
    engine.does({
      inspect:
        'WARNING: Error loading config file: permission denied\nCannot connect to the Docker daemon at unix:///x.',
    });
    const text = await told(openEngineImage(source));
    expect(text).toMatch(/^docker can't inspect shop:v1: Cannot connect .*Start the Docker daemon/);
    expect(text).not.toContain('permission denied');
  });

  test.each(['docker', 'podman'] as const)('without %s on the runner another way is named', async (kind) => {
    const path = process.env['PATH'];
    process.env['PATH'] = temporaryFolder;
    const text = await told(openEngineImage({ ...source, kind })).finally(() => {
      process.env['PATH'] = path;
    });
    expect(text).toMatch(new RegExp(`^${kind} is not on this runner.*oci-archive:FILE`));
  });

  test.each(['hangs', 'hangs, deaf to SIGTERM'] as const)('a command that %s is ended', async (how) => {
    engine.does(how);
    const running = runEngine('docker', ['image', 'inspect', 'shop:v1'], { deadline: 500 });
    await expect(running).rejects.toThrow(EngineTimeout);
    expect(isAlive(engine.calls()[0]?.pid)).toBe(false);
  });

  test('a name that the engine takes for no option reaches it as one argument', async () => {
    await openEngineImage({ ...source, reference: '$(id);shop:v1' }).catch(() => undefined);
    expect(engine.calls()[0]?.args).toEqual(['image', 'inspect', '$(id);shop:v1']);
  });
});

describe('an image that is saved', () => {
  test('stands in a file that only this user can read, and is gone afterwards', async () => {
    const opened = await openEngineImage(source);
    const diffIds = await opened.withSaved({ temporaryFolder }, async ({ identity, content }) => {
      if (content.kind !== 'archive') throw new Error('no archive');
      const { file } = content.config.at;
      expect(file.startsWith(temporaryFolder)).toBe(true);
      expect([statSync(file).mode & 0o777, statSync(join(file, '..')).mode & 0o777]).toEqual([0o600, 0o700]);
      expect(identity).toEqual(opened.identity);
      return content.layers.map(({ diffId }) => diffId);
    });
    expect(diffIds).toEqual(opened.content.diffIds);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('is named by its id, whatever the name means by then', async () => {
    const opened = await openEngineImage({ kind: 'podman', reference: 'shop:v1' });
    expect(await opened.withSaved({ temporaryFolder }, async (saved) => saved.identity)).toEqual(opened.identity);
    expect(engine.calls().at(-1)?.args.at(-1)).toBe(image.config.digest);
  });

  test('and turns out to be another one is refused', async () => {
    const other = ociImage({ labels: { a: 'other' } });
    engine.has('odd:v1', image, { id: other.config.digest });
    const opened = await openEngineImage({ ...source, reference: 'odd:v1' });
    const text = await told(opened.withSaved({ temporaryFolder }, async () => undefined));
    expect(text).toMatch(/docker:odd:v1: the engine saved another image/);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('on a full disk leaves nothing, and says what was full', async () => {
    const opened = await openEngineImage(source);
    engine.does({ save: 'write /dev/stdout: no space left on device' });
    const text = await told(opened.withSaved({ temporaryFolder }, async () => undefined));
    expect(text).toMatch(/^docker can't save shop:v1: .*no space left.*RUNNER_TEMP/);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('leaves nothing when its use fails', async () => {
    const opened = await openEngineImage(source);
    const failing = opened.withSaved({ temporaryFolder }, () => Promise.reject(new Error('no registry')));
    await expect(failing).rejects.toThrow('no registry');
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test.each(['docker', 'podman'] as const)(
    'by %s, cancelled in the middle, leaves no file and no process',
    async (kind) => {
      const opened = await openEngineImage({ ...source, kind });
      engine.calls();
      engine.does('hangs in save');
      const cancel = new AbortController();
      const saving = opened.withSaved({ temporaryFolder, signal: cancel.signal }, async () => 'used');
      const ended = saving.catch((error: unknown) => error);
      const half = () => readdirSync(temporaryFolder).map((name) => join(temporaryFolder, name, 'image.tar'));
      while (!half().some((file) => statSync(file, { throwIfNoEntry: false })?.size)) await sleep(10);
      cancel.abort(new UserError('The job was cancelled.'));
      expect(await ended).toEqual(new UserError('The job was cancelled.'));
      expect(readdirSync(temporaryFolder)).toEqual([]);
      expect(isAlive(engine.calls()[0]?.pid)).toBe(false);
    },
  );
});
