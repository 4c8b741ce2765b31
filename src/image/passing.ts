import { type Backoff, BROKEN, THROTTLED } from '../retry.ts';
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

/** The registry lost our upload, which is then started anew; or does not know yet of a repository made seconds ago. */
const PASSING_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'UPLOAD_UNKNOWN', 'NAME_UNKNOWN']);

/** Pure: how what a registry said, or did not say, is tried again; `undefined` for what another try won't cure. */
export function passing(error: unknown): Backoff | undefined {
  if (error instanceof RegistryConnectionError) return BROKEN_CONNECTION.has(error.code) ? BROKEN : undefined;
  if (!(error instanceof RegistryError)) return undefined;
  const { status, code, retryAfter } = error;
  const asked = retryAfter === undefined ? undefined : retryAfter / 1000;
  if (status === 429) return { ...THROTTLED, asked };
  if (status >= 500 || status === 408) return { ...BROKEN, asked };
  return code !== undefined && PASSING_CODES.has(code) ? BROKEN : undefined;
}
