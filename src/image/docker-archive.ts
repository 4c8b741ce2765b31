import { UserError } from '../errors.ts';
import { isRecord, parseJson } from '../json.ts';
import { someOf } from '../some-of.ts';
import { sha256 } from './digest.ts';
import { digestOf, readRange } from './file-range.ts';
import { type FileTree, readFileOf } from './file-tree.ts';
import type { ArchiveLayer, Blob, FileRange, LocalImage } from './image.ts';
import { LARGEST_MANIFEST, type ParsedConfig, parseConfig } from './manifest.ts';
import { OCI_CONFIG, OCI_LAYER_GZIP, OCI_LAYER_ZSTD } from './media-types.ts';
import { orThrow } from './problem.ts';
import { compressionOf } from './tar.ts';

const LARGEST_CONFIG = 16 * 1024 * 1024;
const LAYER_TYPES: Readonly<Record<string, string>> = { gzip: OCI_LAYER_GZIP, zstd: OCI_LAYER_ZSTD };

/** One image of manifest.json. */
interface Entry {
  readonly config: string;
  readonly layers: readonly string[];
  readonly tags: readonly string[];
}

/** Reads the image of an archive of `docker save` or `podman save`, in the old form and in the one with blobs/sha256. */
export async function openDockerArchive(files: FileTree, tag: string | undefined): Promise<LocalImage> {
  const entry = chooseEntry(files.name, await readEntries(files), tag);
  const bytes = await readFileOf(files, entry.config, LARGEST_CONFIG);
  const at = await files.find(entry.config);
  if (bytes === undefined || at === undefined) throw missing(files, entry.config);
  const digest = sha256(bytes);
  const named = digestIn(entry.config);
  if (named !== undefined && named !== digest) {
    throw new UserError(`${files.name} is damaged: the content of ${entry.config} is ${digest}`);
  }
  const config = orThrow(parseConfig(bytes), `${files.name}: ${entry.config}`);
  return {
    name: files.name,
    platforms: [config.platform],
    identity: [digest],
    digest: undefined,
    content: {
      kind: 'archive',
      // The bytes stay as they are, so the image keeps its id; Docker's and OCI's configurations have the same form.
      config: { digest, size: bytes.length, mediaType: OCI_CONFIG, at },
      layers: await findLayers(files, entry, config),
    },
  };
}

async function readEntries(files: FileTree): Promise<Entry[]> {
  const bytes = await readFileOf(files, 'manifest.json', LARGEST_MANIFEST);
  if (bytes === undefined) {
    const oci = (await files.find('index.json')) !== undefined;
    throw new UserError(
      `${files.name} is not an archive of docker save: it has no manifest.json`,
      oci ? { hint: 'It looks like an OCI layout: give oci-archive:FILE.' } : {},
    );
  }
  const json = parseJson(bytes.toString('utf8'));
  const entries = Array.isArray(json) ? json.map(parseEntry) : [];
  if (entries.length > 0 && entries.every((entry) => entry !== undefined)) return entries;
  throw new UserError(`${files.name}: manifest.json lists no images with Config and Layers`);
}

function parseEntry(value: unknown): Entry | undefined {
  if (!isRecord(value) || typeof value.Config !== 'string') return undefined;
  const layers = strings(value.Layers);
  return layers && { config: value.Config, layers, tags: strings(value.RepoTags) ?? [] };
}

function chooseEntry(name: string, entries: readonly Entry[], tag: string | undefined): Entry {
  const matching =
    tag === undefined
      ? entries
      : entries.filter(({ tags }) => tags.some((own) => own === tag || own.endsWith(`:${tag}`)));
  const [first] = matching;
  const tags = someOf(entries.map((entry) => entry.tags[0] ?? '(without a tag)'));
  if (first === undefined) throw new UserError(`${name} holds no image tagged "${tag}", only ${tags}`);
  if (matching.some((entry) => entry.config !== first.config)) {
    throw new UserError(`${name} holds several images: ${tags}`, {
      hint: 'Save one image only, or name it: FILE:NAME:TAG.',
    });
  }
  return first;
}

async function findLayers(files: FileTree, entry: Entry, { diffIds }: ParsedConfig): Promise<ArchiveLayer[]> {
  if (entry.layers.length !== diffIds.length) {
    throw new UserError(
      `${files.name}: the configuration names ${diffIds.length} layers, but manifest.json has ${entry.layers.length}`,
    );
  }
  const layers: ArchiveLayer[] = [];
  for (const [index, diffId] of diffIds.entries()) {
    const path = entry.layers[index] ?? '';
    const at = await files.find(path);
    if (at === undefined) throw missing(files, path);
    if (at.size === 0)
      throw new UserError(`${files.name} is damaged: ${path} is empty`, { hint: 'Save the image again.' });
    const blob = await asBlob(path, at);
    layers.push(blob === undefined ? { diffId, at } : { diffId, at, blob });
  }
  return layers;
}

/** A layer that is compressed already goes up as it is. Its digest is its name, where the archive keeps to that. */
async function asBlob(path: string, at: FileRange): Promise<Blob | undefined> {
  const start = await readRange({ ...at, size: Math.min(at.size, 8) });
  const mediaType = LAYER_TYPES[compressionOf(start) ?? ''];
  if (mediaType === undefined) return undefined;
  const digest = digestIn(path) ?? (await digestOf(at));
  return { digest, size: at.size, mediaType, at };
}

/** `blobs/sha256/<hex>` and `<hex>.json` are named after their content. */
function digestIn(path: string): string | undefined {
  const hex = /^(?:blobs\/sha256\/)?([0-9a-f]{64})(?:\.json)?$/.exec(path)?.[1];
  return hex === undefined ? undefined : `sha256:${hex}`;
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function missing(files: FileTree, path: string): UserError {
  return new UserError(`${files.name} is incomplete: ${path} is missing`, { hint: 'Save the image again.' });
}
