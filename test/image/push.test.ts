import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.ts';
import { sha256 } from '../../src/image/digest.ts';
import { DigestMismatchError } from '../../src/image/digest-mismatch.ts';
import type { LocalImage } from '../../src/image/image.ts';
import { openImage } from '../../src/image/open.ts';
import { type PushOptions, preparePush, push, uploadImage } from '../../src/image/push.ts';
import { RegistryError } from '../../src/image/registry-error.ts';
import { readRemoteImage } from '../../src/image/remote.ts';
import { TagConflictError } from '../../src/image/tag-conflict.ts';
import {
  blobsOf,
  type OciImage,
  type OciIndex,
  ociImage,
  ociIndex,
  writeDockerArchive,
  writeOciArchive,
  writeOciLayout,
} from '../fixtures/oci-image.ts';
import { type EcrServer, REPOSITORY, startEcr } from './ecr-server.ts';

let folder = '';
let server: EcrServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'push-test-'));
  server = await startEcr();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const app = ociImage({ layers: [2000, Buffer.from('words '.repeat(1000)), 300_000] });

async function layout(image: OciImage | OciIndex): Promise<LocalImage> {
  writeOciLayout(join(folder, 'layout'), image);
  return openImage({ kind: 'oci', path: join(folder, 'layout') });
}

async function dockerArchive(image: OciImage, form: 'legacy' | 'modern' = 'modern'): Promise<LocalImage> {
  writeDockerArchive(join(folder, `${form}.tar`), form, image);
  return openImage({ kind: 'docker-archive', path: join(folder, `${form}.tar`) });
}

const pushed = (image: LocalImage, options: Partial<PushOptions> = {}) =>
  push({ image, registry: server.client(), tags: ['v1'], ...options });
const storedBlobs = () => [...server.repository.blobs.keys()].sort();
const digests = (parts: readonly { readonly digest: string }[]) => parts.map((part) => part.digest).sort();
const uploadsStarted = () => server.requests.filter((request) => request.startsWith('POST')).length;
const blobPath = (digest: string) => join(folder, 'layout', 'blobs', digest.replace(':', '/'));

