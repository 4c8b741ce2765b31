import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** One request of the action, and what came of it. */
export interface Call {
  /** `CreateService`, or `PUT manifests` of the registry protocol. */
  readonly operation: string;
  readonly status: number;
  /** The error code of a refusal. */
  readonly code: string | undefined;
  /** What came, as it came; for a person to read. */
  readonly answer: string;
  readonly request: string;
}

export interface Gateway {
  readonly url: string;
  readonly calls: readonly Call[];
  close(): Promise<void>;
}

export interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/**
 * Stands between the action and an emulator. Everything passes unchanged and is written down, but for ECR's
 * proxyEndpoint: the emulators answer AWS's real host, and here it has to be this one. `registry` answers the registry
 * protocol in place of an emulator that has none.
 */
export async function openGateway(emulator: string, registry?: (message: Message) => Promise<Reply>): Promise<Gateway> {
  const calls: Call[] = [];
  let url = '';
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(502).end(String(error));
    });
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const message = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: textHeaders(incoming.headers),
      body: await buffer(incoming),
    };
    const isRegistry = message.path.startsWith('/v2/');
    const reply = await (isRegistry && registry ? registry(message) : forward(emulator, message));
    const operation = operationOf(message);
    const told = Buffer.from(reply.body ?? '');
    const body =
      operation === 'GetAuthorizationToken'
        ? Buffer.from(told.toString().replace(/"https:\/\/[^"]+\.dkr\.ecr\.[^"]+"/, JSON.stringify(url)))
        : told;
    const answered = isRegistry ? told.toString('latin1', 0, 300) : told.toString();
    const request = isRegistry ? '' : message.body.toString();
    calls.push({ operation, status: reply.status, code: codeOf(reply.status, answered), answer: answered, request });
    outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': lengthOf(message, reply, body) });
    outgoing.end(body);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gateway got no port');
  url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function forward(emulator: string, { method, path, headers, body }: Message): Promise<Reply> {
  const { host: _host, connection: _connection, 'content-length': _length, expect: _expect, ...kept } = headers;
  const answer = await fetch(new URL(path, emulator), {
    method,
    headers: { ...kept, 'accept-encoding': 'identity' },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    redirect: 'manual',
  });
  const { connection: _c, 'transfer-encoding': _t, 'keep-alive': _k, ...told } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: told, body: Buffer.from(await answer.arrayBuffer()) };
}

/** The answer to HEAD has a length and no body. */
const lengthOf = ({ method }: Message, { headers = {} }: Reply, body: Buffer): string =>
  (method === 'HEAD' ? headers['content-length'] : undefined) ?? String(body.length);

function operationOf({ method, path, headers, body }: Message): string {
  const [, kind] = /^\/v2\/.+?\/(blobs\/uploads|blobs|manifests)(\/|\?|$)/.exec(path) ?? [];
  if (kind !== undefined) return `${method} ${kind}`;
  const target = headers['x-amz-target']?.split('.').at(-1);
  return target ?? new URLSearchParams(body.toString()).get('Action') ?? `${method} ${path}`;
}

/** AWS's two protocols and the registry's each have their own place for it. */
function codeOf(status: number, answer: string): string | undefined {
  if (status < 400) return undefined;
  const [, code] =
    /"__type": *"(?:[^"#]*#)?([^"]+)"|<Code>([^<]+)<|"code": *"([^"]+)"/.exec(answer)?.filter(Boolean) ?? [];
  return code ?? String(status);
}

function textHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
