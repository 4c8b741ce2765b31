import { UserError } from '../errors.ts';
import type { Platform } from './image.ts';
import { contentIdsOf, type ImageTree, identityOf, platformsOf, readImageTree, type TreeReader } from './image-tree.ts';
import type { Descriptor } from './manifest.ts';
import type { RegistryClient } from './registry.ts';

/** An image that the registry holds, in the shape in which local ones are compared. */
export interface RemoteImage {
  readonly digest: string;
  readonly mediaType: string;
  /** As LocalImage.identity. */
  readonly identity: readonly string[];
  /** What each of its images gives a container. Empty when configurations were not read. */
  readonly contentIds: readonly string[];
  /** Those that are known: without configurations only an index tells them. */
  readonly platforms: readonly Platform[];
  /** diff id of an uncompressed layer → the blob that holds it compressed. Empty when configurations were not read. */
  readonly layers: ReadonlyMap<string, RemoteLayer>;
}

export interface RemoteLayer {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

export interface ReadOptions {
  /** False spares the reading of configurations: enough to compare identity. */
  readonly configs?: boolean;
  readonly signal?: AbortSignal;
}

/** Reads what a tag or digest holds; undefined when it holds nothing. */
export async function readRemoteImage(
  registry: RegistryClient,
  reference: string,
  { configs = true, signal }: ReadOptions = {},
): Promise<RemoteImage | undefined> {
  const root = await registry.getManifest(reference, signal);
  if (root === undefined) return undefined;
  const required = async (found: Promise<Buffer | undefined>, { digest }: Descriptor): Promise<Buffer> => {
    const bytes = await found;
    if (bytes !== undefined) return bytes;
    throw new UserError(`image ${reference} of ${registry.repository} is incomplete: ${digest} is missing`);
  };
  const reader: TreeReader = {
    manifest: (child) =>
      required(
        registry.getManifest(child.digest, signal).then((found) => found?.bytes),
        child,
      ),
    ...(configs && { config: (config) => required(registry.getBlob(config.digest, signal), config) }),
  };
  return remoteImage(await readImageTree(root, reader));
}

/** What of a registry's image is compared and reused. */
export function remoteImage(tree: ImageTree): RemoteImage {
  return {
    digest: tree.root.digest,
    mediaType: tree.root.mediaType,
    identity: identityOf(tree),
    contentIds: contentIdsOf(tree),
    platforms: platformsOf(tree),
    layers: new Map(tree.images.flatMap(layersByDiffId)),
  };
}

/** Layers and diff ids stand in the same order; where they don't pair up, none is trusted. */
function layersByDiffId({ layers, diffIds }: ImageTree['images'][number]): [string, RemoteLayer][] {
  if (diffIds?.length !== layers.length) return [];
  return layers.flatMap(({ digest, size, mediaType }, index) => {
    const diffId = diffIds[index];
    return diffId === undefined ? [] : [[diffId, { digest, size, mediaType }]];
  });
}
