import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveManifest } from './archive-manifest.ts';
import { compressLayer } from './compress.ts';
import { NotHeldError } from './digest-mismatch.ts';
import type { ArchiveLayer, Blob, LocalImage, Manifest } from './image.ts';
import { inParallel } from './in-parallel.ts';
import { INDEX_TYPES } from './media-types.ts';
import { blobsInQuestion, type PushPlan, planPush } from './push-plan.ts';
import type { Held, RegistryClient } from './registry.ts';
import { RegistryError } from './registry-error.ts';
import type { RemoteImage } from './remote.ts';
import { TagConflictError } from './tag-conflict.ts';

export type PushEvent =
  /** An engine writes the image to a file, which may take minutes. */
  | { readonly kind: 'saving'; readonly name: string }
  | { readonly kind: 'checked'; readonly present: number; readonly missing: number; readonly bytes: number }
  | { readonly kind: 'compressed'; readonly diffId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'uploading'; readonly digest: string; readonly size: number }
  | { readonly kind: 'uploaded'; readonly digest: string; readonly size: number }
  /** The registry had it in another repository, and nothing was sent. */
  | { readonly kind: 'mounted'; readonly digest: string; readonly size: number }
  | { readonly kind: 'tagged'; readonly reference: string; readonly digest: string };

export interface PrepareOptions {
  readonly image: LocalImage;
  readonly registry: RegistryClient;
  /** An earlier image of the repository: layers that it holds are not compressed and sent again. */
  readonly previous?: RemoteImage;
  readonly signal?: AbortSignal;
}

export interface UploadOptions {
  readonly registry: RegistryClient;
  /** May be empty: then the image is there by its digest alone. */
  readonly tags: readonly string[];
  readonly concurrency?: number;
  /** Where layers are compressed to, the system's own by default; nothing stays there. */
  readonly temporaryFolder?: string;
  readonly signal?: AbortSignal;
  readonly on?: (event: PushEvent) => void;
}

export interface PushResult {
  readonly digest: string;
  readonly mediaType: string;
  /** Counts of blobs. */
  readonly uploaded: number;
  readonly skipped: number;
  /** Bytes of blobs sent. */
  readonly bytes: number;
}

const CONCURRENT_CHECKS = 8;
const CONCURRENT_UPLOADS = 4;

/** Asks the registry what it has. Reads only: may run before a plan is approved. */
export async function preparePush({ image, registry, previous, signal }: PrepareOptions): Promise<PushPlan> {
  return planPush(image, previous, await presentIn(registry, blobsInQuestion(image, previous), signal));
}

/** Which of these blobs a repository holds. */
export async function presentIn(
  registry: RegistryClient,
  blobs: readonly Held[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  await inParallel(blobs, CONCURRENT_CHECKS, signal, async (blob, both) => {
    if (await registry.exists(blob, both)) present.add(blob.digest);
  });
  return present;
}

/** Uploads what is missing, then the manifests, then the tags. Throws TagConflictError for a taken immutable tag. */
export async function uploadImage(plan: PushPlan, options: UploadOptions): Promise<PushResult> {
  const { image, missing, raw } = plan;
  const { registry, tags, signal, on = () => undefined } = options;
  on({ kind: 'checked', present: plan.present, missing: missing.length + raw.length, bytes: plan.bytes });

  let [uploaded, skipped, bytes] = [0, plan.present, 0];
  const upload = async (blob: Blob, both: AbortSignal) => {
    on({ kind: 'uploading', digest: blob.digest, size: blob.size });
    await registry.upload(blob, both);
    uploaded += 1;
    bytes += blob.size;
    on({ kind: 'uploaded', digest: blob.digest, size: blob.size });
  };
  const layers = new Map(plan.layers);
  const uploadCompressed = async (layer: ArchiveLayer, folder: string, both: AbortSignal) => {
    const file = join(folder, layer.diffId.replace(':', '-'));
    const blob = await compressLayer(layer, file, both);
    on({ kind: 'compressed', diffId: layer.diffId, from: layer.at.size, to: blob.size });
    layers.set(layer.diffId, blob);
    if (await registry.exists(blob, both)) skipped += 1;
    else await upload(blob, both);
    await rm(file);
  };

  await withFolder(raw.length > 0, options.temporaryFolder, async (folder) => {
    // The largest first: it must not be the one that the others wait for.
    const work = [
      ...missing.map((blob) => ({ size: blob.size, run: (both: AbortSignal) => upload(blob, both) })),
      ...raw.map((layer) => ({
        size: layer.at.size,
        run: (both: AbortSignal) => uploadCompressed(layer, folder, both),
      })),
    ].sort((a, b) => b.size - a.size);
    await inParallel(work, options.concurrency ?? CONCURRENT_UPLOADS, signal, (item, both) => item.run(both));
  });

  const { content } = image;
  const root = content.kind === 'layout' ? content.root : archiveManifest(content, layers);
  if (content.kind === 'layout') await putChildren(registry, content.children, signal);
  if (tags.length === 0) await registry.putManifest(root, root.digest, signal);
  for (const tag of tags) {
    await putTag(registry, root, tag, signal);
    on({ kind: 'tagged', reference: tag, digest: root.digest });
  }
  return { digest: root.digest, mediaType: root.mediaType, uploaded, skipped, bytes };
}

export type PushOptions = PrepareOptions & UploadOptions;

/** preparePush and uploadImage in one. */
export async function push(options: PushOptions): Promise<PushResult> {
  return uploadImage(await preparePush(options), options);
}

/** Images beside each other, then the indexes among them in their order: a registry refuses one whose parts are missing. */
export async function putChildren(
  registry: RegistryClient,
  children: readonly Manifest[],
  signal?: AbortSignal,
): Promise<void> {
  const images = children.filter((child) => !INDEX_TYPES.includes(child.mediaType));
  const put = (child: Manifest, both: AbortSignal | undefined) => registry.putManifest(child, child.digest, both);
  await inParallel(images, CONCURRENT_UPLOADS, signal, put);
  for (const child of children) if (INDEX_TYPES.includes(child.mediaType)) await put(child, signal);
}

/** Somebody may have put the same image under an immutable tag since we looked: then all is well. */
export async function putTag(
  registry: RegistryClient,
  root: Manifest,
  tag: string,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await registry.putManifest(root, tag, signal);
  } catch (error) {
    if (!(error instanceof RegistryError) || error.code !== 'TAG_INVALID') throw error;
    const present = await registry.getHeldManifest(tag, signal).catch((notHeld: unknown) => {
      // The same code stands for a tag that is malformed.
      throw notHeld instanceof NotHeldError ? error : notHeld;
    });
    if (present.digest !== root.digest) throw new TagConflictError(tag, present.digest, root.digest);
  }
}

async function withFolder(
  needed: boolean,
  parent: string | undefined,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  if (!needed) return use('');
  const folder = await mkdtemp(join(parent ?? tmpdir(), 'image-layers-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
