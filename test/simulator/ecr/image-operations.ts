import { createHash } from 'node:crypto';
import { AwsError, type Clock, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import { isFields } from '../validate.ts';
import { type Blobs, checkLayer } from './blobs.ts';
import { pushManifest } from './manifests.ts';
import { page } from './paging.ts';
import { DIGEST, RegistryError } from './registry-protocol.ts';
import {
  type RegistryIdentity,
  type Repositories,
  type Repository,
  repositoryOf,
  type StoredManifest,
  tagsOf,
} from './repository.ts';
import * as shapes from './shapes.ts';

interface ImageId {
  readonly imageDigest?: string;
  readonly imageTag?: string;
}

/** The operations on the images of a repository and their layers. */
export function imageOperations(
  repositories: Repositories,
  registry: RegistryIdentity,
  blobs: Blobs,
  clock: Clock,
): Service['operations'] {
  const ids = { registryId: registry.account };
  return {
    DescribeImages: operation(shapes.describeImages, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      if (input.imageIds !== undefined && (input.nextToken !== undefined || input.maxResults !== undefined)) {
        throw new AwsError('InvalidParameterException', 'imageIds can not be combined with nextToken or maxResults');
      }
      const chosen = input.imageIds?.map((id) => lookUp(repository, id) ?? missing(repository, registry, id));
      const all = chosen ?? filtered(repository, input.filter?.tagStatus);
      const { items, nextToken } = input.imageIds === undefined ? page(all, input) : { items: all };
      return {
        imageDetails: [...new Set(items)].map((manifest) => ({ ...ids, ...detail(repository, manifest) })),
        nextToken,
      };
    }),

    ListImages: operation(shapes.listImages, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const all = filtered(repository, input.filter?.tagStatus).flatMap(({ digest }) => imageIds(repository, digest));
      const { items, nextToken } = page(all, input);
      return { imageIds: items, nextToken };
    }),

    BatchGetImage: operation(shapes.batchGetImage, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const found = input.imageIds.map((id) => ({ id, manifest: lookUp(repository, id) }));
      const images = found.flatMap(({ id, manifest }) => (manifest ? [{ id, manifest }] : []));
      if (images.some(({ manifest }) => input.acceptedMediaTypes?.includes(manifest.mediaType) === false)) {
        throw new AwsError('UnsupportedImageTypeException', 'The image is of a type that was not accepted');
      }
      return {
        images: images.map(({ id, manifest }) => ({
          ...ids,
          repositoryName: repository.name,
          imageId: { imageDigest: manifest.digest, imageTag: id.imageTag },
          imageManifest: manifest.bytes.toString('utf8'),
          imageManifestMediaType: manifest.mediaType,
        })),
        failures: found.flatMap(({ id, manifest }) => (manifest ? [] : [notFound(id)])),
      };
    }),

    PutImage: operation(shapes.putImage, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const { imageTag, imageManifest } = input;
      const bytes = Buffer.from(imageManifest);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (input.imageDigest !== undefined && input.imageDigest !== digest) {
        throw new AwsError('ImageDigestDoesNotMatchException', `The digest of the manifest is ${digest}`);
      }
      const isThere =
        imageTag === undefined ? repository.manifests.has(digest) : repository.imageTags.get(imageTag) === digest;
      if (isThere) {
        const what = `Image with digest '${digest}' and tag '${imageTag ?? 'null'}'`;
        const where = `the repository with name '${repository.name}' in registry with id '${registry.account}'`;
        throw new AwsError('ImageAlreadyExistsException', `${what} already exists in ${where}`);
      }
      const mediaType = input.imageManifestMediaType ?? mediaTypeIn(imageManifest);
      try {
        pushManifest(repository, imageTag ?? digest, mediaType, bytes, clock.now());
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error;
        throw new AwsError(PUT_ERRORS[error.code] ?? 'InvalidParameterException', error.message);
      }
      return {
        image: {
          ...ids,
          repositoryName: repository.name,
          imageId: { imageDigest: digest, imageTag },
          imageManifest,
          imageManifestMediaType: mediaType,
        },
      };
    }),

    BatchDeleteImage: operation(shapes.batchDeleteImage, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const deleted: ImageId[] = [];
      const failures: unknown[] = [];
      for (const id of input.imageIds) {
        const manifest = lookUp(repository, id);
        if (manifest === undefined) failures.push(notFound(id));
        else if (isReferenced(repository, manifest)) failures.push(referenced(id));
        else deleted.push(...remove(repository, manifest, id.imageTag));
      }
      return { imageIds: deleted, failures };
    }),

    BatchCheckLayerAvailability: operation(shapes.batchCheckLayerAvailability, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const valid = input.layerDigests.filter((digest) => DIGEST.test(digest));
      return {
        layers: valid.map((layerDigest) => {
          const size = repository.blobs.get(layerDigest)?.size;
          return { layerDigest, layerAvailability: size === undefined ? 'UNAVAILABLE' : 'AVAILABLE', layerSize: size };
        }),
        failures: input.layerDigests
          .filter((digest) => !DIGEST.test(digest))
          .map((layerDigest) => ({
            layerDigest,
            failureCode: 'InvalidLayerDigest',
            failureReason: 'Invalid layer digest',
          })),
      };
    }),

    GetDownloadUrlForLayer: operation(shapes.getDownloadUrlForLayer, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      checkLayer(repository, input.layerDigest);
      return { downloadUrl: blobs.downloadUrl(repository, input.layerDigest), layerDigest: input.layerDigest };
    }),
  };

  function detail(repository: Repository, manifest: StoredManifest) {
    const tags = tagsOf(repository, manifest.digest);
    return {
      repositoryName: repository.name,
      imageDigest: manifest.digest,
      imageTags: tags.length > 0 ? tags : undefined,
      imageSizeInBytes: sizeOf(repository, manifest),
      imagePushedAt: new Date(manifest.pushedAt),
      imageManifestMediaType: manifest.mediaType,
      artifactMediaType: manifest.config?.mediaType,
      imageStatus: 'ACTIVE',
    };
  }
}

