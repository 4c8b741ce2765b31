import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { asConnectionError, type Request } from './exchange.ts';
import { RegistryConnectionError } from './registry-error.ts';

/** An answer whose body is still to come. */
export interface Stream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** To be read once. What breaks it off is a RegistryConnectionError, or the signal's reason. */
  readonly chunks: AsyncIterable<Buffer>;
  /** The rest is not wanted. */
  discard(): void;
}

/** One GET, answered as soon as its status is there: for bodies that may be gigabytes. */
export async function openStream(request: Omit<Request, 'method' | 'body'>): Promise<Stream> {
  const { doing, url, headers, agents, signal, idleTimeout } = request;
  signal?.throwIfAborted();
  const secure = url.protocol === 'https:';
  const agent = secure ? agents.https : agents.http;
  const outgoing = (secure ? requestHttps : requestHttp)(url, {
    headers,
    timeout: idleTimeout,
    ...(agent && { agent }),
  });
  const told = (error: unknown) => (signal?.aborted ? signal.reason : asConnectionError(doing, url.host, error));
  const stop = () => outgoing.destroy(new RegistryConnectionError(doing, url.host, 'ECONNABORTED'));
  signal?.addEventListener('abort', stop, { once: true });
  outgoing.on('close', () => signal?.removeEventListener('abort', stop));
  outgoing.on('timeout', () => outgoing.destroy(new RegistryConnectionError(doing, url.host, 'ETIMEDOUT')));
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', (error) => reject(told(error)));
    outgoing.on('close', () => reject(told(new RegistryConnectionError(doing, url.host, 'ECONNRESET'))));
    outgoing.end();
  });
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    try {
      for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) yield chunk;
    } catch (error) {
      throw told(error);
    }
  }
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    chunks: chunks(),
    discard: () => void incoming.destroy(),
  };
}
