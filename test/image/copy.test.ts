import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { copyImage } from '../../src/image/copy.ts';
import type { PushEvent } from '../../src/image/push.ts';
import { TagConflictError } from '../../src/image/tag-conflict.ts';
import { blobsOf, type OciImage, type OciIndex, ociImage, ociIndex } from '../fixtures/oci-image.ts';
import type { Repository } from '../simulator/ecr/repository.ts';
import { storeImage } from '../simulator/ecr/store-image.ts';
import { type EcrServer, REPOSITORY, startEcr } from './ecr-server.ts';

const TARGET = 'shop-prod';
const app = ociImage({ layers: [2000, Buffer.from('words '.repeat(1000)), 700_000] });
const everywhere = ociIndex([ociImage({ layers: [100] }), ociImage({ layers: [200], architecture: 'arm64' })], {
  attest: true,
});

let server: EcrServer;
let target: Repository;
beforeEach(async () => {
  server = await startEcr();
  server.ecr.service.operations.CreateRepository?.run({ repositoryName: TARGET, imageTagMutability: 'IMMUTABLE' });
  const made = server.ecr.repositories.get(TARGET);
  if (made === undefined) throw new Error('no repository');
  target = made;
});
afterEach(() => server.close());

/** Puts an image into the source, and copies it. */
async function copy(image: OciImage | OciIndex, tag = 'v1') {
  storeImage(server.ecr.repositories, REPOSITORY, image, tag);
  const events: PushEvent[] = [];
  const on = (event: PushEvent) => void events.push(event);
  const [from, to] = [server.client(), server.client({ repository: TARGET })];
  await copyImage({ from, to, digest: image.manifest.digest, tag, on });
  return events.map(({ kind }) => kind);
}
/** So many reads of the tag show nothing, as reads do that lag. */
function hideTag(times: number): void {
  let left = times;
  server.intercept = (request, response) => {
    if (request.method !== 'GET' || !request.url?.endsWith('/manifests/v1') || left-- <= 0) return false;
    response.writeHead(404).end();
    return true;
  };
}
const count = (kinds: readonly string[], kind: string) => kinds.filter((each) => each === kind).length;
const puts = () => server.requests.filter((request) => request.startsWith('PUT') && request.includes('/blobs/'));

test.each([
  ['an image', app],
  ['an index with several platforms and what attests them', everywhere],
])('%s is there afterwards byte for byte, under its tag', async (_, image) => {
  const kinds = await copy(image);
  expect(target.imageTags.get('v1')).toBe(image.manifest.digest);
  expect([...target.blobs.keys()].sort()).toEqual(
    [...new Set(blobsOf(image).blobs.map(({ digest }) => digest))].sort(),
  );
  expect(target.manifests.get(image.manifest.digest)?.bytes).toEqual(image.manifest.bytes);
  expect(count(kinds, 'uploaded')).toBe(target.blobs.size);
});

test('where the registry mounts blobs nothing is sent but manifests', async () => {
  server.ecr.settings.blobMounting = true;
  const kinds = await copy(app);
  expect(puts()).toEqual([]);
  expect([count(kinds, 'mounted'), count(kinds, 'uploaded')]).toEqual([blobsOf(app).blobs.length, 0]);
  expect(target.imageTags.get('v1')).toBe(app.manifest.digest);
});

test('a registry that refuses to mount is no reason to give up', async () => {
  server.intercept = (request, response) => {
    if (!request.url?.includes('mount=')) return false;
    response.writeHead(405).end();
    return true;
  };
  await copy(app);
  expect(target.imageTags.get('v1')).toBe(app.manifest.digest);
});

test('what is there is not sent again', async () => {
  await copy(app);
  const before = puts().length;
  const kinds = await copy(app, 'v2');
  expect([puts().length, count(kinds, 'uploaded')]).toEqual([before, 0]);
  expect(target.imageTags.get('v2')).toBe(app.manifest.digest);
});

test.each([
  ['the target breaks off', () => server.ecr.faults.fail('upload', 2, { dropAfterBytes: 1000 })],
  ['the target has no time', () => server.ecr.faults.fail('start', 2, { status: 503 })],
  ['the source has no time', () => server.ecr.faults.fail('blob', 2, { status: 429 })],
  [
    'the source breaks off in the middle of a blob',
    () => {
      let times = 2;
      server.intercept = (request, response) => {
        if (!request.url?.includes('X-Amz-Signature') || times-- <= 0) return false;
        response.writeHead(200, { 'content-length': 5000 }).write(Buffer.alloc(1000));
        setTimeout(() => response.destroy(), 5);
        return true;
      };
    },
  ],
  ['the target does not show yet what it took', () => hideTag(3)],
  [
    'the target does not show yet what somebody else put there',
    () => {
      storeImage(server.ecr.repositories, TARGET, app, 'v1');
      hideTag(3);
    },
  ],
])('it is tried again where %s', async (_, disturb) => {
  disturb();
  await copy(app);
  expect(target.imageTags.get('v1')).toBe(app.manifest.digest);
});

test.each([
  ['other', (size: number) => Buffer.alloc(size, 1)],
  ['fewer', (size: number) => Buffer.alloc(size - 1)],
  ['more', (size: number) => Buffer.alloc(size + 1)],
])('a source that sends %s bytes than it named makes no image', async (_, body) => {
  const sizes = new Map(blobsOf(app).blobs.map(({ digest, size }) => [digest, size]));
  server.intercept = (request, response) => {
    if (!request.url?.includes('X-Amz-Signature')) return false;
    const digest = /sha256:[0-9a-f]{64}/.exec(request.url)?.[0] ?? '';
    response.writeHead(200).end(body(sizes.get(digest) ?? 0));
    return true;
  };
  await expect(copy(app)).rejects.toThrow(/is damaged/);
  expect([target.imageTags.size, target.blobs.size]).toEqual([0, 0]);
});

test('a tag that holds another image is left alone', async () => {
  storeImage(server.ecr.repositories, TARGET, everywhere, 'v1');
  await expect(copy(app)).rejects.toThrow(TagConflictError);
  expect(target.imageTags.get('v1')).toBe(everywhere.manifest.digest);
});

test('the key to the registry goes nowhere else', async () => {
  const seen: (string | undefined)[] = [];
  server.intercept = (request) => {
    if (request.url?.includes('X-Amz-Signature')) seen.push(request.headers.authorization);
    return false;
  };
  await copy(app);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((header) => header !== undefined)).toEqual([]);
});
