import { UserError } from '../errors.ts';
import { isRecord, parseJson } from '../json.ts';
import { someOf } from '../some-of.ts';
import { sha256 } from './digest.ts';
import { type FileTree, readFileOf } from './file-tree.ts';
import type { Blob, LocalImage } from './image.ts';
import { type ImageNode, type ImageTree, identityOf, platformsOf, readImageTree } from './image-tree.ts';
import { type Descriptor, LARGEST_MANIFEST, type ParsedManifest, parseManifest } from './manifest.ts';
import { OCI_INDEX } from './media-types.ts';
import { orThrow } from './problem.ts';

const LARGEST_CONFIG = 16 * 1024 * 1024;
const REF_NAME = 'org.opencontainers.image.ref.name';

/** Reads the image of an OCI layout, or the one of its images that `tag` names, and checks that all of it is there. */
export async function openLayout(files: FileTree, tag: string | undefined): Promise<LocalImage> {
  const chosen = chooseImage(files.name, await readIndex(files), tag);
  const read = (limit: number) => (descriptor: Descriptor) => readBlob(files, descriptor, limit);
  const root = { digest: chosen.digest, mediaType: chosen.mediaType, bytes: await read(LARGEST_MANIFEST)(chosen) };
  const tree = await readImageTree(root, { manifest: read(LARGEST_MANIFEST), config: read(LARGEST_CONFIG) });
  if (tree.images.length === 0) throw new UserError(`${files.name} holds no container image`);
  for (const image of tree.images) requireWhole(files.name, image);
  return {
    name: files.name,
    platforms: platformsOf(tree),
    identity: identityOf(tree),
    digest: root.digest,
    content: { kind: 'layout', root, children: tree.children, blobs: await findBlobs(files, tree) },
  };
}

/** The entry of index.json to deploy. Several are told apart by their tag; the same image under two tags is one. */
function chooseImage(name: string, entries: readonly Descriptor[], tag: string | undefined): Descriptor {
  const matching = tag === undefined ? entries : entries.filter((entry) => isNamed(entry, tag));
  const [first] = matching;
  const tags = someOf(entries.map((entry) => entry.annotations[REF_NAME] ?? `(without a tag: ${entry.digest})`));
  if (first === undefined) {
    throw new UserError(
      tag === undefined ? `${name} holds no image` : `${name} holds no image tagged "${tag}", only ${tags}`,
    );
  }
  if (matching.some((entry) => entry.digest !== first.digest)) {
    throw new UserError(`${name} holds several images: ${tags}`, {
      hint: `Name one by its tag: ${tag === undefined ? name : name.slice(0, -tag.length - 1)}:TAG.`,
    });
  }
  return first;
}

/** Some tools write the tag alone, others the whole name of the image. */
function isNamed(entry: Descriptor, tag: string): boolean {
  const name = entry.annotations[REF_NAME];
  return name === tag || name?.endsWith(`:${tag}`) === true;
}

async function readIndex(files: FileTree): Promise<readonly Descriptor[]> {
  const bytes = await readFileOf(files, 'index.json', LARGEST_MANIFEST);
  if (bytes === undefined) {
    const docker = (await files.find('manifest.json')) !== undefined;
    throw new UserError(
      `${files.name} is not an OCI layout: it has no index.json`,
      docker ? { hint: 'It looks like an archive of docker save: give docker-archive:FILE.' } : {},
    );
  }
  const version = parseJson((await readFileOf(files, 'oci-layout', LARGEST_MANIFEST))?.toString('utf8') ?? '{}');
  if (
    isRecord(version) &&
    typeof version.imageLayoutVersion === 'string' &&
    !version.imageLayoutVersion.startsWith('1.')
  ) {
    throw new UserError(
      `${files.name} is an OCI layout of version ${version.imageLayoutVersion}; only 1.x can be read`,
    );
  }
  const index: ParsedManifest = orThrow(parseManifest(bytes, OCI_INDEX), `${files.name}: index.json`);
  return index.kind === 'index' ? index.manifests : [];
}

async function readBlob(files: FileTree, descriptor: Descriptor, limit: number): Promise<Buffer> {
  const path = blobPath(descriptor.digest);
  const bytes = await readFileOf(files, path, limit);
  if (bytes === undefined) throw missing(files, descriptor);
  const found = sha256(bytes);
  if (found === descriptor.digest) return bytes;
  throw new UserError(`${files.name} is damaged: the content of ${path} is ${found}`, {
    hint: 'Build or download it again.',
  });
}

async function findBlobs(files: FileTree, tree: ImageTree): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (const descriptor of tree.blobs) {
    const at = await files.find(blobPath(descriptor.digest));
    if (at === undefined && descriptor.foreign) continue;
    if (at === undefined) throw missing(files, descriptor);
    if (at.size !== descriptor.size) {
      throw new UserError(
        `${files.name}: blob ${descriptor.digest} has ${at.size} bytes instead of ${descriptor.size}`,
        {
          hint: 'The image is incomplete: build or download it again.',
        },
      );
    }
    blobs.push({ digest: descriptor.digest, size: descriptor.size, mediaType: descriptor.mediaType, at });
  }
  return blobs;
}

/** A container runtime refuses to unpack such an image; better to hear it now. */
function requireWhole(name: string, { config, layers, diffIds }: ImageNode): void {
  if (diffIds === undefined || diffIds.length === layers.length) return;
  throw new UserError(
    `${name}: configuration ${config.digest} names ${diffIds.length} layers, but its manifest has ${layers.length}`,
  );
}

function missing(files: FileTree, { digest }: Descriptor): UserError {
  return new UserError(`${files.name} is incomplete: blob ${digest} is missing`, {
    hint: 'Was it saved for some of its platforms only? Save or build exactly those that it shall have.',
  });
}

function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}
