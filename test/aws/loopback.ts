import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Agents, agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import { systemClock } from '../../src/clock.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server on loopback that answers one after the other what it is given, the last for ever, and keeps what it got. */
export async function loopback(...answers: readonly Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    const next = answers[Math.min(received.length, answers.length) - 1] ?? { body: '' };
    response.writeHead(next.status ?? 200, next.headers).end(next.body);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}`,
    server,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server does not listen');
}

export const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example-key-of-nobody' };
export const REGION = 'eu-central-1';

/** The product's own clients, talking to this server. The environment is the test file's. */
export function clientsFor(url: string, signal: AbortSignal): { clients: Clients; agents: Agents } {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  for (const name of ['AWS_SESSION_TOKEN', 'AWS_PROFILE']) delete process.env[name];
  const connections = agents({});
  return { clients: connect({ region: REGION, agents: connections, clock: systemClock, signal }), agents: connections };
}

/** A refusal in the protocol of ECS and ECR. */
export const refusal = (type: string, status = 400): Answer => ({
  status,
  body: JSON.stringify({ __type: type, message: `${type}!` }),
  headers: { 'content-type': 'application/x-amz-json-1.1' },
});