/** What the registry's errors are called in the API. */
const PUT_ERRORS: Readonly<Record<string, string>> = {
  TAG_INVALID: 'ImageTagAlreadyExistsException',
  MANIFEST_BLOB_UNKNOWN: 'LayersNotFoundException',
};

function mediaTypeIn(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest);
  return isFields(parsed) ? String(parsed.mediaType) : '';
}

/** The image that has all that the id says. */
function lookUp(repository: Repository, { imageDigest, imageTag }: ImageId): StoredManifest | undefined {
  if (imageDigest === undefined && imageTag === undefined) {
    throw new AwsError('InvalidParameterException', 'Either imageDigest or imageTag must be specified');
  }
  const tagged = imageTag === undefined ? imageDigest : repository.imageTags.get(imageTag);
  if (imageDigest !== undefined && tagged !== imageDigest) return undefined;
  return repository.manifests.get(tagged ?? '');
}

function missing(repository: Repository, { account }: RegistryIdentity, { imageDigest, imageTag }: ImageId): never {
  const quoted = (value: string | undefined) => (value === undefined ? "'null'" : `'${value}'`);
  const id = `{imageDigest:${quoted(imageDigest)}, imageTag:${quoted(imageTag)}}`;
  throw new AwsError(
    'ImageNotFoundException',
    `The image with imageId ${id} does not exist within the repository with name '${repository.name}' in the registry with id '${account}'`,
  );
}

const notFound = (imageId: ImageId) => ({
  imageId,
  failureCode: 'ImageNotFound',
  failureReason: 'Requested image not found',
});

const referenced = (imageId: ImageId) => ({
  imageId,
  failureCode: 'ImageReferencedByManifestList',
  failureReason: 'Requested image referenced by manifest list',
});

function filtered(repository: Repository, tagStatus = 'ANY'): StoredManifest[] {
  return [...repository.manifests.values()].filter(({ digest }) => {
    const tagged = tagsOf(repository, digest).length > 0;
    return tagStatus === 'ANY' || tagged === (tagStatus === 'TAGGED');
  });
}

function imageIds(repository: Repository, imageDigest: string): ImageId[] {
  const tags = tagsOf(repository, imageDigest);
  return tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }));
}

/** An index is as large as its largest image. */
function sizeOf(repository: Repository, manifest: StoredManifest): number {
  if (manifest.config !== undefined) {
    return [manifest.config, ...manifest.layers].reduce((total, { size }) => total + size, 0);
  }
  const images = manifest.children.flatMap(({ digest }) => repository.manifests.get(digest) ?? []);
  return Math.max(0, ...images.map((image) => sizeOf(repository, image)));
}

function isReferenced(repository: Repository, { digest }: StoredManifest): boolean {
  return [...repository.manifests.values()].some(({ children }) => children.some((child) => child.digest === digest));
}

/** By tag the tag goes, and the image with its last tag; by digest all goes. */
function remove(repository: Repository, { digest }: StoredManifest, imageTag: string | undefined): ImageId[] {
  const removed = imageTag === undefined ? imageIds(repository, digest) : [{ imageDigest: digest, imageTag }];
  for (const id of removed) if (id.imageTag !== undefined) repository.imageTags.delete(id.imageTag);
  if (tagsOf(repository, digest).length === 0) repository.manifests.delete(digest);
  return removed;
}
