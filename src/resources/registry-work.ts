import type { LocalImage, Platform } from '../image/image.ts';
import { type PushResult, preparePush, uploadImage } from '../image/push.ts';
import { readRemoteImage } from '../image/remote.ts';
import type { Cloud } from './cloud.ts';
import { openRegistry } from './registry-access.ts';
import type { RunningImage } from './running-image.ts';

// Everything that speaks to the registry itself, loaded by the runs that do.

/** A push of which is known what the registry lacks: only reads so far. */
export interface PreparedPush {
  upload(tag: string): Promise<PushResult>;
}

/** Asks the registry what it has of an image. What runs now may hold layers that then need not be compressed again. */
export async function prepare(
  cloud: Cloud,
  repository: string,
  image: LocalImage,
  runs: RunningImage | undefined,
): Promise<PreparedPush> {
  const registry = await openRegistry(cloud, repository);
  const { signal, temporaryFolder, onPush } = cloud;
  // Only plain layers of a docker archive profit from it.
  const previous =
    runs && image.content.kind === 'archive' ? await readRemoteImage(registry, runs.digest, { signal }) : undefined;
  const plan = await preparePush({ image, registry, signal, ...(previous ? { previous } : {}) });
  const folder = temporaryFolder === undefined ? {} : { temporaryFolder };
  return { upload: (tag) => uploadImage(plan, { registry, tags: [tag], signal, on: onPush, ...folder }) };
}

/** The platforms of an image that the registry holds: its configuration tells them. */
export async function platformsOf(cloud: Cloud, repository: string, digest: string): Promise<readonly Platform[]> {
  const registry = await openRegistry(cloud, repository);
  return (await readRemoteImage(registry, digest, { signal: cloud.signal }))?.platforms ?? [];
}
