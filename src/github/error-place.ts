import { isDenial, isFault, QuotaExceeded } from '../aws/faults.ts';
import { DeadlineExceeded } from '../aws/until.ts';
import { Refused } from '../engine/walk.ts';
import { Refusal } from '../errors.ts';
import { RegistryConnectionError, RegistryError } from '../image/registry-error.ts';
import { TagConflictError } from '../image/tag-conflict.ts';
import { NoToken } from './oidc-token.ts';
import { RoleRefused } from './trust-policy.ts';

/** The headings of docs/outcomes.md under which errors are explained, each with those that belong there. */
const PLACES: Readonly<Record<string, (error: unknown) => boolean>> = {
  refused: (error) => error instanceof Refused || error instanceof Refusal,
  'image-tag-taken': (error) => error instanceof TagConflictError,
  'access-denied': (error) => isDenial(error) || (error instanceof RegistryError && error.status === 403),
  credentials: (error) =>
    error instanceof RoleRefused ||
    error instanceof NoToken ||
    isFault(
      error,
      'CredentialsProviderError',
      'ExpiredTokenException',
      'ExpiredToken',
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
    ),
  throttled: (error) => isFault(error, 'ThrottlingException', 'Throttling', 'TooManyRequestsException'),
  quota: (error) =>
    error instanceof QuotaExceeded ||
    isFault(error, 'LimitExceededException') ||
    (error instanceof Error && /^TooMany(?!Requests)/.test(error.name)),
  registry: (error) => error instanceof RegistryError,
  unreachable: (error) => error instanceof RegistryConnectionError || isUnreachable(error),
  'gave-up-waiting': (error) => error instanceof DeadlineExceeded,
};

export const ERROR_PLACES = Object.keys(PLACES);

/** Pure: where an error, or the first of its causes that is known, is explained. */
export function placeOf(error: unknown): string | undefined {
  const chain = [...causes(error)];
  return ERROR_PLACES.find((place) => chain.some((each) => PLACES[place]?.(each)));
}

function* causes(error: unknown): Generator<unknown> {
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* causes(each);
  if (error instanceof Error && error.cause !== undefined) yield* causes(error.cause);
}

/** Node's codes for what stands between the runner and AWS; the SDK's own for the same. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return error.name === 'TimeoutError' || /^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|HOSTUNREACH|NETUNREACH)/.test(`${code}`);
}
