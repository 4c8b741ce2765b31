import { createHash, type Hash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DIGEST, type Exchange, RegistryError, type Reply, unsupported } from './registry-protocol.ts';
import type { Repository } from './repository.ts';

/** Larger blobs are hashed and counted but not kept, so that pushing gigabytes costs no memory. */
export const KEPT_BYTES = 1024 * 1024;

interface Upload {
  readonly id: string;
  readonly repository: Repository;
  /** Changes with each request: a client goes on from the Location it was given last. */
  state: number;
  progress: Progress;
}

interface Progress {
  readonly hash: Hash;
  readonly size: number;
  readonly chunks: readonly Buffer[];
}

/** The uploads under way in a registry. */
export interface Uploads {
  start(exchange: Exchange): Reply;
  /** PATCH, PUT, GET and DELETE of one upload; `dropAfterBytes` breaks the connection in the middle. */
  answer(exchange: Exchange, dropAfterBytes?: number): Promise<Reply>;
}

/** No uploads yet. `mountable`: the repository of that name, where blobs may be taken over from it. */
export function createUploads(mountable: (name: string) => Repository | undefined): Uploads {
  const uploads = new Map<string, Upload>();

  const find = ({ reference, url, repository }: Exchange): Upload => {
    const upload = uploads.get(reference);
    if (upload?.repository !== repository || url.searchParams.get('state') !== String(upload.state)) {
      throw new RegistryError(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
    }
    return upload;
  };

  const finish = (upload: Upload, digest: string): Reply => {
    const { hash, size, chunks } = upload.progress;
    const actual = `sha256:${hash.copy().digest('hex')}`;
    uploads.delete(upload.id);
    if (size === 0) throw new RegistryError(400, 'BLOB_UPLOAD_INVALID', 'The upload is empty');
    if (actual !== digest) {
      throw new RegistryError(400, 'DIGEST_INVALID', `Layer digest '${digest}' does not match '${actual}'`);
    }
    const { blobs } = upload.repository;
    if (!blobs.has(digest)) {
      blobs.set(digest, { digest, size, bytes: size <= KEPT_BYTES ? Buffer.concat(chunks) : undefined });
    }
    return blobReply(upload.repository, digest);
  };

  return {
    start({ repository, url }) {
      const [digest = '', from = ''] = [url.searchParams.get('mount'), url.searchParams.get('from')].map(String);
      const source = mountable(from);
      const blob = source?.blobs.get(digest);
      // Repositories that are encrypted differently can't share a blob.
      if (blob !== undefined && isDeepStrictEqual(source?.encryption, repository.encryption)) {
        repository.blobs.set(digest, blob);
        return blobReply(repository, digest);
      }
      // What can't be mounted is uploaded.
      const progress = { hash: createHash('sha256'), size: 0, chunks: [] };
      const upload: Upload = { id: randomUUID(), repository, state: 0, progress };
      uploads.set(upload.id, upload);
      return { status: 202, headers: uploadHeaders(upload) };
    },

    async answer(exchange, dropAfterBytes) {
      const { method, request, url } = exchange;
      const upload = find(exchange);
      switch (method) {
        case 'GET':
          return { status: 204, headers: uploadHeaders(upload) };
        case 'DELETE':
          uploads.delete(upload.id);
          return { status: 204 };
        case 'PATCH': {
          checkRange(request.headers['content-range'], upload);
          upload.progress = await receive(exchange, upload.progress, dropAfterBytes);
          upload.state += 1;
          return { status: 202, headers: uploadHeaders(upload) };
        }
        case 'PUT': {
          const digest = url.searchParams.get('digest') ?? '';
          if (!DIGEST.test(digest)) throw new RegistryError(400, 'DIGEST_INVALID', `'${digest}' is not a digest`);
          checkRange(request.headers['content-range'], upload);
          upload.progress = await receive(exchange, upload.progress, dropAfterBytes);
          return finish(upload, digest);
        }
        default:
          throw unsupported(exchange);
      }
    },
  };
}

function blobReply({ name }: Repository, digest: string): Reply {
  return { status: 201, headers: { Location: `/v2/${name}/blobs/${digest}`, 'Docker-Content-Digest': digest } };
}

function uploadHeaders({ id, repository, state, progress }: Upload): Record<string, string> {
  return {
    Location: `/v2/${repository.name}/blobs/uploads/${id}?state=${state}`,
    'Docker-Upload-UUID': id,
    Range: `0-${Math.max(0, progress.size - 1)}`,
  };
}

/** A chunk must begin where the last one ended. */
function checkRange(range: string | undefined, upload: Upload): void {
  if (range === undefined) return;
  const start = /^(?:bytes )?(\d+)-\d+/.exec(range)?.[1];
  if (Number(start ?? -1) === upload.progress.size) return;
  throw new RegistryError(
    416,
    'BLOB_UPLOAD_INVALID',
    `Range ${range} does not continue the upload`,
    uploadHeaders(upload),
  );
}

/** Adds the body to what was there. A body that breaks off adds nothing: the caller keeps the old progress. */
async function receive({ request, body }: Exchange, before: Progress, dropAfterBytes = Infinity): Promise<Progress> {
  const hash = before.hash.copy();
  const chunks = [...before.chunks];
  let size = before.size;
  for await (const chunk of body) {
    hash.update(chunk);
    size += chunk.length;
    if (size <= KEPT_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (size - before.size > dropAfterBytes) request.destroy();
  }
  return { hash, size, chunks };
}
