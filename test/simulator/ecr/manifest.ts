import type { ImageConfig } from '../ports.ts';
import { isFields } from '../validate.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** What a manifest names: blobs for an image, other manifests for an index. */
export interface Manifest {
  readonly mediaType: string;
  readonly config: Descriptor | undefined;
  readonly layers: readonly Descriptor[];
  readonly children: readonly Child[];
}

export interface Child extends Descriptor {
  /** Provenance and the like, which buildx adds to an index: nothing that runs. */
  readonly attestation: boolean;
}

const IMAGE_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
const INDEX_TYPES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

/** Reads a manifest that was sent as `contentType`; the answer is a sentence when it is none. */
export function parseManifest(bytes: Buffer, contentType: string): Manifest | string {
  const content = parseJson(bytes);
  if (!isFields(content) || content.schemaVersion !== 2) return 'not a JSON object of schemaVersion 2';
  const mediaType = content.mediaType ?? contentType;
  if (mediaType !== contentType) return `mediaType '${mediaType}' was sent as Content-Type '${contentType}'`;
  if (INDEX_TYPES.includes(contentType)) {
    const children = Array.isArray(content.manifests) ? content.manifests.map(readChild) : [undefined];
    if (!children.every((child) => child !== undefined)) return 'an entry of manifests is not a descriptor';
    return { mediaType: contentType, config: undefined, layers: [], children };
  }
  if (!IMAGE_TYPES.includes(contentType)) return `manifests of type '${contentType}' are not supported`;
  const config = readDescriptor(content.config);
  const layers = Array.isArray(content.layers) ? content.layers.map(readDescriptor) : [undefined];
  if (config === undefined) return 'config is not a descriptor';
  if (!layers.every((layer) => layer !== undefined)) return 'an entry of layers is not a descriptor';
  return { mediaType: contentType, config, layers, children: [] };
}

/** Reads an image's configuration; `undefined` when it is none (an attestation's, a chart's). */
export function parseConfig(bytes: Buffer): ImageConfig | undefined {
  const content = parseJson(bytes);
  if (!isFields(content) || typeof content.architecture !== 'string' || typeof content.os !== 'string')
    return undefined;
  const labels = isFields(content.config) && isFields(content.config.Labels) ? content.config.Labels : {};
  return {
    architecture: content.architecture,
    os: content.os,
    labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)])),
  };
}

function readDescriptor(value: unknown): Descriptor | undefined {
  if (!isFields(value)) return undefined;
  const { mediaType, digest, size } = value;
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number') return undefined;
  return { mediaType, digest, size };
}

function readChild(value: unknown): Child | undefined {
  const descriptor = readDescriptor(value);
  if (descriptor === undefined || !isFields(value)) return undefined;
  const attestation = isFields(value.annotations) && 'vnd.docker.reference.type' in value.annotations;
  return { ...descriptor, attestation };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
