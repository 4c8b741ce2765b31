import type { ImageIdentifier } from '@aws-sdk/client-ecr';
import type { Revision } from '../aws/ecs-reads.ts';
import { TAG_PREFIX } from '../aws/tags.ts';
import { CPU_ARCHITECTURES, type CpuArchitecture } from '../image/platform.ts';
import { isRecord } from '../json.ts';
import { containersOf } from './containers.ts';

/** The tag of a revision that names the image's tag: the definition has it by digest. */
export const IMAGE_TAG = `${TAG_PREFIX}image-tag`;

export interface RunningImage {
  readonly digest: string;
  readonly tag: string | undefined;
  readonly cpuArchitecture: CpuArchitecture | undefined;
}

/** Pure: the address of the repository, and its name there, that a revision's container has its image from. */
export function repositoryOf(
  definition: unknown,
  container: string,
): { readonly uri: string; readonly name: string } | undefined {
  const reference = containersOf(definition).find(({ name }) => name === container)?.['image'];
  const [, uri, name] = (typeof reference === 'string' && /^([^/@]+\/([^:@]+))/.exec(reference)) || [];
  return uri === undefined || name === undefined ? undefined : { uri, name };
}

/** Pure: what a revision's container runs of this repository, by digest or tag; `undefined` for an image of elsewhere. */
export function imageIdOf(definition: unknown, container: string, repository: string): ImageIdentifier | undefined {
  const reference = containersOf(definition).find(({ name }) => name === container)?.['image'];
  if (typeof reference !== 'string') return undefined;
  const [path = '', imageDigest] = reference.split('@');
  if (imageDigest !== undefined) return path.endsWith(`/${repository}`) ? { imageDigest } : undefined;
  const [, named, imageTag = 'latest'] = /^(.+?)(?::([^:/]+))?$/.exec(path) ?? [];
  return named?.endsWith(`/${repository}`) ? { imageTag } : undefined;
}

/** Pure: the image that a revision runs in its container, if it is one of this repository, by digest. */
export function runningImage(
  revision: Revision | undefined,
  container: string,
  repository: string,
): RunningImage | undefined {
  if (!revision || !isRecord(revision.definition)) return undefined;
  const digest = imageIdOf(revision.definition, container, repository)?.imageDigest;
  if (digest === undefined) return undefined;
  const { runtimePlatform } = revision.definition;
  const architecture = isRecord(runtimePlatform) ? runtimePlatform['cpuArchitecture'] : undefined;
  return {
    digest,
    tag: revision.tags[IMAGE_TAG],
    cpuArchitecture: CPU_ARCHITECTURES.find((known) => known === architecture),
  };
}
