import type { IncomingMessage } from 'node:http';
import type { Repository } from './repository.ts';

/** One request to the registry, its repository found. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly body: AsyncIterable<Buffer>;
  readonly repository: Repository;
  /** What stands last in the path: a digest, a tag, an upload's id or nothing. */
  readonly reference: string;
}

/** How a request comes to the registry and its answer away. */
export interface Passage {
  readonly body: AsyncIterable<Buffer>;
  /** What is answered in place of what the registry has to say; `nothing`, or a promise for the moment: the connection breaks. */
  readonly instead?: Reply | 'nothing' | Promise<unknown> | undefined;
}

/** The connection is to go without an answer. */
export class Dropped extends Error {}

/** What the registry answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: Buffer | string;
}

/** A refusal in the words of the distribution protocol. */
export class RegistryError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The answer to a method that a path doesn't know. */
export function unsupported({ method, url }: Exchange): RegistryError {
  return new RegistryError(405, 'UNSUPPORTED', `${method} ${url.pathname} is not supported`);
}

/** Only SHA-256 is known. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/;
