import { copyImage } from '../image/copy.ts';
import type { EngineImage, LocalImage, Platform, RunnerImage } from '../image/image.ts';
import { type PushResult, preparePush, uploadImage } from '../image/push.ts';
import type { PushPlan } from '../image/push-plan.ts';
import type { RegistryClient } from '../image/registry.ts';
import { type RemoteImage, readRemoteImage } from '../image/remote.ts';
import { isSameContent } from '../image/same-content.ts';
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
  image: RunnerImage,
  runs: RunningImage | undefined,
): Promise<PreparedPush> {
  const registry = await openRegistry(cloud, repository);
  const { signal, temporaryFolder, onPush } = cloud;
  // A layout's layers are known by the digests that they have in the registry; the others' by what was compressed before.
  const previous =
    runs && image.content.kind !== 'layout' ? await previousImage(registry, runs.digest, signal) : undefined;
  const planFor = (local: LocalImage) =>
    preparePush({ image: local, registry, signal, ...(previous ? { previous } : {}) });
  const folder = temporaryFolder === undefined ? {} : { temporaryFolder };
  const upload = (plan: PushPlan, tag: string) =>
    uploadImage(plan, { registry, tags: [tag], signal, on: onPush, ...folder });

  if (!isInEngine(image)) {
    const plan = await planFor(image);
    return { upload: (tag) => upload(plan, tag) };
  }
  const again =
    previous && isSameContent(image, previous) ? await anotherTag(image, registry, previous, signal) : undefined;
  if (again) return { upload: (tag) => upload(again, tag) };
  return {
    upload: (tag) => {
      onPush({ kind: 'saving', name: image.name });
      return image.withSaved({ signal, ...folder }, async (local) => upload(await planFor(local), tag));
    },
  };
}

/** It only spares work: one that can't be read, archived say, is as good as none. */
async function previousImage(registry: RegistryClient, digest: string, signal: AbortSignal) {
  return await readRemoteImage(registry, digest, { signal }).catch(() => {
    signal.throwIfAborted();
    return undefined;
  });
}

/** What there is to do for an image that the registry holds under another tag: its manifest goes up as it is. */
async function anotherTag(
  { name, platforms, identity }: EngineImage,
  registry: RegistryClient,
  { digest, layers }: RemoteImage,
  signal: AbortSignal,
): Promise<PushPlan | undefined> {
  const root = await registry.getManifest(digest, signal);
  if (root === undefined) return undefined;
  const content = { kind: 'layout', root, children: [], blobs: [] } as const;
  return {
    image: { name, platforms, identity, digest, content },
    present: layers.size + 1,
    missing: [],
    raw: [],
    layers,
    bytes: 0,
  };
}

/** Whether an image of the repository is the one that an engine has. */
export async function holdsContent(
  cloud: Cloud,
  repository: string,
  digest: string,
  image: EngineImage,
): Promise<boolean> {
  const registry = await openRegistry(cloud, repository);
  const held = await readRemoteImage(registry, digest, { signal: cloud.signal });
  return held !== undefined && isSameContent(image, held);
}

const isInEngine = (image: RunnerImage): image is EngineImage => image.content.kind === 'engine';

/** Copies an image from one repository to another one of the same registry. */
export async function copyBetween(
  cloud: Cloud,
  image: { readonly from: string; readonly to: string; readonly digest: string; readonly tag: string },
): Promise<void> {
  const [from, to] = await Promise.all([openRegistry(cloud, image.from), openRegistry(cloud, image.to)]);
  const { signal, onPush } = cloud;
  await copyImage({ from, to, digest: image.digest, tag: image.tag, signal, on: onPush });
}

/** The platforms of an image that the registry holds: its configuration tells them. */
export async function platformsOf(cloud: Cloud, repository: string, digest: string): Promise<readonly Platform[]> {
  const registry = await openRegistry(cloud, repository);
  return (await readRemoteImage(registry, digest, { signal: cloud.signal }))?.platforms ?? [];
}
