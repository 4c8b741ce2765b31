import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import type { LocalImage } from '../../src/image/image.ts';
import { openImage } from '../../src/image/open.ts';
import {
  blobsOf,
  ociImage,
  ociIndex,
  writeDockerArchive,
  writeOciArchive,
  writeOciLayout,
} from '../fixtures/oci-image.ts';
import { tarFile, writeTar } from '../fixtures/tar.ts';

let folder = '';
let number = 0;
const fresh = () => join(folder, `image-${number++}`);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const amd64 = ociImage({ tag: 'v1', layers: [1000, 2000] });
const arm64 = ociImage({ tag: 'arm', architecture: 'arm64', layers: [1000, 3000] });
const blobFile = (dir: string, digest: string) => join(dir, 'blobs', digest.replace(':', '/'));
const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The content of every blob, read from where the image says it is. */
function contentsOf({ content }: LocalImage): Map<string, Buffer> {
  const blobs = content.kind === 'layout' ? content.blobs : [content.config];
  return new Map(
    blobs.map(({ digest, at }) => [digest, readFileSync(at.file).subarray(at.offset, at.offset + at.size)]),
  );
}

async function refusal(promise: Promise<unknown>): Promise<UserError> {
  const error: unknown = await promise.then(
    () => new Error('it was opened'),
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw error;
}

describe.each(['oci', 'oci-archive'] as const)('%s', (kind) => {
  const write = (...images: Parameters<typeof writeOciLayout> extends [string, ...infer Rest] ? Rest : never) => {
    const path = fresh();
    (kind === 'oci' ? writeOciLayout : writeOciArchive)(path, ...images);
    return path;
  };

  test('one image', async () => {
    const image = await openImage({ kind, path: write(amd64) });
    expect(image).toMatchObject({
      platforms: [{ os: 'linux', architecture: 'amd64' }],
      identity: [amd64.config.digest],
      digest: amd64.manifest.digest,
      content: { root: amd64.manifest.bytes && { bytes: amd64.manifest.bytes, mediaType: amd64.manifest.mediaType } },
    });
    const wanted = new Map(blobsOf(amd64).blobs.map(({ digest, bytes }) => [digest, bytes]));
    expect(contentsOf(image)).toEqual(wanted);
  });

  test.each(['gzip', 'zstd', 'none'] as const)('layers compressed with %s', async (compression) => {
    const built = ociImage({ compression, layers: [500] });
    const image = await openImage({ kind, path: write(built) });
    expect([...contentsOf(image).keys()].sort()).toEqual([built.config.digest, built.layers[0]?.digest].sort());
    expect(image.identity).toEqual([built.config.digest]);
  });

  test('media types of Docker', async () => {
    const built = ociImage({ docker: true });
    expect(await openImage({ kind, path: write(built) })).toMatchObject({ digest: built.manifest.digest });
  });

  test('an index keeps its children; attestations go along and are no platform', async () => {
    const index = ociIndex([amd64, arm64], { attest: true });
    const image = await openImage({ kind, path: write(index) });
    expect(image).toMatchObject({
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ],
      identity: [amd64.config.digest, arm64.config.digest].sort(),
      digest: index.manifest.digest,
    });
    const children = image.content.kind === 'layout' ? image.content.children.map((child) => child.digest) : [];
    const built = [...index.images, ...index.attestations].map((child) => child.manifest.digest);
    expect(children.sort()).toEqual(built.sort());
    expect(contentsOf(image).size).toBe(blobsOf(index).blobs.length);
  });

  test('one of several, by its tag', async () => {
    const path = write(amd64, arm64);
    expect(await openImage({ kind, path, tag: 'arm' })).toMatchObject({ digest: arm64.manifest.digest });
    expect((await refusal(openImage({ kind, path }))).message).toMatch(/several images: v1, arm/);
    expect((await refusal(openImage({ kind, path, tag: 'v2' }))).message).toMatch(/"v2", only v1, arm/);
  });

  test('the same image under two tags is one', async () => {
    const path = write(amd64, { ...amd64, tag: 'latest' });
    expect(await openImage({ kind, path })).toMatchObject({ digest: amd64.manifest.digest });
  });

  test('a tag written as a whole name', async () => {
    const path = write({ ...amd64, tag: 'docker.io/library/shop:v1' }, arm64);
    expect(await openImage({ kind, path, tag: 'v1' })).toMatchObject({ digest: amd64.manifest.digest });
  });
});

