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

/** An image on disk, checked: every blob that it names is there in the right size. */
export interface LocalImage {
  /** What the user gave, for messages: `oci-archive:app.tar`. */
  readonly name: string;
  /** The platforms it runs on; attestations don't count. */
  readonly platforms: readonly Platform[];
  /** The sorted config digests of the real platforms: the content, however its layers are compressed. */
  readonly identity: readonly string[];
  /** The digest it will have in the registry; undefined for a docker archive, whose layers have yet to be compressed. */
  readonly digest: string | undefined;
  readonly content: LayoutContent | ArchiveContent;
}

/** The image of an OCI layout: goes up as it is. */
export interface LayoutContent {
  readonly kind: 'layout';
  readonly blobs: readonly Blob[];
  /** Every child before its index; `root` is not among them. */
  readonly children: readonly Manifest[];
  readonly root: Manifest;
}

/** The image of a docker archive: its manifest is written when its layers have been compressed. */
export interface ArchiveContent {
  readonly kind: 'archive';
  readonly config: Blob;
  readonly layers: readonly ArchiveLayer[];
}
