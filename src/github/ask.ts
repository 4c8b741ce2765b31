import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Agents } from '../aws/agent.ts';

export interface Asking {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly agents: Agents;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A comparison without its list of files is a few dozen kB; nothing else that is asked for is larger. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

/** One GET to GitHub, and its whole answer, whatever its status. The token goes to the host of the URL alone. */
export function ask({ url, headers: more, token, agents, signal }: Asking): Promise<Answer> {
  const [request, agent] =
    url.protocol === 'https:' ? ([requestHttps, agents.https] as const) : ([requestHttp, agents.http] as const);
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'fargate-platform', ...more };
  return new Promise<Answer>((resolve, reject) => {
    signal.throwIfAborted();
    const outgoing = request(url, { agent, headers });
    // Node's own `signal` option leaves a request hanging that still waits for a free connection.
    const stop = () => {
      reject(signal.reason);
      outgoing.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    outgoing.on('close', () => signal.removeEventListener('abort', stop));
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      collected(incoming).then(resolve, reject);
    });
    outgoing.end();
  });
}

async function collected(incoming: IncomingMessage): Promise<Answer> {
  let body = '';
  incoming.setEncoding('utf8');
  for await (const chunk of incoming) {
    body += String(chunk);
    if (body.length > LARGEST_ANSWER) break;
  }
  return { status: incoming.statusCode ?? 0, body };
}
