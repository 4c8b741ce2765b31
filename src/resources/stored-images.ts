import { BatchGetImageCommand, type ECRClient, type Image, type ImageIdentifier } from '@aws-sdk/client-ecr';
import { found } from '../aws/found.ts';
import type { Manifest } from '../image/image.ts';
import { readImageTree } from '../image/image-tree.ts';
import { MANIFEST_TYPES } from '../image/media-types.ts';
import { type RemoteImage, remoteImage } from '../image/remote.ts';
import { revisionIn } from './protection-tag.ts';

/** What the repository holds under some tags and digests: one call, whatever is missing. */
export interface StoredImages {
  readonly images: readonly StoredImage[];
  /** Those that are there and can't be pulled: they were archived. */
  readonly archived: readonly ImageIdentifier[];
}

export interface StoredImage {
  readonly digest: string;
  readonly tag: string | undefined;
  readonly manifest: Manifest;
}

/** Nothing is there when the repository is not. */
export async function getStoredImages(
  ecr: ECRClient,
  repositoryName: string,
  imageIds: ImageIdentifier[],
): Promise<StoredImages> {
  const answer = await found(
    ecr.send(new BatchGetImageCommand({ repositoryName, imageIds, acceptedMediaTypes: [...MANIFEST_TYPES] })),
    'RepositoryNotFoundException',
  );
  return {
    images: (answer?.images ?? []).flatMap(storedImage),
    archived: (answer?.failures ?? []).flatMap(({ failureCode, imageId }) =>
      failureCode === 'ImageInaccessible' && imageId !== undefined ? [imageId] : [],
    ),
  };
}

/** Whether the repository says that it doesn't hold an image. What can't be read proves nothing. */
export async function isImageGone(ecr: ECRClient, repositoryName: string, imageDigest: string): Promise<boolean> {
  const found = await getStoredImages(ecr, repositoryName, [{ imageDigest }]).catch(() => undefined);
  return found?.images.length === 0 && found.archived.length === 0;
}

function storedImage({ imageId, imageManifest, imageManifestMediaType }: Image): StoredImage[] {
  const digest = imageId?.imageDigest;
  if (digest === undefined || imageManifest === undefined) return [];
  const bytes = Buffer.from(imageManifest);
  const manifest = { digest, bytes, mediaType: imageManifestMediaType ?? mediaTypeIn(imageManifest) };
  const tag = imageId?.imageTag;
  // Asked by its digest an image may be told under any of its tags; a protection is no name for it.
  return [{ digest, tag: tag !== undefined && revisionIn(tag) === undefined ? tag : undefined, manifest }];
}

/** Manifests name their own type, where ECR does not tell it. */
function mediaTypeIn(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest);
  const named = typeof parsed === 'object' && parsed !== null && 'mediaType' in parsed ? parsed.mediaType : undefined;
  return typeof named === 'string' ? named : (MANIFEST_TYPES[0] ?? '');
}

/** What an image consists of; an index costs a call for its children. Configurations are not read. */
export async function contentOf(
  ecr: ECRClient,
  repositoryName: string,
  { manifest }: StoredImage,
): Promise<RemoteImage> {
  const tree = await readImageTree(manifest, {
    manifest: async ({ digest }) => {
      const { images } = await getStoredImages(ecr, repositoryName, [{ imageDigest: digest }]);
      const [child] = images;
      if (!child) throw new Error(`image ${manifest.digest} of ${repositoryName} lacks its part ${digest}`);
      return child.manifest.bytes;
    },
  });
  return remoteImage(tree);
}
