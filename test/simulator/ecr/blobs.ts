import { randomBytes } from 'node:crypto';
import { AwsError } from '../ports.ts';
import { type Exchange, RegistryError, type Reply, unsupported } from './registry-protocol.ts';
import type { RegistryIdentity, Repository } from './repository.ts';

const SIGNATURE = 'X-Amz-Signature';

/** How the content of blobs leaves the registry. */
export interface Blobs {
  answer(exchange: Exchange): Reply;
  /** An address that needs no authorization, as GetDownloadUrlForLayer gives it. */
  downloadUrl(repository: Repository, digest: string): string;
  /** Whether this request comes with a signed address. */
  isSigned(url: URL): boolean;
  /** The content behind a signed address. */
  download(exchange: Exchange): Reply;
}

/** Blobs as ECR gives them: from its storage service, at a signed address that refuses any other authorization. */
export function createBlobs(registry: RegistryIdentity): Blobs {
  const signatures = new Map<string, string>();

  const downloadUrl = (repository: Repository, digest: string): string => {
    const signature = randomBytes(32).toString('hex');
    signatures.set(signature, digest);
    return `http://${otherName(registry.host())}/v2/${repository.name}/blobs/${digest}?${SIGNATURE}=${signature}`;
  };

  return {
    downloadUrl,
    isSigned: (url) => url.searchParams.has(SIGNATURE),

    answer(exchange) {
      const { method, repository, reference } = exchange;
      if (method !== 'GET' && method !== 'HEAD') throw unsupported(exchange);
      const blob = repository.blobs.get(reference);
      if (blob === undefined) throw new RegistryError(404, 'BLOB_UNKNOWN', `blob ${reference} unknown to registry`);
      const digest = { 'Docker-Content-Digest': blob.digest };
      if (method === 'GET')
        return { status: 307, headers: { ...digest, Location: downloadUrl(repository, blob.digest) } };
      return {
        status: 200,
        headers: { ...digest, 'Content-Length': blob.size, 'Content-Type': 'application/octet-stream' },
      };
    },

    download({ method, request, repository, reference, url }) {
      const valid = signatures.get(url.searchParams.get(SIGNATURE) ?? '') === reference;
      const blob = repository.blobs.get(reference);
      if (request.headers.authorization !== undefined) return { status: 400, body: 'Only one auth mechanism allowed' };
      if (method !== 'GET' || !valid || blob === undefined) return { status: 403, body: 'AccessDenied' };
      if (blob.bytes === undefined) return { status: 501, body: 'The simulated registry keeps only small blobs' };
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: blob.bytes };
    },
  };
}

/** ECR's storage is another host, so clients that follow a redirect leave their authorization behind. */
function otherName(host: string): string {
  return host.startsWith('127.0.0.1:')
    ? host.replace('127.0.0.1', 'localhost')
    : host.replace('localhost', '127.0.0.1');
}

/** Throws unless the layer is there. */
export function checkLayer(repository: Repository, digest: string): void {
  if (!repository.blobs.has(digest)) {
    throw new AwsError(
      'LayersNotFoundException',
      `Layer ${digest} does not exist in the repository with name '${repository.name}'`,
    );
  }
}
