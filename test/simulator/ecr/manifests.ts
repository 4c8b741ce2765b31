import { createHash } from 'node:crypto';
import type { Clock } from '../ports.ts';
import { parseManifest } from './manifest.ts';
import { DIGEST, type Exchange, RegistryError, type Reply, unsupported } from './registry-protocol.ts';
import { isImmutable, type Repository, type StoredManifest } from './repository.ts';

const MAX_BYTES = 4 * 1024 * 1024;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** GET, HEAD and PUT of manifests, by tag and by digest. */
export async function answerManifest(exchange: Exchange, clock: Clock): Promise<Reply> {
  const { method, request, repository, reference } = exchange;
  if (method === 'PUT') {
    const bytes = await readBody(exchange.body);
    const contentType = request.headers['content-type']?.split(';')[0] ?? '';
    const digest = pushManifest(repository, reference, contentType, bytes, clock.now());
    const location = `/v2/${repository.name}/manifests/${digest}`;
    return { status: 201, headers: { Location: location, 'Docker-Content-Digest': digest } };
  }
  if (method !== 'GET' && method !== 'HEAD') throw unsupported(exchange);
  const manifest = repository.manifests.get(repository.imageTags.get(reference) ?? reference);
  if (manifest === undefined || !accepts(request.headers.accept, manifest.mediaType)) {
    throw new RegistryError(404, 'MANIFEST_UNKNOWN', 'Requested image not found');
  }
  const headers = { 'Content-Type': manifest.mediaType, 'Docker-Content-Digest': manifest.digest };
  if (method === 'GET') return { status: 200, headers, body: manifest.bytes };
  return { status: 200, headers: { ...headers, 'Content-Length': manifest.bytes.length } };
}

/** Stores a manifest and its tag if the repository's rules allow it; gives the digest. `now` is in milliseconds. */
export function pushManifest(
  repository: Repository,
  reference: string,
  contentType: string,
  bytes: Buffer,
  now: number,
): string {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const byDigest = reference.startsWith('sha256:');
  if (byDigest && reference !== digest) {
    throw new RegistryError(400, 'DIGEST_INVALID', `Manifest digest '${reference}' does not match '${digest}'`);
  }
  if (!byDigest && !TAG.test(reference)) throw new RegistryError(400, 'TAG_INVALID', `'${reference}' is not a tag`);
  if (bytes.length > MAX_BYTES) throw new RegistryError(400, 'MANIFEST_INVALID', 'The manifest is larger than 4 MiB');
  const manifest = parseManifest(bytes, contentType);
  if (typeof manifest === 'string') throw new RegistryError(400, 'MANIFEST_INVALID', `Invalid manifest: ${manifest}`);
  checkReferences(repository, manifest);
  // The same digest under the same tag is refused as well.
  if (!byDigest && repository.imageTags.has(reference) && isImmutable(repository, reference)) {
    throw new RegistryError(
      400,
      'TAG_INVALID',
      `The image tag '${reference}' already exists in the '${repository.name}' repository and cannot be overwritten because the tag is immutable.`,
    );
  }
  if (!repository.manifests.has(digest)) {
    repository.manifests.set(digest, { ...manifest, digest, bytes, pushedAt: now });
  }
  if (!byDigest) repository.imageTags.set(reference, digest);
  return digest;
}

/** Everything that a manifest names must be there, in the size that it says. */
function checkReferences(
  repository: Repository,
  manifest: Pick<StoredManifest, 'config' | 'layers' | 'children'>,
): void {
  const blobs = manifest.config === undefined ? manifest.layers : [manifest.config, ...manifest.layers];
  for (const { digest, size } of blobs) {
    const blob = repository.blobs.get(digest);
    if (!DIGEST.test(digest) || blob === undefined) {
      throw new RegistryError(404, 'MANIFEST_BLOB_UNKNOWN', `Layer ${digest} does not exist in '${repository.name}'`);
    }
    if (blob.size !== size) {
      throw new RegistryError(400, 'MANIFEST_INVALID', `Layer ${digest} has ${blob.size} bytes, not ${size}`);
    }
  }
  for (const { digest, size } of manifest.children) {
    const child = repository.manifests.get(digest);
    if (child === undefined) {
      throw new RegistryError(404, 'MANIFEST_BLOB_UNKNOWN', `Image ${digest} does not exist in '${repository.name}'`);
    }
    if (child.bytes.length !== size) {
      throw new RegistryError(400, 'MANIFEST_INVALID', `Image ${digest} has ${child.bytes.length} bytes, not ${size}`);
    }
  }
}

/** A manifest is only given to those who say that they read its type. */
function accepts(header: string | undefined, mediaType: string): boolean {
  const accepted = (header ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  return accepted.includes(mediaType) || accepted.includes('*/*') || accepted.includes('application/*');
}

async function readBody(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= MAX_BYTES + 1) chunks.push(chunk);
    else if (chunks.length > 0) chunks.splice(0, chunks.length, Buffer.alloc(MAX_BYTES + 1));
  }
  return Buffer.concat(chunks);
}
