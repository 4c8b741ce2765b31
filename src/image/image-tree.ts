import { UserError } from '../errors.ts';
import type { Manifest, Platform } from './image.ts';
import { inParallel } from './in-parallel.ts';
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

/** Children of one index that are read at the same time. */
const AT_A_TIME = 4;

/** Walks from a manifest or index down to its blobs. Throws a UserError for what can't be read. */
export async function readImageTree(root: Manifest, reader: TreeReader): Promise<ImageTree> {
  const nodes = [...inOrder(await walking(reader)(root, undefined, 0))];
  const children = nodes.map(({ manifest }) => manifest).filter(({ digest }) => digest !== root.digest);
  const blobs = new Map(nodes.flatMap((node) => node.blobs).map((blob) => [blob.digest, blob]));
  return { root, children, images: nodes.flatMap(({ image }) => image ?? []), blobs: [...blobs.values()] };
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

/** A manifest that was read, with what hangs on it. */
interface Node {
  readonly manifest: Manifest;
  readonly image: ImageNode | undefined;
  readonly blobs: readonly Descriptor[];
  readonly children: readonly Node[];
  /** Indexes below each other, from here down. */
  readonly height: number;
}

/**
 * The way down from a manifest. Each is read once, however often indexes name it: a few that name each other a thousand
 * times over would be more than any machine could walk.
 */
function walking(reader: TreeReader) {
  const known = new Map<string, Promise<Node>>();

  async function walk(manifest: Manifest, from: Descriptor | undefined, depth: number): Promise<Node> {
    const where = `manifest ${manifest.digest}`;
    const tooDeep = () => new UserError(`${where}: indexes are nested too deep`);
    if (depth > DEEPEST) throw tooDeep();
    const parsed = orThrow(parseManifest(manifest.bytes, manifest.mediaType), where);
    if (parsed.kind === 'image') {
      const { config, layers } = parsed;
      const runs = IMAGE_CONFIG_TYPES.includes(config.mediaType) && !(from && isAttestation(from));
      const read = runs && reader.config !== undefined ? await readConfig(config, reader.config) : undefined;
      const platform = read?.platform ?? from?.platform;
      const image = runs ? { config, layers, platform, diffIds: read?.diffIds, contentId: read?.contentId } : undefined;
      return { manifest, image, blobs: [config, ...layers], children: [], height: 0 };
    }
    const children = await inParallel(parsed.manifests, AT_A_TIME, undefined, (child) => once(child, depth + 1));
    const height = 1 + Math.max(0, ...new Set(children.map((child) => child.height)));
    if (height > DEEPEST + 1) throw tooDeep();
    return { manifest, image: undefined, blobs: [], children, height };
  }

  function once(descriptor: Descriptor, depth: number): Promise<Node> {
    const { digest, mediaType } = descriptor;
    const key = `${digest} ${mediaType} ${isAttestation(descriptor)}`;
    const reading =
      known.get(key) ??
      reader.manifest(descriptor).then((bytes) => walk({ digest, mediaType, bytes }, descriptor, depth));
    known.set(key, reading);
    return reading;
  }

  return walk;
}

/** Every child before what names it, each once. */
function* inOrder(node: Node, seen = new Set<string>()): Generator<Node, void, undefined> {
  if (seen.has(node.manifest.digest)) return;
  seen.add(node.manifest.digest);
  for (const child of node.children) yield* inOrder(child, seen);
  yield node;
}

async function readConfig(
  descriptor: Descriptor,
  read: (descriptor: Descriptor) => Promise<Buffer>,
): Promise<ParsedConfig> {
  return orThrow(parseConfig(await read(descriptor)), `configuration ${descriptor.digest}`);
}
