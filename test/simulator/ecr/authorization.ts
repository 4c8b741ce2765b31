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
}

/** Tokens as GetAuthorizationToken gives them: twelve hours of cloud time. */
export function createAuthorization(clock: Clock, registry: RegistryIdentity): Authorization {
  const expiries = new Map<string, number>();
  return {
    operations: {
      GetAuthorizationToken: operation(shapes.getAuthorizationToken, () => {
        const authorizationToken = Buffer.from(`AWS:${randomBytes(48).toString('base64')}`).toString('base64');
        const expiresAt = clock.now() + LIFETIME_SECONDS * 1000;
        expiries.set(authorizationToken, expiresAt);
        const proxyEndpoint = `http://${registry.host()}`;
        return { authorizationData: [{ authorizationToken, expiresAt: new Date(expiresAt), proxyEndpoint }] };
      }),
    },
    check(header = '') {
      const expiry = expiries.get(/^Basic (\S+)$/i.exec(header)?.[1] ?? '');
      if (expiry === undefined) return 'unknown';
      return clock.now() < expiry ? 'valid' : 'expired';
    },
  };
}
