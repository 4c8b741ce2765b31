import type { Revision } from '../aws/ecs-reads.ts';
import { TAG_PREFIX } from '../aws/tags.ts';
import { CPU_ARCHITECTURES, type CpuArchitecture } from '../image/platform.ts';
import { isRecord } from '../json.ts';

/** The tag of a revision that names the image's tag: the definition has it by digest. */
const IMAGE_TAG = `${TAG_PREFIX}image-tag`;

export interface RunningImage {
  readonly digest: string;
  readonly tag: string | undefined;
  readonly cpuArchitecture: CpuArchitecture | undefined;
}

/** Pure: the image that a revision runs in its container, if it is one of this repository, by digest. */
export function runningImage(
  revision: Revision | undefined,
  container: string,
  repository: string,
): RunningImage | undefined {
  if (!revision || !isRecord(revision.definition)) return undefined;
  const { containerDefinitions, runtimePlatform } = revision.definition;
  const containers = Array.isArray(containerDefinitions) ? containerDefinitions.filter(isRecord) : [];
  const reference = containers.find(({ name }) => name === container)?.['image'];
  if (typeof reference !== 'string') return undefined;
  const [path = '', digest] = reference.split('@');
  if (digest === undefined || !path.endsWith(`/${repository}`)) return undefined;
  const architecture = isRecord(runtimePlatform) ? runtimePlatform['cpuArchitecture'] : undefined;
  return {
    digest,
    tag: revision.tags[IMAGE_TAG],
    cpuArchitecture: CPU_ARCHITECTURES.find((known) => known === architecture),
  };
}
