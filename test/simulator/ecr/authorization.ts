import { randomBytes } from 'node:crypto';
import type { Clock, Service } from '../ports.ts';
import { operation } from '../shape.ts';
import type { RegistryIdentity } from './repository.ts';
import * as shapes from './shapes.ts';

const LIFETIME_SECONDS = 12 * 3600;

/** The tokens that the registry accepts. */
export interface Authorization {
  readonly operations: Service['operations'];
  /** What an `Authorization` header is worth now. */
  check(header: string | undefined): 'valid' | 'expired' | 'unknown';
  /** The access key in whose name a token was given. */
  ownerOf(header: string | undefined): string;
}

/** Tokens as GetAuthorizationToken gives them: twelve hours of cloud time. */
export function createAuthorization(clock: Clock, registry: RegistryIdentity): Authorization {
  const given = new Map<string, { readonly expiry: number; readonly owner: string }>();
  const find = (header = '') => given.get(/^Basic (\S+)$/i.exec(header)?.[1] ?? '');
  return {
    operations: {
      GetAuthorizationToken: operation(shapes.getAuthorizationToken, (_, owner) => {
        const authorizationToken = Buffer.from(`AWS:${randomBytes(48).toString('base64')}`).toString('base64');
        const expiresAt = clock.now() + LIFETIME_SECONDS * 1000;
        given.set(authorizationToken, { expiry: expiresAt, owner });
        const proxyEndpoint = `http://${registry.host()}`;
        return { authorizationData: [{ authorizationToken, expiresAt: new Date(expiresAt), proxyEndpoint }] };
      }),
    },
    check(header) {
      const token = find(header);
      if (token === undefined) return 'unknown';
      return clock.now() < token.expiry ? 'valid' : 'expired';
    },
    ownerOf: (header) => find(header)?.owner ?? '',
  };
}
