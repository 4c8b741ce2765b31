import { createHash } from 'node:crypto';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { type Clock, systemClock } from '../clock.ts';
import { UserError } from '../errors.ts';
import { type Retry, withRetries } from '../retry.ts';
import { sha256 } from './digest.ts';
import { DigestMismatchError, NotHeldError } from './digest-mismatch.ts';
import { type Answer, type BodyWriter, exchange, type Request } from './exchange.ts';
import { readChunks } from './file-range.ts';
import type { Blob, Manifest } from './image.ts';
import { MANIFEST_TYPES } from './media-types.ts';
import { passing } from './passing.ts';
import { parseRefusal, RegistryError } from './registry-error.ts';
import { openStream } from './stream.ts';

export interface RegistryAgents {
  readonly http?: HttpAgent;
  readonly https?: HttpsAgent;
}

export interface RegistryOptions {
  /** `https://<account>.dkr.ecr.<region>.amazonaws.com` */
  readonly endpoint: string;
  readonly repository: string;
  /** The whole header, say `Basic QVdTOi4uLg==`. Never shown, and never sent to another host. */
  readonly authorization?: string;
  readonly agents?: RegistryAgents;
  /** Whose pauses lie between two tries; the system's where none is given. */
  readonly clock?: Clock;
  /** How long a connection may stay silent, in milliseconds. */
  readonly idleTimeout?: number;
  readonly onRetry?: (retry: Retry) => void;
}

/** A blob as manifests name it. */
export type Held = Pick<Blob, 'digest' | 'size'>;

/** One repository of a registry, over the OCI distribution protocol. */
export interface RegistryClient {
  readonly repository: string;
  /** True when the repository holds the blob. Throws DigestMismatchError when it holds less or other than it should. */
  exists(blob: Held, signal?: AbortSignal): Promise<boolean>;
  /**
   * Uploads a blob. Its digest is verified on the way, before the registry can take it, and compared with the one that
   * the registry made of what it holds; where it tells none, it is asked what it holds. Throws DigestMismatchError.
   */
  upload(blob: Blob, signal?: AbortSignal): Promise<void>;
  /** Takes a blob over from another repository of the registry; false where the registry does not do that. */
  mount(digest: string, from: string, signal?: AbortSignal): Promise<boolean>;
  /** Uploads a blob that another repository holds, piece by piece as it comes; verified like any other. */
  transfer(blob: Held, from: RegistryClient, signal?: AbortSignal): Promise<void>;
  /** The bytes of a blob, for whoever reads them as they come. */
  openBlob(digest: string, signal?: AbortSignal): Promise<AsyncIterable<Buffer>>;
  /**
   * Puts a manifest under a tag or its digest. Its digest is compared with the one that the registry made of what it
   * holds; where it tells none, it is read back. Throws DigestMismatchError, and RegistryError with code TAG_INVALID for a taken immutable tag.
   */
  putManifest(manifest: Manifest, reference: string, signal?: AbortSignal): Promise<void>;
  /** The manifest under a tag or digest, or undefined. */
  getManifest(reference: string, signal?: AbortSignal): Promise<Manifest | undefined>;
  /**
   * The manifest under a tag or digest that the registry took, or says that it has. Its reads may lag behind that, so one
   * that shows nothing is repeated. Throws NotHeldError.
   */
  getHeldManifest(reference: string, signal?: AbortSignal): Promise<Manifest>;
  /** The bytes of a small blob, or undefined. */
  getBlob(digest: string, signal?: AbortSignal): Promise<Buffer | undefined>;
}

const IDLE_TIMEOUT = 60_000;
/** So much longer may it be silent when it has a whole blob, maybe of gigabytes, to check and store. */
const LONGER_TO_STORE = 10;
const REDIRECTS = 5;

const NEVER = new AbortController().signal;

type Call = Pick<Request, 'method' | 'body'> & { readonly headers?: Request['headers'] };

