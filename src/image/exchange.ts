import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { UserError } from '../errors.ts';
import { errorCode } from './error-code.ts';
import type { RegistryAgents } from './registry.ts';
import { RegistryConnectionError } from './registry-error.ts';

/** Writes a body piece by piece; a piece may be overwritten as soon as its promise is kept. */
export type BodyWriter = (write: (chunk: Buffer) => Promise<void>) => Promise<void>;

export interface Request {
  /** For messages: `uploading blob sha256:…`. */
  readonly doing: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body?: Buffer | BodyWriter;
  /** How long the connection may stay silent, in milliseconds. */
  readonly idleTimeout: number;
  /** The same once the body is sent, while the registry stores it. */
  readonly answerTimeout?: number;
  readonly agents: RegistryAgents;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Manifests and configurations are small; an answer larger than this is none of ours. */
const LARGEST_ANSWER = 32 * 1024 * 1024;

/**
 * One request and its whole answer, whatever its status.
 * Throws RegistryConnectionError when none came, the signal's reason when aborted, and what the body's writer threw.
 */
export async function exchange(request: Request): Promise<Answer> {
  request.signal?.throwIfAborted();
  const { doing, url, body } = request;
  const secure = url.protocol === 'https:';
  const agent = secure ? request.agents.https : request.agents.http;
  const outgoing = (secure ? requestHttps : requestHttp)(url, {
    method: request.method,
    headers: request.headers,
    timeout: request.idleTimeout,
    ...(agent && { agent }),
  });

  let written = Promise.resolve();
  let failWrite: (() => void) | undefined;
  let cancel = () => {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const fail = (error: unknown) => reject(asConnectionError(doing, url.host, error));
      let answering = false;
      outgoing.on('response', (incoming) => {
        answering = true;
        collect(incoming).then(resolve, fail);
      });
      outgoing.on('error', fail);
      outgoing.on('timeout', () => outgoing.destroy(new RegistryConnectionError(doing, url.host, 'ETIMEDOUT')));
      outgoing.on('close', () => answering || fail(new RegistryConnectionError(doing, url.host, 'ECONNRESET')));
      // Node's own `signal` option leaves a request hanging that still waits for a free connection.
      cancel = () => reject(request.signal?.reason);
      request.signal?.addEventListener('abort', cancel, { once: true });
      if (typeof body !== 'function') {
        outgoing.end(body);
        return;
      }
      const write = (chunk: Buffer): Promise<void> =>
        new Promise((done, refuse) => {
          failWrite = () => refuse(new WriteError());
          if (outgoing.destroyed) failWrite();
          else outgoing.write(chunk, (error) => (error ? failWrite?.() : done()));
        });
      const finish = () => {
        outgoing.end();
        outgoing.setTimeout(request.answerTimeout ?? request.idleTimeout);
      };
      written = body(write).then(finish, (error: unknown) => {
        if (!(error instanceof WriteError)) reject(error);
        outgoing.destroy();
      });
    });
  } finally {
    request.signal?.removeEventListener('abort', cancel);
    // Cancelled, broken, or answered before the registry has read everything: the rest is not wanted.
    if (!outgoing.writableFinished) outgoing.destroy();
    failWrite?.();
    await written;
  }
}

/** A piece could not be written. What the connection or the registry's early answer says of it says more. */
class WriteError extends Error {}

/** What broke a connection, with the host that it was to; anything else as it is. */
export function asConnectionError(doing: string, host: string, error: unknown): unknown {
  const code = error instanceof UserError ? undefined : errorCode(error);
  return code === undefined ? error : new RegistryConnectionError(doing, host, code, error);
}

async function collect(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new UserError('the registry sent more than a manifest or configuration ever has');
    chunks.push(chunk);
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}
