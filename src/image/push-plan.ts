import type { ArchiveLayer, Blob, LocalImage } from './image.ts';
import type { Held } from './registry.ts';
import type { RemoteImage, RemoteLayer } from './remote.ts';

/** What a push does, decided from what the registry has. */
export interface PushPlan {
  readonly image: LocalImage;
  /** How many blobs the repository already holds. */
  readonly present: number;
  /** Blobs that go up as they are. */
  readonly missing: readonly Blob[];
  /** Layers that are compressed first; the repository may turn out to hold the result. */
  readonly raw: readonly ArchiveLayer[];
  /** diff id of an archive's layer → the blob that stands for it, unless it is one of the raw. */
  readonly layers: ReadonlyMap<string, RemoteLayer>;
  /** The size of what goes up, before compression. */
  readonly bytes: number;
}

/** The blobs whose presence decides: the image's own, and those of an earlier image that hold the same layers. */
export function blobsInQuestion(image: LocalImage, previous: RemoteImage | undefined): Held[] {
  const reusable = plainLayers(image).flatMap(({ diffId }) => previous?.layers.get(diffId) ?? []);
  return eachOnce([...blobsOf(image), ...reusable]);
}

/** Skips what is there, and compresses only layers that neither the archive nor an earlier image has compressed. */
export function planPush(image: LocalImage, previous: RemoteImage | undefined, present: ReadonlySet<string>): PushPlan {
  const layers = new Map<string, RemoteLayer>();
  for (const { diffId, blob } of archiveLayers(image)) if (blob) layers.set(diffId, blob);
  const raw = new Map<string, ArchiveLayer>();
  for (const layer of plainLayers(image)) {
    const held = previous?.layers.get(layer.diffId);
    if (held && present.has(held.digest)) layers.set(layer.diffId, held);
    else if (!layers.has(layer.diffId)) raw.set(layer.diffId, layer);
  }
  const missing = blobsOf(image).filter((blob) => !present.has(blob.digest));
  const sizes = [...missing.map((blob) => blob.size), ...[...raw.values()].map((layer) => layer.at.size)];
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { image, present: present.size, missing, raw: [...raw.values()], layers, bytes };
}

/** What of the image stands on disk as the registry will have it, each blob once. */
function blobsOf(image: LocalImage): Blob[] {
  const { content } = image;
  const blobs =
    content.kind === 'layout'
      ? content.blobs
      : [content.config, ...archiveLayers(image).flatMap(({ blob }) => blob ?? [])];
  return eachOnce(blobs);
}

function eachOnce<T extends Held>(blobs: readonly T[]): T[] {
  return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}

function archiveLayers({ content }: LocalImage): readonly ArchiveLayer[] {
  return content.kind === 'archive' ? content.layers : [];
}

function plainLayers(image: LocalImage): ArchiveLayer[] {
  return archiveLayers(image).filter(({ blob }) => blob === undefined);
}
