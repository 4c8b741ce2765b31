import { UserError } from '../errors.ts';
import type { Manifest, Platform } from './image.ts';
import { type Descriptor, isAttestation, type ParsedConfig, parseConfig, parseManifest } from './manifest.ts';
import { IMAGE_CONFIG_TYPES } from './media-types.ts';
import { orThrow } from './problem.ts';

/** One image that can run: a manifest with its configuration. */
export interface ImageNode {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  /** Undefined when neither the index nor a configuration that was read tells it. */
  readonly platform: Platform | undefined;
  /** Undefined when the configuration was not read. */
  readonly diffIds: readonly string[] | undefined;
  readonly contentId: string | undefined;
}

/** All that hangs on one manifest or index. */
export interface ImageTree {
  readonly root: Manifest;
  /** Every child before its index, without the root. */
  readonly children: readonly Manifest[];
  /** The images that can run, in the order of the index; attestations and other artifacts are left out. */
  readonly images: readonly ImageNode[];
  /** Every configuration and layer, attestations' too, each once. */
  readonly blobs: readonly Descriptor[];
}

/** Where the parts of an image are read: a layout on disk, or a registry. */
export interface TreeReader {
  readonly manifest: (descriptor: Descriptor) => Promise<Buffer>;
  /** Left out when configurations are not wanted. */
  readonly config?: (descriptor: Descriptor) => Promise<Buffer>;
}

/** An index may hold indexes, though nobody nests them deeper. */
const DEEPEST = 4;

/** Walks from a manifest or index down to its blobs. Throws a UserError for what can't be read. */
export async function readImageTree(root: Manifest, reader: TreeReader): Promise<ImageTree> {
  const tree = await walk(root, undefined, reader, 0);
  const children = new Map(tree.manifests.map((manifest) => [manifest.digest, manifest]));
  children.delete(root.digest);
  const blobs = new Map(tree.blobs.map((blob) => [blob.digest, blob]));
  return { root, children: [...children.values()], images: tree.images, blobs: [...blobs.values()] };
}

/** The sorted config digests of the images that can run. */
export function identityOf(tree: ImageTree): string[] {
  return [...new Set(tree.images.map((image) => image.config.digest))].sort();
}

/** The content ids of the images whose configurations were read, in the order of the index. */
export function contentIdsOf(tree: ImageTree): string[] {
  return tree.images.flatMap((image) => image.contentId ?? []);
}

/** The known platforms of the images that can run. */
export function platformsOf(tree: ImageTree): Platform[] {
  return tree.images.flatMap((image) => image.platform ?? []);
}

interface Subtree {
  readonly manifests: readonly Manifest[];
  readonly images: readonly ImageNode[];
  readonly blobs: readonly Descriptor[];
}

async function walk(
  manifest: Manifest,
  from: Descriptor | undefined,
  reader: TreeReader,
  depth: number,
): Promise<Subtree> {
  const where = `manifest ${manifest.digest}`;
  if (depth > DEEPEST) throw new UserError(`${where}: indexes are nested too deep`);
  const parsed = orThrow(parseManifest(manifest.bytes, manifest.mediaType), where);
  if (parsed.kind === 'image') {
    const { config, layers } = parsed;
    const runs = IMAGE_CONFIG_TYPES.includes(config.mediaType) && !(from && isAttestation(from));
    const read = runs && reader.config !== undefined ? await readConfig(config, reader.config) : undefined;
    const platform = read?.platform ?? from?.platform;
    const images = runs ? [{ config, layers, platform, diffIds: read?.diffIds, contentId: read?.contentId }] : [];
    return { manifests: [manifest], images, blobs: [config, ...layers] };
  }
  const subtrees = await Promise.all(
    parsed.manifests.map(async (descriptor) => {
      const { digest, mediaType } = descriptor;
      const bytes = await reader.manifest(descriptor);
      return walk({ digest, mediaType, bytes }, descriptor, reader, depth + 1);
    }),
  );
  return {
    manifests: [...subtrees.flatMap((subtree) => subtree.manifests), manifest],
    images: subtrees.flatMap((subtree) => subtree.images),
    blobs: subtrees.flatMap((subtree) => subtree.blobs),
  };
}

async function readConfig(
  descriptor: Descriptor,
  read: (descriptor: Descriptor) => Promise<Buffer>,
): Promise<ParsedConfig> {
  return orThrow(parseConfig(await read(descriptor)), `configuration ${descriptor.digest}`);
}