/** A client for one repository. */
export function createRegistry(options: RegistryOptions): RegistryClient {
  const { repository, agents = {}, idleTimeout = IDLE_TIMEOUT, clock = systemClock, onRetry } = options;
  const base = new URL(`/v2/${repository}/`, options.endpoint);

  /** `action`: what ECR's API would call what was asked for; nothing where another host was asked. */
  const refusal = (doing: string, { status, headers, body }: Answer, action: string | undefined): RegistryError => {
    const right =
      action === undefined ? undefined : { action: `ecr:${action}`, resource: repositoryArn(base, repository) };
    return new RegistryError(doing, { ...parseRefusal(status, headers, body, Date.now()), right });
  };
  const authorizationFor = (url: URL): Request['headers'] => {
    const authorization = url.origin === base.origin ? options.authorization : undefined;
    return authorization === undefined ? {} : { authorization };
  };
  const send = (doing: string, url: URL, call: Call, signal: AbortSignal | undefined): Promise<Answer> =>
    exchange({
      ...call,
      doing,
      url,
      headers: { ...call.headers, ...authorizationFor(url) },
      agents,
      signal,
      idleTimeout,
      answerTimeout: idleTimeout * LONGER_TO_STORE,
    });
  const retrying = <T>(signal: AbortSignal = NEVER, attempt: (count: number) => Promise<T>) =>
    withRetries(attempt, passing, { clock, signal, onRetry });

  /** A GET that follows redirects; undefined for a 404. */
  const get = async (
    doing: string,
    path: string,
    accept: string,
    action: string,
    signal?: AbortSignal,
  ): Promise<Answer | undefined> => {
    let url = new URL(path, base);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const answer = await send(doing, url, { method: 'GET', headers: { accept } }, signal);
      if (answer.status === 200) return answer;
      if (answer.status === 404) return undefined;
      if (answer.status < 300 || answer.status >= 400)
        throw refusal(doing, answer, url.origin === base.origin ? action : undefined);
      url = locationOf(doing, answer, url);
    }
    throw new UserError(`${doing}: the registry redirects without end`);
  };

  const exists = ({ digest, size }: Held, signal?: AbortSignal): Promise<boolean> => {
    const doing = `looking for blob ${digest} in ${repository}`;
    return retrying(signal, async () => {
      const answer = await send(doing, new URL(`blobs/${digest}`, base), { method: 'HEAD' }, signal);
      if (answer.status === 404) return false;
      // A redirect leads to where the blob is stored, so it is there.
      if (answer.status !== 200 && answer.status !== 307) throw refusal(doing, answer, 'BatchCheckLayerAvailability');
      isNamed(doing, digest, answer);
      const length = answer.status === 200 ? answer.headers['content-length'] : undefined;
      if (length === undefined || Number(length) === size) return true;
      // Only so that it can be named: a layer may have gigabytes.
      const hash = createHash('sha256');
      for await (const chunk of await openBlob(digest, signal)) hash.update(chunk);
      throw new DigestMismatchError(doing, digest, `sha256:${hash.digest('hex')} (${length} of ${size} bytes)`);
    });
  };

  const start = (doing: string, url: URL, signal: AbortSignal | undefined) =>
    send(doing, url, { method: 'POST', headers: { 'content-length': 0 } }, signal);

  const upload = async (
    blob: Verified,
    open: () => Promise<AsyncIterable<Buffer>>,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const { digest, size } = blob;
    const doing = `uploading blob ${digest} to ${repository}`;
    const proven = await retrying(signal, async (count) => {
      // The answer of the try before may be all that got lost.
      if (count > 1 && (await exists(blob, signal))) return true;
      const url = new URL('blobs/uploads/', base);
      const started = await retrying(signal, async () => {
        const answer = await start(doing, url, signal);
        if (answer.status !== 202) throw refusal(doing, answer, 'InitiateLayerUpload');
        return answer;
      });
      const place = locationOf(doing, started, url);
      place.search += `${place.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
      const headers = { 'content-type': 'application/octet-stream', 'content-length': size };
      const chunks = await open();
      const body: BodyWriter = (write) => writeVerified(blob, chunks, write);
      const stored = await send(doing, place, { method: 'PUT', headers, body }, signal);
      if (stored.status !== 201) throw refusal(doing, stored, 'UploadLayerPart');
      return isNamed(doing, digest, stored);
    });
    if (proven) return;
    await retrying(signal, async () => {
      if (!(await exists(blob, signal))) throw new NotHeldError(doing, digest);
    });
  };

  /** Tried again until it begins; what breaks it off later breaks what its bytes are for. */
  const openBlob = (digest: string, signal?: AbortSignal): Promise<AsyncIterable<Buffer>> => {
    const doing = `reading blob ${digest} of ${repository}`;
    return retrying(signal, async () => {
      let url = new URL(`blobs/${digest}`, base);
      for (let hop = 0; hop <= REDIRECTS; hop += 1) {
        const headers = { accept: '*/*', ...authorizationFor(url) };
        const opened = await openStream({ doing, url, headers, agents, signal, idleTimeout });
        const { status } = opened;
        if (status === 200) return opened.chunks;
        // What stands in its body is no blob, and says little more than its status.
        opened.discard();
        const answer = { status, headers: opened.headers, body: Buffer.alloc(0) };
        if (status < 300 || status >= 400) {
          throw refusal(doing, answer, url.origin === base.origin ? 'GetDownloadUrlForLayer' : undefined);
        }
        url = locationOf(doing, answer, url);
      }
      throw new UserError(`${doing}: the registry redirects without end`);
    });
  };

  const getManifest = (reference: string, signal?: AbortSignal): Promise<Manifest | undefined> => {
    const doing = `reading manifest ${reference} of ${repository}`;
    return retrying(signal, async () => {
      const answer = await get(doing, `manifests/${reference}`, MANIFEST_TYPES.join(', '), 'BatchGetImage', signal);
      if (answer === undefined) return undefined;
      const digest = sha256(answer.body);
      if (reference.includes(':') && reference !== digest) throw new DigestMismatchError(doing, reference, digest);
      const [mediaType = ''] = (answer.headers['content-type'] ?? '').split(';');
      return { digest, mediaType: mediaType.trim(), bytes: answer.body };
    });
  };

  const getHeldManifest = (reference: string, signal?: AbortSignal): Promise<Manifest> =>
    retrying(signal, async () => {
      const manifest = await getManifest(reference, signal);
      if (manifest === undefined) throw new NotHeldError(`reading manifest ${reference} of ${repository}`, reference);
      return manifest;
    });

  return {
    repository,
    exists,

    upload: ({ digest, size, at }, signal) =>
      upload({ digest, size, name: at.file }, async () => readChunks(at), signal),

    transfer: ({ digest, size }, from, signal) =>
      upload({ digest, size, name: from.repository }, () => from.openBlob(digest, signal), signal),

    mount: (digest, from, signal) => {
      const doing = `taking blob ${digest} over from ${from} to ${repository}`;
      return retrying(signal, async () => {
        const url = new URL('blobs/uploads/', base);
        url.search = new URLSearchParams({ mount: digest, from }).toString();
        const answer = await start(doing, url, signal);
        if (answer.status === 201) return true;
        if (answer.status >= 500 || answer.status === 429) throw refusal(doing, answer, 'InitiateLayerUpload');
        // 202 begins an upload, which is left to end by itself. A refusal need not be one of an upload.
        return false;
      });
    },

    openBlob,

    putManifest: async (manifest, reference, signal) => {
      const doing = `putting ${manifest.digest} as ${reference} into ${repository}`;
      const proven = await retrying(signal, async () => {
        const headers = { 'content-type': manifest.mediaType, 'content-length': manifest.bytes.length };
        const url = new URL(`manifests/${reference}`, base);
        const answer = await send(doing, url, { method: 'PUT', headers, body: manifest.bytes }, signal);
        if (answer.status !== 201) throw refusal(doing, answer, 'PutImage');
        return isNamed(doing, manifest.digest, answer);
      });
      if (!proven) await getHeldManifest(manifest.digest, signal);
    },

    getManifest,
    getHeldManifest,

    getBlob: (digest, signal) => {
      const doing = `reading blob ${digest} of ${repository}`;
      return retrying(signal, async () => {
        const answer = await get(doing, `blobs/${digest}`, '*/*', 'GetDownloadUrlForLayer', signal);
        if (answer === undefined) return undefined;
        if (sha256(answer.body) !== digest) throw new DigestMismatchError(doing, digest, sha256(answer.body));
        return answer.body;
      });
    },
  };
}

/** Bytes that are to come, and where from. */
interface Verified extends Held {
  readonly name: string;
}

/** Holds the last piece back until the digest of the whole is known to be right: no wrong blob is ever complete. */
async function writeVerified(
  blob: Verified,
  chunks: AsyncIterable<Buffer>,
  write: (chunk: Buffer) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  let left = blob.size;
  for await (const chunk of chunks) {
    hash.update(chunk);
    left -= chunk.length;
    if (left === 0) requireDigest(blob, `sha256:${hash.digest('hex')}`);
    // More than was announced is as wrong as other bytes.
    if (left < 0) requireDigest(blob, 'longer');
    await write(chunk);
  }
  if (left > 0) requireDigest(blob, 'shorter');
  if (blob.size === 0) requireDigest(blob, `sha256:${hash.digest('hex')}`);
}

function requireDigest({ digest, name }: Verified, found: string): void {
  if (found === digest) return;
  throw new UserError(`blob ${digest} in ${name} is damaged: its content is ${found}`, {
    hint: 'Build or download the image again.',
  });
}

/** By whom ECR's addresses tell a repository of it. */
const OF_ECR = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)$/;

/** The ARN of a repository, as far as the address of its registry tells; the rest is left open. */
function repositoryArn(endpoint: URL, repository: string): string {
  const [, account = '*', region = '*', domain] = OF_ECR.exec(endpoint.hostname) ?? [];
  const partition = domain?.endsWith('.cn') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;
}

/** Whether the registry names what it holds by the digest that it made of it. Throws when that is another. */
function isNamed(doing: string, digest: string, { headers }: Answer): boolean {
  const held = headers['docker-content-digest'];
  if (held !== undefined && held !== digest) throw new DigestMismatchError(doing, digest, String(held));
  return held !== undefined;
}

/** Registries answer with absolute and with relative locations. */
function locationOf(doing: string, { status, headers }: Answer, from: URL): URL {
  if (headers.location === undefined || !URL.canParse(headers.location, from.href)) {
    throw new UserError(`${doing}: the registry answered ${status} without saying where to go on`);
  }
  return new URL(headers.location, from);
}
