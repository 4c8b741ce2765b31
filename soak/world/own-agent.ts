import { Agent, type ClientRequest } from 'node:http';
import { Socket } from 'node:net';
import { watchRequests } from '../../test/simulator/watch-requests.ts';

/** The connections of one process of the soak. */
export class OwnAgent extends Agent {
  private readonly onConnect: (port: number) => void;
  private dead = false;

  /** `onConnect` is told the local port of each connection before anything is sent over it. */
  constructor(onConnect: (port: number) => void) {
    super({ keepAlive: true, maxSockets: 50 });
    this.onConnect = onConnect;
  }

  override createConnection(...args: Parameters<Agent['createConnection']>): ReturnType<Agent['createConnection']> {
    // Leads nowhere, and says nothing of it.
    if (this.dead) return new Socket();
    const socket = super.createConnection(...args);
    if (socket instanceof Socket) {
      socket.once('connect', () => {
        if (socket.localPort !== undefined) this.onConnect(socket.localPort);
      });
    }
    return socket;
  }

  /** Breaks every connection; no new one leads anywhere. */
  override destroy(): void {
    this.dead = true;
    super.destroy();
  }

  get isDead(): boolean {
    return this.dead;
  }
}

/** Calls `onRequest` with every request over such connections as soon as something of it goes out, until the answer is called. */
export function watchOwnRequests(onRequest: (request: ClientRequest) => void): () => void {
  return watchRequests((request: ClientRequest & { readonly agent?: unknown }) => {
    if (request.agent instanceof OwnAgent && !request.agent.isDead) onceSent(request, () => onRequest(request));
  });
}

/** Until then it may wait for what it is to carry, which another request has yet to bring. */
function onceSent(request: ClientRequest, begin: () => void): void {
  const { write, end } = request;
  const sent = () => {
    Object.assign(request, { write, end });
    begin();
  };
  Object.assign(request, {
    write: (...args: Parameters<typeof write>) => {
      sent();
      return request.write(...args);
    },
    end: (...args: Parameters<typeof end>) => {
      sent();
      return request.end(...args);
    },
  });
}
