import { type Backoff, BROKEN, THROTTLED } from '../retry.ts';
import { NotHeldError } from './digest-mismatch.ts';
import { RegistryConnectionError, RegistryError } from './registry-error.ts';

const BROKEN_CONNECTION = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** The registry lost our upload, which is then started anew. */
const LOST_UPLOAD = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'UPLOAD_UNKNOWN']);

/** The registry does not know yet of what was made seconds ago. */
const LAGGING: Backoff = { first: 0.25, longest: 5, atMost: 60 };

/** Pure: how what a registry said, or did not say, is tried again; `undefined` for what another try won't cure. */
export function passing(error: unknown): Backoff | undefined {
  if (error instanceof RegistryConnectionError) return BROKEN_CONNECTION.has(error.code) ? BROKEN : undefined;
  if (error instanceof NotHeldError) return LAGGING;
  if (!(error instanceof RegistryError)) return undefined;
  const { status, code, retryAfter } = error;
  const asked = retryAfter === undefined ? undefined : retryAfter / 1000;
  if (status === 429) return { ...THROTTLED, asked };
  if (status >= 500 || status === 408) return { ...BROKEN, asked };
  if (code === 'NAME_UNKNOWN') return LAGGING;
  return code !== undefined && LOST_UPLOAD.has(code) ? BROKEN : undefined;
}
