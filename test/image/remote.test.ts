import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../src/image/image.ts';
import type { RegistryClient } from '../../src/image/registry.ts';
import { readRemoteImage } from '../../src/image/remote.ts';
import { blobsOf, type OciImage, type OciIndex, ociImage, ociIndex } from '../fixtures/oci-image.ts';

/** A registry that holds an image under the tag v1; notes what it was asked. */
function registryWith(image: OciImage | OciIndex, without: readonly string[] = []) {
  const { blobs, manifests } = blobsOf(image);
  const asked: string[] = [];
  const find = <T extends { digest: string }>(all: readonly T[], digest: string) => {
    asked.push(digest);
    return without.includes(digest) ? undefined : all.find((each) => each.digest === digest);
  };
  const client: RegistryClient = {
    repository: 'app',
    exists: async () => false,
    upload: async () => undefined,
    mount: async () => false,
    transfer: async () => undefined,
    openBlob: () => Promise.reject(new Error('nobody reads it')),
    putManifest: async () => undefined,
    getManifest: async (reference): Promise<Manifest | undefined> => {
      const found = find(manifests, reference === 'v1' ? image.manifest.digest : reference);
      return reference === 'v2' ? undefined : found;
    },
    getHeldManifest: () => Promise.reject(new Error('nobody puts anything')),
    getBlob: async (digest) => find(blobs, digest)?.bytes,
  };
  return { client, asked };
}

const amd64 = ociImage({ layers: [100, 200] });
const arm64 = ociImage({ layers: [100, 300], architecture: 'arm64', compression: 'zstd' });

describe('readRemoteImage', () => {
  test('an image: what it is, where it runs, which layers it has', async () => {
    const [first, second] = amd64.layers;
    expect(await readRemoteImage(registryWith(amd64).client, 'v1')).toEqual({
      digest: amd64.manifest.digest,
      mediaType: amd64.manifest.mediaType,
      identity: [amd64.config.digest],
      contentIds: [expect.stringMatching(/^sha256:/)],
      platforms: [{ os: 'linux', architecture: 'amd64' }],
      layers: new Map([
        [first?.diffId, { digest: first?.digest, size: first?.size, mediaType: first?.mediaType }],
        [second?.diffId, { digest: second?.digest, size: second?.size, mediaType: second?.mediaType }],
      ]),
    });
  });

  test('an index with attestations', async () => {
    const index = ociIndex([amd64, arm64], { attest: true });
    const image = await readRemoteImage(registryWith(index).client, 'v1');
    expect(image).toMatchObject({
      digest: index.manifest.digest,
      identity: [amd64.config.digest, arm64.config.digest].sort(),
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ],
    });
    expect(image?.layers.get(arm64.layers[1]?.diffId ?? '')?.digest).toBe(arm64.layers[1]?.digest);
  });

  test('identity and an index’s platforms need no configuration', async () => {
    const { client, asked } = registryWith(ociIndex([amd64, arm64]));
    expect(await readRemoteImage(client, 'v1', { configs: false })).toMatchObject({
      identity: [amd64.config.digest, arm64.config.digest].sort(),
      platforms: [{ architecture: 'amd64' }, { architecture: 'arm64' }],
      layers: new Map(),
    });
    expect(asked).not.toContain(amd64.config.digest);
  });

  test('the same content in other compression has the same identity', async () => {
    const images = (['gzip', 'zstd', 'none'] as const).map((compression) => ociImage({ layers: [100], compression }));
    const remotes = await Promise.all(images.map((image) => readRemoteImage(registryWith(image).client, 'v1')));
    expect(new Set(remotes.map((remote) => remote?.digest)).size).toBe(3);
    expect(new Set(remotes.map((remote) => remote?.identity.join())).size).toBe(1);
  });

  test('nothing under the tag', async () => {
    expect(await readRemoteImage(registryWith(amd64).client, 'v2')).toBeUndefined();
  });

  test.each([
    ['configuration', amd64, amd64.config.digest],
    ['child', ociIndex([amd64, arm64]), arm64.manifest.digest],
  ])('a %s that is gone is named', async (_what, image, missing) => {
    await expect(readRemoteImage(registryWith(image, [missing]).client, 'v1')).rejects.toThrow(`${missing} is missing`);
  });
});
