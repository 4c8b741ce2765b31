import { UserError } from '../errors.ts';
import type { Manifest } from './image.ts';
import { readImageTree } from './image-tree.ts';
import { inParallel } from './in-parallel.ts';
import type { Descriptor } from './manifest.ts';
import { type PushEvent, presentIn, putChildren, putTag } from './push.ts';
import type { RegistryClient } from './registry.ts';

export interface CopyOptions {
  readonly from: RegistryClient;
  readonly to: RegistryClient;
  readonly digest: string;
  readonly tag: string;
  readonly signal?: AbortSignal;
  readonly on?: (event: PushEvent) => void;
}

const CONCURRENT_COPIES = 4;

/**
 * Copies an image, with all its platforms, from one repository to another one of the same registry: blobs by a mount
 * where the registry does that, else through this process, and the manifests byte for byte. What is there is not copied
 * again, so a copy that broke off is gone on with. In the end the tag is proven to hold the same digest.
 */
export async function copyImage({ from, to, digest, tag, signal, on = () => {} }: CopyOptions): Promise<void> {
  const root = await manifestOf(from, digest, signal);
  const tree = await readImageTree(root, {
    manifest: async (child) => (await manifestOf(from, child.digest, signal)).bytes,
  });
  const present = await presentIn(to, tree.blobs, signal);
  const missing = tree.blobs.filter((blob) => !present.has(blob.digest));
  const bytes = missing.reduce((sum, { size }) => sum + size, 0);
  on({ kind: 'checked', present: tree.blobs.length - missing.length, missing: missing.length, bytes });
  // The largest first: it must not be the one that the others wait for.
  const work = missing.toSorted((a, b) => b.size - a.size);
  await inParallel(work, CONCURRENT_COPIES, signal, (blob, both) => copyBlob(blob, from, to, both, on));
  await putChildren(to, tree.children, signal);
  await putTag(to, root, tag, signal);
  const held = await to.getHeldManifest(tag, signal);
  if (held.digest !== digest)
    throw new UserError(`${to.repository}:${tag} holds ${held.digest} after ${digest} was copied there`);
  on({ kind: 'tagged', reference: tag, digest });
}

async function copyBlob(
  { digest, size, foreign }: Descriptor,
  from: RegistryClient,
  to: RegistryClient,
  signal: AbortSignal,
  on: (event: PushEvent) => void,
): Promise<void> {
  // The registry may have no copy of a layer that is fetched from elsewhere.
  if (foreign && !(await from.exists({ digest, size }, signal))) return;
  if (await to.mount(digest, from.repository, signal)) {
    on({ kind: 'mounted', digest, size });
    return;
  }
  on({ kind: 'uploading', digest, size });
  await to.transfer({ digest, size }, from, signal);
  on({ kind: 'uploaded', digest, size });
}

async function manifestOf(from: RegistryClient, digest: string, signal?: AbortSignal): Promise<Manifest> {
  const manifest = await from.getManifest(digest, signal);
  if (manifest === undefined) throw new UserError(`${from.repository} no longer holds ${digest}`);
  return manifest;
}