describe('an OCI layout', () => {
  test('goes up whole, and the tag holds it', async () => {
    const result = await pushed(await layout(app));
    expect(result).toEqual({
      digest: app.manifest.digest,
      mediaType: app.manifest.mediaType,
      uploaded: 4,
      skipped: 0,
      bytes: blobsOf(app).blobs.reduce((sum, blob) => sum + blob.size, 0),
    });
    expect(storedBlobs()).toEqual(digests(blobsOf(app).blobs));
    expect(server.repository.imageTags).toEqual(new Map([['v1', app.manifest.digest]]));
  });

  test('in an archive goes up as well', async () => {
    writeOciArchive(join(folder, 'app.tar'), app);
    const image = await openImage({ kind: 'oci-archive', path: join(folder, 'app.tar') });
    expect(await pushed(image)).toMatchObject({ digest: app.manifest.digest, uploaded: 4 });
  });

  test('without tags it is there by its digest', async () => {
    await pushed(await layout(app), { tags: [] });
    expect([...server.repository.manifests.keys()]).toEqual([app.manifest.digest]);
    expect(server.repository.imageTags.size).toBe(0);
  });

  test('what the registry has is not sent again', async () => {
    await pushed(await layout(ociImage({ layers: [2000] })));
    const before = uploadsStarted();
    expect(await pushed(await layout(app), { tags: ['v2'] })).toMatchObject({ uploaded: 3, skipped: 1 });
    expect(uploadsStarted() - before).toBe(3);
    expect(await pushed(await layout(app), { tags: ['v3'] })).toMatchObject({ uploaded: 0, skipped: 4, bytes: 0 });
  });

  test('preparing reads only, also where the repository is yet to be made', async () => {
    const image = await layout(app);
    const plan = await preparePush({ image, registry: server.client({ repository: 'not-there' }) });
    expect(plan).toMatchObject({ present: 0, bytes: blobsOf(app).blobs.reduce((sum, blob) => sum + blob.size, 0) });
    expect(server.requests.every((request) => request.startsWith('HEAD'))).toBe(true);
    expect(await uploadImage(plan, { registry: server.client(), tags: ['v1'] })).toMatchObject({ uploaded: 4 });
  });

  test('of several platforms goes up with its children and attestations', async () => {
    const index = ociIndex([app, ociImage({ architecture: 'arm64', layers: [100] })], { attest: true });
    const result = await pushed(await layout(index));
    expect(result).toMatchObject({ digest: index.manifest.digest, mediaType: index.manifest.mediaType });
    expect([...server.repository.manifests.keys()].sort()).toEqual(digests(blobsOf(index).manifests));
    expect(server.repository.imageTags).toEqual(new Map([['v1', index.manifest.digest]]));
  });

  test('the blobs go up side by side, four at a time', async () => {
    const many = ociImage({ layers: [100, 200, 300, 400, 500, 600] });
    let [active, most] = [0, 0];
    const held: (() => void)[] = [];
    server.intercept = (request, response) => {
      if (request.method !== 'PUT' || !request.url?.includes('/blobs/')) return false;
      active += 1;
      most = Math.max(most, active);
      response.on('finish', () => {
        active -= 1;
      });
      held.push(() => server.handle(request, response));
      // Nobody is answered before four are there; then everybody.
      if (most === 4) for (const go of held.splice(0)) go();
      return true;
    };
    expect(await pushed(await layout(many))).toMatchObject({ uploaded: 7 });
    expect(most).toBe(4);
  });

  test('a damaged layer is named, and never gets into the registry', async () => {
    const image = await layout(app);
    const damaged = app.layers[2]?.digest ?? '';
    const bytes = readFileSync(blobPath(damaged));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(blobPath(damaged), bytes);
    await expect(pushed(image)).rejects.toThrow(`blob ${damaged} in ${blobPath(damaged)} is damaged`);
    expect(storedBlobs()).not.toContain(damaged);
    expect(server.repository.manifests.size).toBe(0);
  });

  test('a layer cut short meanwhile is named', async () => {
    const image = await layout(app);
    writeFileSync(blobPath(app.layers[2]?.digest ?? ''), 'gone');
    await expect(pushed(image)).rejects.toThrow(/ends too early/);
    expect(server.repository.manifests.size).toBe(0);
  });
});