describe('a wrong OCI layout is refused before any call', () => {
  const layer = amd64.layers[0] ?? amd64.config;
  test.each<{ what: string; spoil: (dir: string) => void; says: RegExp }>([
    { what: 'without index.json', spoil: (dir) => rmSync(join(dir, 'index.json')), says: /not an OCI layout/ },
    { what: 'of no JSON', spoil: (dir) => writeFileSync(join(dir, 'index.json'), 'no'), says: /not a JSON object/ },
    {
      what: 'of no image',
      spoil: (dir) => writeFileSync(join(dir, 'index.json'), '{"manifests":[]}'),
      says: /no image/,
    },
    {
      what: 'of another version',
      spoil: (dir) => writeFileSync(join(dir, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}'),
      says: /version 2/,
    },
    { what: 'without a layer', spoil: (dir) => rmSync(blobFile(dir, layer.digest)), says: /is missing/ },
    { what: 'without the manifest', spoil: (dir) => rmSync(blobFile(dir, amd64.manifest.digest)), says: /is missing/ },
    {
      what: 'with a layer cut short',
      spoil: (dir) => truncateSync(blobFile(dir, layer.digest), 10),
      says: /has 10 bytes instead of/,
    },
    {
      what: 'with another manifest',
      spoil: (dir) => appendFileSync(blobFile(dir, amd64.manifest.digest), ' '),
      says: /damaged/,
    },
    {
      what: 'with another configuration',
      spoil: (dir) => appendFileSync(blobFile(dir, amd64.config.digest), ' '),
      says: /damaged/,
    },
  ])('$what', async ({ spoil, says }) => {
    const path = fresh();
    writeOciLayout(path, amd64);
    spoil(path);
    expect((await refusal(openImage({ kind: 'oci', path }))).message).toMatch(says);
  });

  /** A layout with a manifest or index of the test's own. */
  function layoutOf(mediaType: string, manifest: unknown, ...blobs: readonly unknown[]): string {
    const path = fresh();
    mkdirSync(join(path, 'blobs', 'sha256'), { recursive: true });
    const [root, ...rest] = [manifest, ...blobs].map((content) => Buffer.from(JSON.stringify(content)));
    for (const bytes of [root, ...rest]) if (bytes) writeFileSync(blobFile(path, sha256(bytes)), bytes);
    const entry = { mediaType, digest: root && sha256(root), size: root?.length };
    writeFileSync(join(path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
    return path;
  }
  const describeJson = (mediaType: string, content: unknown) => {
    const bytes = Buffer.from(JSON.stringify(content));
    return { mediaType, digest: sha256(bytes), size: bytes.length };
  };
  const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
  const CONFIG = 'application/vnd.oci.image.config.v1+json';
  const goodConfig = { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [] } };

  test.each<{
    what: string;
    mediaType?: string;
    config?: unknown;
    configType?: string;
    layers?: unknown;
    says: RegExp;
  }>([
    {
      what: 'a manifest of Docker schema 1',
      mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
      says: /can't be read/,
    },
    { what: 'an artifact', configType: 'application/vnd.oci.empty.v1+json', says: /no container image/ },
    { what: 'a configuration without a platform', config: { rootfs: { diff_ids: [] } }, says: /os and architecture/ },
    { what: 'a configuration without layers', config: { os: 'linux', architecture: 'amd64' }, says: /diff_ids/ },
    {
      what: 'a diff id that is a path',
      config: { ...goodConfig, rootfs: { diff_ids: ['../../x'] } },
      says: /diff_ids/,
    },
    {
      what: 'more diff ids than layers',
      config: { ...goodConfig, rootfs: { diff_ids: [`sha256:${'0'.repeat(64)}`] } },
      says: /names 1 layers.* has 0/,
    },
    {
      what: 'layers that are no descriptors',
      layers: [{ digest: 'sha256:../../../etc/passwd' }],
      says: /valid config or layers/,
    },
    { what: 'a manifest over 4 MiB', layers: [{ mediaType: 'x'.repeat(5_000_000) }], says: /at most 4194304/ },
  ])('$what', async ({ mediaType = MANIFEST, config = goodConfig, configType = CONFIG, layers = [], says }) => {
    const manifest = { schemaVersion: 2, config: describeJson(configType, config), layers };
    const path = layoutOf(mediaType, manifest, config);
    expect((await refusal(openImage({ kind: 'oci', path }))).message).toMatch(says);
  });

  test('the like of it, whole, is opened', async () => {
    const manifest = { schemaVersion: 2, config: describeJson(CONFIG, goodConfig), layers: [] };
    const image = await openImage({ kind: 'oci', path: layoutOf(MANIFEST, manifest, goodConfig) });
    expect(image.platforms).toEqual([{ os: 'linux', architecture: 'amd64' }]);
  });
});

test('a layer that is fetched from elsewhere need not be there', async () => {
  const digest = `sha256:${'7'.repeat(64)}`;
  const config = Buffer.from(
    JSON.stringify({ os: 'windows', architecture: 'amd64', rootfs: { diff_ids: [`sha256:${'8'.repeat(64)}`] } }),
  );
  const type = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';
  const manifest = Buffer.from(
    JSON.stringify({
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
      layers: [{ mediaType: type, digest, size: 1, urls: ['https://example.com/layer'] }],
    }),
  );
  const path = fresh();
  mkdirSync(join(path, 'blobs', 'sha256'), { recursive: true });
  for (const bytes of [config, manifest]) writeFileSync(blobFile(path, sha256(bytes)), bytes);
  const entry = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: sha256(manifest),
    size: manifest.length,
  };
  writeFileSync(join(path, 'index.json'), JSON.stringify({ manifests: [entry] }));
  const image = await openImage({ kind: 'oci', path });
  expect([...contentsOf(image).keys()]).toEqual([sha256(config)]);
});

describe('what is given is none of the kind, and the hint says which it is', () => {
  test.each<{ kind: 'oci' | 'oci-archive' | 'docker-archive'; path: () => string; says: RegExp; hint: RegExp }>([
    { kind: 'oci', path: () => join(folder, 'nowhere'), says: /does not exist/, hint: /workspace/ },
    { kind: 'oci', path: () => write(writeOciArchive), says: /is a file/, hint: /oci-archive:/ },
    { kind: 'oci-archive', path: () => write(writeOciLayout), says: /is a directory/, hint: /oci:/ },
    { kind: 'oci-archive', path: () => docker('legacy'), says: /not an OCI layout/, hint: /docker-archive/ },
    { kind: 'docker-archive', path: () => write(writeOciArchive), says: /no manifest\.json/, hint: /oci-archive/ },
    { kind: 'docker-archive', path: () => compressed(), says: /gzip/, hint: /gunzip/ },
  ])('$kind: $says', async ({ kind, path, says, hint }) => {
    const error = await refusal(openImage({ kind, path: path() }));
    expect(error.message).toMatch(says);
    expect(error.hint).toMatch(hint);
  });

  function write(writer: typeof writeOciLayout): string {
    const path = fresh();
    writer(path, amd64);
    return path;
  }
  function docker(form: 'legacy' | 'modern'): string {
    const path = fresh();
    writeDockerArchive(path, form, amd64);
    return path;
  }
  function compressed(): string {
    const path = fresh();
    writeFileSync(path, gzipSync(readFileSync(docker('modern'))));
    return path;
  }
});

describe.each(['legacy', 'modern'] as const)('docker-archive, %s', (form) => {
  const write = (...images: ReturnType<typeof ociImage>[]) => {
    const path = fresh();
    writeDockerArchive(path, form, ...images);
    return path;
  };

  test('layers stand ready to be compressed; the image keeps its id', async () => {
    const image = await openImage({ kind: 'docker-archive', path: write(amd64) });
    expect(image).toMatchObject({
      platforms: [{ os: 'linux', architecture: 'amd64' }],
      identity: [amd64.config.digest],
      digest: undefined,
    });
    expect(contentsOf(image)).toEqual(new Map([[amd64.config.digest, amd64.config.bytes]]));
    const { content } = image;
    const layers = content.kind === 'archive' ? content.layers : [];
    expect(layers.map((layer) => layer.diffId)).toEqual(amd64.layers.map((layer) => layer.diffId));
    for (const [index, { at }] of layers.entries()) {
      const bytes = readFileSync(at.file).subarray(at.offset, at.offset + at.size);
      expect(sha256(bytes)).toBe(amd64.layers[index]?.diffId);
    }
  });

  test('a layer that comes twice', async () => {
    const twice = ociImage({ layers: [Buffer.from('same'), Buffer.from('same')] });
    const same = { ...twice, layers: twice.layers.map(() => twice.layers[0] ?? twice.layers[1]) };
    expect(same.layers).toHaveLength(2);
    const image = await openImage({ kind: 'docker-archive', path: write(twice) });
    expect(image.content.kind === 'archive' && image.content.layers).toHaveLength(2);
  });

  test('one of several, by its tag', async () => {
    const path = write(amd64, arm64);
    expect(await openImage({ kind: 'docker-archive', path, tag: 'arm' })).toMatchObject({
      identity: [arm64.config.digest],
    });
    expect(await openImage({ kind: 'docker-archive', path, tag: 'app:v1' })).toMatchObject({
      identity: [amd64.config.digest],
    });
    expect((await refusal(openImage({ kind: 'docker-archive', path }))).message).toMatch(
      /several images: app:v1, app:arm/,
    );
    expect((await refusal(openImage({ kind: 'docker-archive', path, tag: 'v3' }))).message).toMatch(
      /only app:v1, app:arm/,
    );
  });
});

describe('docker-archive, put together by hand', () => {
  const [layer] = amd64.layers;
  const entry = { Config: 'config.json', RepoTags: null, Layers: ['0.tar', '1.tar'] };
  function write(files: Record<string, Buffer>): string {
    const path = fresh();
    writeTar(
      path,
      Object.entries(files).flatMap(([name, bytes]) => tarFile(name, bytes)),
    );
    return path;
  }
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const [first, second] = amd64.layers.map((each) => each.tar);
  const good = {
    'manifest.json': json([entry]),
    'config.json': amd64.config.bytes,
    '0.tar': first ?? Buffer.alloc(0),
    '1.tar': second ?? Buffer.alloc(0),
  };

  test('layers that are compressed already stay as they are', async () => {
    const image = await openImage({
      kind: 'docker-archive',
      path: write({ ...good, '0.tar': layer?.bytes ?? Buffer.alloc(0) }),
    });
    expect(image.content).toMatchObject({
      layers: [
        {
          blob: { digest: layer?.digest, mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', size: layer?.size },
        },
        { diffId: amd64.layers[1]?.diffId },
      ],
    });
  });

  test.each<{ what: string; files: Record<string, Buffer>; says: RegExp }>([
    {
      what: 'a layer is missing',
      files: { ...good, 'manifest.json': json([{ ...entry, Layers: ['0.tar', '2.tar'] }]) },
      says: /2\.tar is missing/,
    },
    {
      what: 'a layer too few',
      files: { ...good, 'manifest.json': json([{ ...entry, Layers: ['0.tar'] }]) },
      says: /names 2 layers.* has 1/,
    },
    { what: 'an empty layer', files: { ...good, '1.tar': Buffer.alloc(0) }, says: /1\.tar is empty/ },
    { what: 'no configuration', files: { 'manifest.json': json([entry]) }, says: /config\.json is missing/ },
    { what: 'no image', files: { 'manifest.json': json([]) }, says: /lists no images/ },
    { what: 'another manifest.json', files: { 'manifest.json': json({ name: 'app' }) }, says: /lists no images/ },
    {
      what: 'a configuration that is not what its name says',
      files: {
        ...good,
        'manifest.json': json([{ ...entry, Config: `${'0'.repeat(64)}.json` }]),
        [`${'0'.repeat(64)}.json`]: amd64.config.bytes,
      },
      says: /damaged/,
    },
  ])('$what', async ({ files, says }) => {
    expect((await refusal(openImage({ kind: 'docker-archive', path: write(files) }))).message).toMatch(says);
  });
});
