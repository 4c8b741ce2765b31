import type { IncomingMessage } from 'node:http';
import { AwsError } from './ports.ts';
import type { Identities } from './sts.ts';

export interface Credentials {
  readonly region: string;
  readonly identities: Identities;
}

const SIGNATURE = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request,/;

/**
 * Whose request it is. Refuses one without a Signature Version 4 of a known key for this Region, or with a session that is
 * over; the signature itself isn't computed.
 */
export function authenticate(
  request: IncomingMessage,
  protocol: 'json' | 'query',
  { region, identities }: Credentials,
  now: number,
): string {
  const json = protocol === 'json';
  const [, accessKeyId, scope] = SIGNATURE.exec(request.headers.authorization ?? '') ?? [];
  if (accessKeyId === undefined) {
    throw new AwsError(
      json ? 'MissingAuthenticationTokenException' : 'MissingAuthenticationToken',
      'Missing Authentication Token',
      403,
    );
  }
  const identity = identities.find(accessKeyId);
  const session = identity?.session;
  if (identity === undefined || session?.token !== request.headers['x-amz-security-token']) {
    throw new AwsError(
      json ? 'UnrecognizedClientException' : 'InvalidClientTokenId',
      'The security token included in the request is invalid.',
      json ? 400 : 403,
    );
  }
  if (session !== undefined && session.expiresAt <= now) {
    throw new AwsError(
      json ? 'ExpiredTokenException' : 'ExpiredToken',
      'The security token included in the request is expired',
      json ? 400 : 403,
    );
  }
  if (scope !== region) {
    throw new AwsError(
      json ? 'InvalidSignatureException' : 'SignatureDoesNotMatch',
      `Credential should be scoped to a valid region, not '${scope}'.`,
      json ? 400 : 403,
    );
  }
  return accessKeyId;
}
