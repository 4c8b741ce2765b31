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
    ...(request.signal && { signal: request.signal }),
  });

  let written = Promise.resolve();
  let ownFailure: unknown;
  let failWrite: (() => void) | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      let answering = false;
      outgoing.on('response', (incoming) => {
        answering = true;
        collect(incoming).then(resolve, reject);
      });
      outgoing.on('error', reject);
      outgoing.on('timeout', () => outgoing.destroy(new RegistryConnectionError(doing, url.host, 'ETIMEDOUT')));
      outgoing.on('close', () => {
        failWrite?.();
        if (!answering) reject(new RegistryConnectionError(doing, url.host, 'ECONNRESET'));
      });
      if (typeof body !== 'function') {
        outgoing.end(body);
        return;
      }
      const write = (chunk: Buffer): Promise<void> =>
        new Promise((done, fail) => {
          failWrite = () => fail(new RegistryConnectionError(doing, url.host, 'EPIPE'));
          if (outgoing.destroyed) failWrite();
          else outgoing.write(chunk, (error) => (error ? fail(error) : done()));
        });
      const finish = () => {
        outgoing.end();
        outgoing.setTimeout(request.answerTimeout ?? request.idleTimeout);
      };
      const giveUp = (error: unknown) => {
        // A write that failed says less than the connection's own error or the registry's early answer.
        if (!(error instanceof RegistryConnectionError) && !outgoing.destroyed) ownFailure = error;
        outgoing.destroy();
      };
      written = body(write).then(finish, giveUp);
    });
  } catch (error) {
    request.signal?.throwIfAborted();
    throw ownFailure ?? asConnectionError(doing, url.host, error);
  } finally {
    // The registry may answer before it has read everything; the rest is then not wanted.
    if (!outgoing.writableFinished) outgoing.destroy();
    await written;
  }
}

function asConnectionError(doing: string, host: string, error: unknown): unknown {
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