describe('faults on the way', () => {
  test.each([
    ['a 500 at the start', 'start', { status: 500 }],
    ['throttled at the start', 'start', { status: 429, retryAfterSeconds: 1 }],
    ['a 503 after the bytes', 'upload', { status: 503 }],
    ['the connection drops in the middle', 'upload', { dropAfterBytes: 100_000 }],
    ['a 502 when asked for a blob', 'blob', { status: 502 }],
    ['a 500 for the manifest', 'manifest', { status: 500 }],
    ['throttled for the manifest', 'manifest', { status: 429 }],
  ] as const)('%s: tried again', async (_what, point, fault) => {
    server.ecr.faults.fail(point, 2, fault);
    await pushed(await layout(app));
    expect(server.repository.imageTags.get('v1')).toBe(app.manifest.digest);
    expect(storedBlobs()).toEqual(digests(blobsOf(app).blobs));
  });

  test('a fault that stays is told with what was being done, and the retries were bounded', async () => {
    server.ecr.faults.fail('start', 1000, { status: 500 });
    const failure = pushed(await layout(ociImage({ layers: [] })));
    await expect(failure).rejects.toThrow(RegistryError);
    await expect(failure).rejects.toThrow(/uploading blob sha256:.* 500/);
    expect(uploadsStarted()).toBeLessThan(20);
  });

  test('an upload that the registry lost is started anew', async () => {
    let lost = 0;
    server.intercept = (request, response) => {
      if (request.method !== 'PUT' || lost === 3) return false;
      lost += 1;
      request.resume();
      response.writeHead(404).end('{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN","message":"upload unknown"}]}');
      return true;
    };
    await pushed(await layout(app));
    expect(storedBlobs()).toEqual(digests(blobsOf(app).blobs));
  });

  test('an upload whose answer got lost is not sent again', async () => {
    let dropped = false;
    server.intercept = (request, response) => {
      if (request.method !== 'PUT' || dropped) return false;
      dropped = true;
      response.end = () => response.destroy();
      server.handle(request, response);
      return true;
    };
    const image = await layout(ociImage({ layers: [] }));
    await pushed(image);
    expect(uploadsStarted()).toBe(1);
  });

  test('denied is final, and says what is needed', async () => {
    const failure = pushed(await layout(app), { registry: server.client({ authorization: 'Basic c2VjcmV0' }) });
    await expect(failure).rejects.toMatchObject({ status: 401, hint: expect.stringContaining('token') });
    expect(server.requests.length).toBeLessThan(6);
  });

  test('a registry that says nothing is given up', async () => {
    server.intercept = (request) => request.method === 'POST';
    const registry = server.client({ idleTimeout: 10 });
    await expect(pushed(await layout(app), { registry })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  test('cancelled: stops with the reason, and nothing is tagged', async () => {
    const cancel = new AbortController();
    const reason = new Error('the job was cancelled');
    const failure = pushed(await layout(app), {
      signal: cancel.signal,
      on: ({ kind }) => kind === 'uploading' && cancel.abort(reason),
    });
    await expect(failure).rejects.toBe(reason);
    const requests = server.requests.length;
    expect(server.repository.manifests.size).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.requests.length).toBe(requests);
  });

  test('cancelled during a wait between tries', async () => {
    server.ecr.faults.fail('start', 1000, { status: 500 });
    const cancel = new AbortController();
    const registry = server.client({
      clock: systemClock,
      onRetry: () => cancel.abort(new Error('enough')),
    });
    await expect(pushed(await layout(app), { registry, signal: cancel.signal })).rejects.toThrow('enough');
  });
});

describe('a registry that holds other than was sent is not believed', () => {
  const other = ociImage({ layers: [77] });
  const largest = app.layers[2]?.digest ?? '';

  /** Lets the registry do its work, and changes what it answers, or holds. */
  const changed = (when: (request: string) => boolean, change: (response: ServerResponse) => void) => {
    server.intercept = (request, response) => {
      if (!when(`${request.method} ${request.url}`)) return false;
      change(response);
      server.handle(request, response);
      return true;
    };
  };
  const answering = (digest: string | undefined) => (response: ServerResponse) => {
    const { writeHead } = response;
    response.writeHead = (status: number, ...[headers]: unknown[]) => {
      const { 'Docker-Content-Digest': _, ...rest } = Object(headers);
      return writeHead.call(
        response,
        status,
        digest === undefined ? rest : { ...rest, 'Docker-Content-Digest': digest },
      );
    };
  };
  const saysNothing = answering(undefined);
  const isWrite = (request: string) => request.startsWith('PUT');

  test.each([
    [
      'of a blob that it stored',
      (request: string) => request.includes(`digest=${encodeURIComponent(largest)}`),
      largest,
    ],
    ['of a blob that it had before', (request: string) => request === `HEAD /v2/shop-dev/blobs/${largest}`, largest],
    ['of what it put under the tag', (request: string) => request.endsWith('/manifests/v1'), app.manifest.digest],
  ])('the digest %s', async (_what, when, wanted) => {
    if (when(`HEAD /v2/shop-dev/blobs/${largest}`))
      server.repository.blobs.set(largest, { digest: largest, size: 1, bytes: undefined });
    changed(when, answering(other.manifest.digest));
    const failure = pushed(await layout(app));
    await expect(failure).rejects.toThrow(DigestMismatchError);
    await expect(failure).rejects.toMatchObject({
      wanted,
      held: other.manifest.digest,
      message: expect.stringMatching(new RegExp(`${other.manifest.digest} instead of ${wanted}`)),
    });
  });

  test.each(['just now', 'earlier'])('a blob that it cut short %s', async (when) => {
    const [blob] = app.layers;
    const short = blob?.bytes.subarray(0, -1) ?? Buffer.alloc(0);
    const digest = blob?.digest ?? '';
    const held = { digest, size: short.length, bytes: short };
    const { blobs } = server.repository;
    if (when === 'earlier') blobs.set(digest, held);
    changed(
      (request) => isWrite(request) || request === `HEAD /v2/shop-dev/blobs/${digest}`,
      (response) => {
        saysNothing(response);
        if (blobs.has(digest)) blobs.set(digest, held);
      },
    );
    await expect(pushed(await layout(app))).rejects.toMatchObject({
      wanted: digest,
      held: expect.stringContaining(`${sha256(short)} (${short.length} of ${short.length + 1} bytes)`),
    });
    expect(server.repository.manifests.size).toBe(0);
  });

  test('a manifest that it changed', async () => {
    const bytes = Buffer.concat([app.manifest.bytes, Buffer.from(' ')]);
    changed(
      (request) => isWrite(request) || request.startsWith('GET'),
      (response) => {
        saysNothing(response);
        const held = server.repository.manifests.get(app.manifest.digest);
        if (held) server.repository.manifests.set(app.manifest.digest, { ...held, bytes });
      },
    );
    await expect(pushed(await layout(app))).rejects.toMatchObject({
      wanted: app.manifest.digest,
      held: sha256(bytes),
    });
  });

  test.each([
    ['blob', (request: string) => request === `HEAD /v2/shop-dev/blobs/${largest}`],
    ['manifest', (request: string) => request.startsWith('GET') && request.endsWith(app.manifest.digest)],
  ])('a %s that it does not know of yet is asked for again, and not sent again', async (_what, when) => {
    let unknown = 4;
    server.intercept = (request, response) => {
      if (isWrite(`${request.method}`)) saysNothing(response);
      if (!when(`${request.method} ${request.url}`) || unknown === 0) return false;
      unknown -= 1;
      response.writeHead(404).end();
      return true;
    };
    await pushed(await layout(app));
    expect([unknown, uploadsStarted()]).toEqual([0, 4]);
    expect(server.requests.filter((request) => request.startsWith('PUT')).length).toBe(5);
  });

  test('a blob that it took and lost is told', async () => {
    changed(
      (request) => isWrite(request) || request === `HEAD /v2/shop-dev/blobs/${largest}`,
      (response) => {
        saysNothing(response);
        server.repository.blobs.delete(largest);
      },
    );
    await expect(pushed(await layout(app))).rejects.toThrow(`took ${largest}, and does not have it`);
  });
});

describe('a tag that can’t be overwritten', () => {
  test('holds the same image: all is well', async () => {
    await pushed(await layout(app));
    expect(await pushed(await layout(app))).toMatchObject({ digest: app.manifest.digest, uploaded: 0 });
  });

  test('holds another image: refused with both digests', async () => {
    await pushed(await layout(app));
    const other = ociImage({ layers: [77] });
    const failure = pushed(await layout(other));
    await expect(failure).rejects.toThrow(TagConflictError);
    await expect(failure).rejects.toMatchObject({ present: app.manifest.digest, wanted: other.manifest.digest });
    expect(server.repository.imageTags.get('v1')).toBe(app.manifest.digest);
  });

  test('is no tag at all: the registry’s own words', async () => {
    await expect(pushed(await layout(app), { tags: ['-'] })).rejects.toMatchObject({ code: 'TAG_INVALID' });
  });
});

describe.each(['legacy', 'modern'] as const)('a docker archive, %s', (form) => {
  test('goes up with its layers compressed, its configuration untouched, and leaves no file', async () => {
    const temporaryFolder = mkdtempSync(join(folder, 'temporary-'));
    const result = await pushed(await dockerArchive(app, form), { temporaryFolder });
    expect(result).toMatchObject({ mediaType: 'application/vnd.oci.image.manifest.v1+json', uploaded: 4, skipped: 0 });
    const remote = await readRemoteImage(server.client(), 'v1');
    expect(remote?.identity).toEqual([app.config.digest]);
    expect([...(remote?.layers.keys() ?? [])]).toEqual(app.layers.map((layer) => layer.diffId));
    const types = new Set([...(remote?.layers.values() ?? [])].map((layer) => layer.mediaType));
    expect(types).toEqual(new Set(['application/vnd.oci.image.layer.v1.tar+zstd']));
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('the same archive again finds its layers there', async () => {
    const first = await pushed(await dockerArchive(app, form));
    expect(await pushed(await dockerArchive(app, form))).toEqual({ ...first, uploaded: 0, skipped: 4, bytes: 0 });
  });

  test('layers of an earlier image are neither compressed nor sent again', async () => {
    await pushed(await layout(app));
    const registry = server.client();
    const previous = await readRemoteImage(registry, 'v1');
    const next = ociImage({ layers: [2000, Buffer.from('words '.repeat(1000)), 100] });
    const compressed: string[] = [];
    const result = await pushed(await dockerArchive(next, form), {
      registry,
      tags: ['v2'],
      on: (event) => event.kind === 'compressed' && compressed.push(event.diffId),
      ...(previous && { previous }),
    });
    expect(compressed).toEqual([next.layers[2]?.diffId]);
    expect(result).toMatchObject({ uploaded: 2, skipped: 2 });
    const remote = await readRemoteImage(registry, 'v2');
    const reused = app.layers.slice(0, 2).map((layer) => layer.digest);
    expect([...(remote?.layers.values() ?? [])].map((layer) => layer.digest).slice(0, 2)).toEqual(reused);
    expect(remote?.identity).toEqual([next.config.digest]);
  });

  test('an earlier image in Docker’s form lends its layers under OCI’s names', async () => {
    await pushed(await layout(ociImage({ layers: [2000], docker: true })));
    const previous = await readRemoteImage(server.client(), 'v1');
    const next = await dockerArchive(ociImage({ layers: [2000, 50] }), form);
    await pushed(next, { tags: ['v2'], ...(previous && { previous }) });
    const [first] = [...((await readRemoteImage(server.client(), 'v2'))?.layers.values() ?? [])];
    expect(first?.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+gzip');
  });

  test('layers that an earlier image should have and the registry lost are sent', async () => {
    await pushed(await layout(app));
    const previous = await readRemoteImage(server.client(), 'v1');
    server.repository.blobs.delete(app.layers[0]?.digest ?? '');
    const result = await pushed(await dockerArchive(app, form), { tags: ['v2'], ...(previous && { previous }) });
    expect(result).toMatchObject({ uploaded: 1, skipped: 3 });
  });

  test('a damaged layer is named, nothing is tagged, and no file stays', async () => {
    const image = await dockerArchive(app, form);
    const layer = image.content.kind === 'archive' ? image.content.layers[2] : undefined;
    const bytes = readFileSync(layer?.at.file ?? '');
    const at = (layer?.at.offset ?? 0) + 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(layer?.at.file ?? '', bytes);
    const temporaryFolder = mkdtempSync(join(folder, 'temporary-'));
    await expect(pushed(image, { temporaryFolder })).rejects.toThrow(`layer ${layer?.diffId} in`);
    expect(server.repository.manifests.size).toBe(0);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });
});

test('the repository is part of every path', async () => {
  await pushed(await layout(app));
  expect(server.requests.every((request) => request.includes(` /v2/${REPOSITORY}/`))).toBe(true);
});
