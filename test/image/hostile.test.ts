import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
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

test('a layout whose index names itself can’t be walked for ever', async () => {
  // Digests forbid a true circle; a deep nest is the nearest thing to it.
  const type = 'application/vnd.oci.image.index.v1+json';
  const blobs: Buffer[] = [];
  let inner = { mediaType: type, digest: '', size: 0 };
  for (let depth = 0; depth < 50; depth += 1) {
    const bytes = Buffer.from(JSON.stringify({ manifests: depth === 0 ? [] : [inner] }));
    blobs.push(bytes);
    inner = {
      mediaType: type,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      size: bytes.length,
    };
  }
  const path = join(folder, 'deep');
  mkdirSync(join(path, 'blobs', 'sha256'), { recursive: true });
  for (const bytes of blobs) {
    writeFileSync(join(path, 'blobs', 'sha256', createHash('sha256').update(bytes).digest('hex')), bytes);
  }
  writeFileSync(join(path, 'index.json'), JSON.stringify({ manifests: [inner] }));
  await expect(openImage({ kind: 'oci', path })).rejects.toThrow(/nested too deep/);
});
