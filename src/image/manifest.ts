import { isRecord, parseJson } from '../json.ts';
import { contentId } from './content-id.ts';
import type { Platform } from './image.ts';
import { INDEX_TYPES, MANIFEST_TYPES } from './media-types.ts';
import type { Problem } from './problem.ts';
import { isDigest } from './source.ts';

/** What an index or manifest says of a blob. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: Platform;
  readonly annotations: Readonly<Record<string, string>>;
  /** The blob may be fetched from elsewhere (Windows base layers), so a layout may lack it. */
  readonly foreign: boolean;
}

export type ParsedManifest =
  | { readonly kind: 'image'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] };

export interface ParsedConfig {
  readonly platform: Platform;
  /** The digests of the uncompressed layers, lowest first. */
  readonly diffIds: readonly string[];
  readonly contentId: string;
}

/** The largest manifest that ECR takes. */
export const LARGEST_MANIFEST = 4 * 1024 * 1024;

/** Reads a manifest or index in OCI's or Docker's form; the media type is the one of its descriptor or answer. */
export function parseManifest(bytes: Buffer, mediaType: string): ParsedManifest | Problem {
  if (bytes.length > LARGEST_MANIFEST) return { message: `the manifest has ${bytes.length} bytes; ECR takes 4 MiB` };
  if (!MANIFEST_TYPES.includes(mediaType)) {
    return {
      message: `manifests of type "${mediaType}" can't be read`,
      fix: 'Build an OCI image or one of Docker schema 2.',
    };
  }
  const json = parseJson(bytes.toString('utf8'));
  if (!isRecord(json)) return { message: 'the manifest is not a JSON object' };
  if (INDEX_TYPES.includes(mediaType)) {
    const manifests = parseDescriptors(json.manifests);
    return manifests === undefined ? { message: 'the index lists no manifests' } : { kind: 'index', manifests };
  }
  const config = parseDescriptor(json.config);
  const layers = parseDescriptors(json.layers);
  if (config === undefined || layers === undefined) return { message: 'the manifest lacks a valid config or layers' };
  return { kind: 'image', config, layers };
}

/** Reads what matters here of an image configuration. */
export function parseConfig(bytes: Buffer): ParsedConfig | Problem {
  const json = parseJson(bytes.toString('utf8'));
  if (!isRecord(json) || typeof json.os !== 'string' || typeof json.architecture !== 'string') {
    return { message: 'the configuration names no os and architecture' };
  }
  const diffIds = isRecord(json.rootfs) ? json.rootfs.diff_ids : undefined;
  if (!Array.isArray(diffIds) || !diffIds.every((id) => typeof id === 'string' && isDigest(id))) {
    return { message: 'the configuration lists no layers (rootfs.diff_ids)' };
  }
  const platform = platformOf(json.os, json.architecture, json.variant);
  return { platform, diffIds, contentId: contentId(platform, diffIds, json.config) };
}

/** BuildKit hangs its attestations into the index as images that run nowhere. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  return platform?.os === 'unknown' || annotations['vnd.docker.reference.type'] !== undefined;
}

function parseDescriptors(value: unknown): Descriptor[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map(parseDescriptor);
  return parsed.every((descriptor) => descriptor !== undefined) ? parsed : undefined;
}

function parseDescriptor(value: unknown): Descriptor | undefined {
  if (!isRecord(value)) return undefined;
  const { mediaType, digest, size, platform } = value;
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  return {
    mediaType,
    digest,
    size,
    ...(isRecord(platform) &&
      typeof platform.os === 'string' &&
      typeof platform.architecture === 'string' && {
        platform: platformOf(platform.os, platform.architecture, platform.variant),
      }),
    annotations: isRecord(value.annotations) ? strings(value.annotations) : {},
    foreign: Array.isArray(value.urls) && value.urls.length > 0,
  };
}

function platformOf(os: string, architecture: string, variant: unknown): Platform {
  return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
}

function strings(record: Record<string, unknown>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) if (typeof value === 'string') kept[key] = value;
  return kept;
}
