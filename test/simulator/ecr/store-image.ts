import { blobsOf, type OciImage, type OciIndex } from '../../fixtures/oci-image.ts';
import { pushManifest } from './manifests.ts';
import type { Repositories } from './repository.ts';

/** Stores an image without the registry protocol, for tests that are not about pushing; gives its digest. */
export function storeImage(
  repositories: Repositories,
  repositoryName: string,
  image: OciImage | OciIndex,
  tag: string,
  now = Date.now(),
): string {
  const repository = repositories.get(repositoryName);
  if (repository === undefined) throw new Error(`There is no repository '${repositoryName}'`);
  const { blobs, manifests } = blobsOf(image);
  for (const { digest, size, bytes } of blobs) repository.blobs.set(digest, { digest, size, bytes });
  for (const { digest, mediaType, bytes } of manifests) pushManifest(repository, digest, mediaType, bytes, now);
  return pushManifest(repository, tag, image.manifest.mediaType, image.manifest.bytes, now);
}
