import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explain, UserError } from '../../src/errors.ts';
import { parseConfig, parseManifest } from '../../src/image/manifest.ts';
import { MANIFEST_TYPES } from '../../src/image/media-types.ts';
import { openImage } from '../../src/image/open.ts';
import { ociImage, ociIndex, writeDockerArchive, writeOciArchive } from '../fixtures/oci-image.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const image = ociImage({ layers: [300, 600] });

describe('an archive with some bytes changed is opened within its bounds, or refused with a reason', () => {
  test.each([
    ['oci-archive' as const, (file: string) => writeOciArchive(file, ociIndex([image], { attest: true }))],
    ['docker-archive' as const, (file: string) => writeDockerArchive(file, 'modern', image)],
    ['docker-archive' as const, (file: string) => writeDockerArchive(file, 'legacy', image)],
  ])('%s', async (kind, write) => {
    const whole = join(folder, 'whole.tar');
    const path = join(folder, 'changed.tar');
    write(whole);
    const original = readFileSync(whole);
    const change = fc.record({
      at: fc.nat(original.length - 1),
      to: fc.integer({ min: 0, max: 255 }),
      length: fc.constantFrom(original.length, original.length - 1, 512, 1000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(original);
        for (const { at, to } of changes) bytes[at] = to;
        writeFileSync(path, bytes.subarray(0, changes[0]?.length));
        const opened = await openImage({ kind, path }).catch((error: unknown) => {
          if (error instanceof UserError) return undefined;
          throw error;
        });
        if (opened === undefined) return;
        const { content } = opened;
        const ranges = content.kind === 'layout' ? content.blobs : [content.config, ...content.layers];
        for (const { at } of ranges) expect(at.offset + at.size).toBeLessThanOrEqual(statSync(path).size);
      }),
      { numRuns: 150 },
    );
  });
});

describe('any JSON is read or refused, never trusted', () => {
  const plain = { mediaType: fc.string(), size: fc.oneof(fc.integer(), fc.double()), digest: fc.string() };
  const nearly = fc.oneof(
    fc.jsonValue(),
    fc.record(
      { config: fc.record(plain), layers: fc.array(fc.record(plain)), manifests: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );

  test('as a manifest: every digest that comes out is one', () => {
    fc.assert(
      fc.property(nearly, fc.constantFrom(...MANIFEST_TYPES), (json, mediaType) => {
        const parsed = parseManifest(Buffer.from(JSON.stringify(json)), mediaType);
        if ('message' in parsed) return;
        const parts = parsed.kind === 'index' ? parsed.manifests : [parsed.config, ...parsed.layers];
        for (const { digest, size } of parts) {
          expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
          expect(size).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('as a configuration', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ os: fc.string(), architecture: fc.string(), rootfs: fc.jsonValue() })),
        (json) => {
          const parsed = parseConfig(Buffer.from(JSON.stringify(json)));
          if (!('message' in parsed)) expect(parsed.diffIds.every((id) => /^sha256:[0-9a-f]{64}$/.test(id))).toBe(true);
        },
      ),
    );
  });
});

const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
};

/** A layout that is written by hand: any content under its digest, and what index.json lists. */
function layout(name: string) {
  const path = join(folder, name);
  const blobs = join(path, 'blobs', 'sha256');
  mkdirSync(blobs, { recursive: true });
  return {
    put(type: keyof typeof TYPES, content: object | string) {
      const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
      const hex = createHash('sha256').update(bytes).digest('hex');
      writeFileSync(join(blobs, hex), bytes);
      return { mediaType: TYPES[type], digest: `sha256:${hex}`, size: bytes.length };
    },
    open(manifests: readonly object[]) {
      writeFileSync(join(path, 'index.json'), JSON.stringify({ manifests }));
      return openImage({ kind: 'oci', path });
    },
  };
}

const CONFIG = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] }, config: {} };

test('a layout whose index names itself can’t be walked for ever', async () => {
  // Digests forbid a true circle; a deep nest is the nearest thing to it.
  const { put, open } = layout('deep');
  let inner = put('index', { manifests: [] });
  for (let depth = 1; depth < 50; depth += 1) inner = put('index', { manifests: [inner] });
  await expect(open([inner])).rejects.toThrow(/nested too deep/);
});

test('one whose nest is deep only by another way than the first is told too', async () => {
  const { put, open } = layout('deep-behind');
  const indexes = [put('index', { manifests: [] })];
  for (let depth = 1; depth < 50; depth += 1) indexes.push(put('index', { manifests: indexes.slice(-1) }));
  await expect(open([put('index', { manifests: indexes })])).rejects.toThrow(/nested too deep/);
});

test('indexes that name each other a thousand times over are read once', async () => {
  const { put, open } = layout('many');
  let inner = put('manifest', { config: put('config', CONFIG), layers: [] });
  for (let depth = 0; depth < 3; depth += 1) inner = put('index', { manifests: Array(1000).fill(inner) });
  const opened = await open([inner]);
  expect(opened.platforms).toEqual([{ os: 'linux', architecture: 'amd64' }]);
  expect(opened.content).toMatchObject({ kind: 'layout', children: [{}, {}, {}], blobs: [{}] });
});

test('a thousand images in one index are no thousand open files', async () => {
  const { put, open } = layout('wide');
  const images = Array.from({ length: 1500 }, (_, i) =>
    put('manifest', { config: put('config', { ...CONFIG, author: `${i}` }), layers: [] }),
  );
  const opened = await open([put('index', { manifests: images })]);
  expect(opened.platforms).toHaveLength(1500);
});

test('a configuration that nobody could walk is told', async () => {
  const { put, open } = layout('bottomless');
  const nest = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const config = put('config', JSON.stringify(CONFIG).replace('"config":{}', `"config":{"Labels":${nest}}`));
  await expect(open([put('manifest', { config, layers: [] })])).rejects.toThrow(/names no os and architecture/);
});

test('of ten thousand tags some are told', async () => {
  const { put, open } = layout('tags');
  const image = put('manifest', { config: put('config', CONFIG), layers: [] });
  const entries = Array.from({ length: 10_000 }, (_, i) => ({
    ...image,
    digest: `sha256:${i.toString(16).padStart(64, '0')}`,
    annotations: { 'org.opencontainers.image.ref.name': `t${i}` },
  }));
  const error: unknown = await open(entries).catch((reason: unknown) => reason);
  expect(explain(error)).toEqual([
    expect.stringMatching(/several images: t0, t1, .* and 9980 more. Name one by its tag/),
  ]);
});

test.each(['oci-archive', 'docker-archive'] as const)('%s: a pipe, into which nobody may ever write', async (kind) => {
  const path = join(folder, `${kind}.pipe`);
  execFileSync('mkfifo', [path]);
  await expect(openImage({ kind, path })).rejects.toThrow(/neither a file nor a directory/);
});
