import type { IncomingMessage } from 'node:http';
import { AwsError } from './ports.ts';
import type { Identities } from './sts.ts';

export interface Credentials {
  readonly region: string;
  readonly identities: Identities;
}

const SIGNATURE = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request,/;

/** Refuses a request without a Signature Version 4 of a known key for this Region; the signature itself isn't computed. */
export function authenticate(
  request: IncomingMessage,
  protocol: 'json' | 'query',
  { region, identities }: Credentials,
): void {
  const json = protocol === 'json';
  const [, accessKeyId, scope] = SIGNATURE.exec(request.headers.authorization ?? '') ?? [];
  if (accessKeyId === undefined) {
    throw new AwsError(
      json ? 'MissingAuthenticationTokenException' : 'MissingAuthenticationToken',
      'Missing Authentication Token',
      403,
    );
  }
  if (!identities.knows(accessKeyId)) {
    throw new AwsError(
      json ? 'UnrecognizedClientException' : 'InvalidClientTokenId',
      'The security token included in the request is invalid.',
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
}
