import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explain } from '../../src/errors.ts';
import { openEngineImage } from '../../src/image/engine-image.ts';
import { push } from '../../src/image/push.ts';
import { createRegistry } from '../../src/image/registry.ts';
import { readRemoteImage } from '../../src/image/remote.ts';
import { isSameContent } from '../../src/image/same-content.ts';
import { ociImage, writeDockerArchive } from '../fixtures/oci-image.ts';
import { type RealRegistry, startRealRegistry, works } from '../fixtures/real-registry.ts';

// The engines and the registry of the distribution, where they are installed.

const folder = mkdtempSync(join(tmpdir(), 'real-engine-'));
const temporaryFolder = mkdtempSync(join(tmpdir(), 'runner-temp-'));
const storage = join(folder, 'storage.conf');
writeFileSync(storage, `[storage]\ndriver = "vfs"\ngraphroot = "${folder}/images"\nrunroot = "${folder}/run"\n`);
process.env['CONTAINERS_STORAGE_CONF'] = storage;

// Jest's process.env is a copy, of which child processes don't know by themselves.
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', env: process.env });
const hasRegistry = works('docker-registry', '--version');
let registry: RealRegistry | undefined;
beforeAll(async () => {
  if (hasRegistry) registry = await startRealRegistry(folder);
});
afterAll(async () => {
  await registry?.close();
  for (const path of [folder, temporaryFolder]) rmSync(path, { recursive: true, force: true });
});

describe.each(['podman', 'docker'] as const)('%s itself', (kind) => {
  const missing = [works(kind, 'image', 'ls') ? '' : kind, hasRegistry ? '' : 'docker-registry'].filter(Boolean);
  const real = missing.length === 0 ? test : test.skip;
  const without = missing.length === 0 ? '' : ` (skipped: ${missing.join(' and ')} not here)`;
  const loaded: string[] = [];
  afterAll(() => {
    if (loaded.length > 0) run(kind, 'image', 'rm', '--force', ...loaded);
  });
  const load = (body: string) => {
    const image = ociImage({ tag: `real-${kind}-${body}`, labels: { body }, layers: [50_000, Buffer.from(body)] });
    const file = join(folder, `${kind}-${body}.tar`);
    writeDockerArchive(file, 'legacy', image);
    run(kind, 'load', '-i', file);
    loaded.push(`app:${image.tag}`);
    return { kind, reference: `app:${image.tag}` } as const;
  };

  real(`gives its image to a registry, which another engine takes back under the same id${without}`, async () => {
    const client = createRegistry({
      endpoint: `http://${registry?.host}`,
      repository: `shop-${kind}`,
      authorization: '',
    });
    const one = await openEngineImage(load('one'));
    expect(one.platforms).toEqual([{ os: 'linux', architecture: 'amd64' }]);
    const pushed = await one.withSaved({ temporaryFolder }, (image) =>
      push({ image, registry: client, tags: [kind], temporaryFolder }),
    );
    expect(pushed.uploaded).toBe(3);

    const held = await readRemoteImage(client, kind);
    expect(held?.digest).toBe(pushed.digest);
    expect(held !== undefined && isSameContent(one, held)).toBe(true);

    const two = await openEngineImage(load('two'));
    expect(held !== undefined && isSameContent(two, held)).toBe(false);
    const second = await two.withSaved({ temporaryFolder }, (image) =>
      push({ image, registry: client, tags: [`${kind}-2`], temporaryFolder, ...(held && { previous: held }) }),
    );
    expect(second.uploaded).toBe(2);
    expect(readdirSync(temporaryFolder)).toEqual([]);

    if (!works('podman', '--version')) return;
    const reference = `${registry?.host}/shop-${kind}:${kind}-2`;
    run('podman', 'pull', '-q', '--tls-verify=false', reference);
    expect(run('podman', 'image', 'inspect', '--format', '{{.Id}}', reference).trim()).toBe(two.content.id.slice(7));
  });

  real(`says that it has no such image${without}`, async () => {
    const error: unknown = await openEngineImage({ kind, reference: 'nosuch:v1' }).catch((reason: unknown) => reason);
    expect(explain(error).join()).toContain(`${kind} build -t nosuch:v1`);
  });
});
