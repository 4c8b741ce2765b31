import type { IncomingMessage } from 'node:http';
import type { Repository } from './repository.ts';

/** One request to the registry, its repository found. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly repository: Repository;
  /** What stands last in the path: a digest, a tag, an upload's id or nothing. */
  readonly reference: string;
}

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
