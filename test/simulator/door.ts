import type { IncomingMessage } from 'node:http';
import type { Fault } from './faults.ts';

/** A request on its way into the simulated AWS. */
export interface Visitor {
  /** The caller's end of the connection, which tells callers apart that share an address. */
  readonly port: number | undefined;
  /** `ecr`, `ecs`, `elbv2`, `logs`, `sts`, or `registry` for the OCI protocol (operation `PUT /v2/…`). */
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  readonly write: boolean;
  readonly attempt: number;
}

/** Stands in front of the simulated AWS: every request passes it. */
export interface Door {
  /** Before a request is carried out, and before it is written into the journal; may hold it, and may have it go wrong. */
  admit(visitor: Visitor): Promise<Fault | undefined>;
  /** What of a request's body to the registry comes through. */
  body(visitor: Visitor, request: IncomingMessage): AsyncIterable<Buffer>;
  /** It was carried out, and the answer, of so many bytes with its head, is on its way. */
  served(visitor: Visitor, bytes: number): void;
}

/** Lets everybody through. */
export const OPEN: Door = {
  admit: async () => undefined,
  body: (_visitor, request) => request,
  served: () => {},
};
