import type { EngineImageSource } from './source.ts';

/** A platform as image configurations and indexes name it, say linux/arm64/v8. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** A part of a file: where the bytes of a blob stand, in a layout or inside a tar archive. */
export interface FileRange {
  readonly file: string;
  readonly offset: number;
  readonly size: number;
}

/** A blob on disk, ready to be uploaded as it is. */
export interface Blob {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: FileRange;
}

/** A manifest or index, byte for byte. */
export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A layer of a docker archive. Without `blob` it is a plain tar, known by its diff id, and gets compressed on the way. */
export interface ArchiveLayer {
  readonly diffId: string;
  readonly at: FileRange;
  readonly blob?: Blob;
}

/** What a plan has to know of an image that the runner has. */
interface ImageFacts {
  /** What the user gave, for messages: `oci-archive:app.tar`. */
  readonly name: string;
  /** The platforms it runs on; attestations don't count. */
  readonly platforms: readonly Platform[];
  /**
   * The sorted config digests of the real platforms: the content, however its layers are compressed. Of an image that
   * its engine calls by its manifest: the content id.
   */
  readonly identity: readonly string[];
  /** The digest it will have in the registry; undefined where layers have yet to be compressed. */
  readonly digest: string | undefined;
}

/** An image on disk, checked: every blob that it names is there in the right size. */
export interface LocalImage extends ImageFacts {
  readonly content: LayoutContent | ArchiveContent;
}

/** An image in a container engine: known by what the engine tells, its layers not read. */
export interface EngineImage extends ImageFacts {
  readonly content: EngineContent;
  /** Has the engine write the image to disk, where nobody else can read it, for as long as it is used. */
  readonly withSaved: <T>(options: SaveOptions, use: (saved: LocalImage) => Promise<T>) => Promise<T>;
}

export interface SaveOptions {
  /** Where the archive is written, the system's own folder by default; nothing stays there. */
  readonly temporaryFolder?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An image that the runner has. */
export type RunnerImage = LocalImage | EngineImage;

/** The image of an OCI layout: goes up as it is. */
export interface LayoutContent {
  readonly kind: 'layout';
  readonly blobs: readonly Blob[];
  /** Every child before its index; `root` is not among them. */
  readonly children: readonly Manifest[];
  readonly root: Manifest;
}

/** The image of an engine, which has to be saved before it can go up. */
export interface EngineContent {
  readonly kind: 'engine';
  readonly source: EngineImageSource;
  readonly id: string;
  /** Whose digest the id is. */
  readonly idOf: 'config' | 'manifest';
  /** The digests of the uncompressed layers, lowest first. */
  readonly diffIds: readonly string[];
}

/** The image of a docker archive: its manifest is written when its layers have been compressed. */
export interface ArchiveContent {
  readonly kind: 'archive';
  readonly config: Blob;
  readonly layers: readonly ArchiveLayer[];
}
