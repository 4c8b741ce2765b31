import { isRecord, parseJson } from '../json.ts';
import { contentId } from './content-id.ts';
import type { EngineContent, Platform } from './image.ts';
import type { Problem } from './problem.ts';
import { isDigest } from './source.ts';

export interface Inspection extends Pick<EngineContent, 'id' | 'idOf' | 'diffIds'> {
  readonly platform: Platform;
  readonly contentId: string;
  /** With tags and with digests, as the engine has them. */
  readonly names: readonly string[];
}

/** Reads what `docker image inspect` or `podman image inspect` printed for one image. */
export function parseInspection(stdout: string): Inspection | Problem {
  const list = parseJson(stdout);
  const [image] = Array.isArray(list) ? list : [];
  if (!isRecord(image)) return { message: 'its description can’t be read' };
  const id = typeof image['Id'] === 'string' ? image['Id'].replace(/^(?:sha256:)?/, 'sha256:') : '';
  const { Os: os, Architecture: architecture, Variant: variant } = image;
  if (!isDigest(id)) return { message: 'its description has no Id' };
  if (typeof os !== 'string' || typeof architecture !== 'string' || os === '' || architecture === '') {
    return {
      message: 'the engine does not tell for which platform it is',
      fix: 'Build it for one: docker buildx build --load --platform linux/amd64.',
    };
  }
  const platform = { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
  const { Layers: layers } = isRecord(image['RootFS']) ? image['RootFS'] : {};
  const diffIds = Array.isArray(layers) ? layers.filter((layer) => typeof layer === 'string') : [];
  return {
    id,
    idOf: isManifestId(image, id) ? 'manifest' : 'config',
    platform,
    diffIds,
    contentId: contentId(platform, diffIds, image['Config']),
    names: [...textsIn(image['RepoTags']), ...textsIn(image['RepoDigests'])],
  };
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/**
 * Docker's containerd image store calls an image by its manifest or index; every other store by its configuration.
 * Docker 28 says so in Descriptor; before, the store is known by its repository digests or its snapshotter.
 */
function isManifestId({ Descriptor, RepoDigests, GraphDriver }: Record<string, unknown>, id: string): boolean {
  if (isRecord(Descriptor) && Descriptor['digest'] === id) return true;
  if (Array.isArray(RepoDigests) && RepoDigests.some((digest) => String(digest).endsWith(`@${id}`))) return true;
  return isRecord(GraphDriver) && GraphDriver['Name'] === 'overlayfs';
}
