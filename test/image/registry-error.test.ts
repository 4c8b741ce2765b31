import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { passing } from '../../src/image/passing.ts';
import {
  parseRefusal,
  parseRetryAfter,
  RegistryConnectionError,
  RegistryError,
} from '../../src/image/registry-error.ts';
import { BROKEN, THROTTLED } from '../../src/retry.ts';

const refused = (status: number, code?: string, retryAfter?: number) =>
  new RegistryError('uploading', { status, code, retryAfter });
const broken = (code: string) => new RegistryConnectionError('uploading', 'registry', code);

describe('what is tried again, and how', () => {
  test.each([
    ['500', refused(500), BROKEN],
    ['408', refused(408), BROKEN],
    ['429', refused(429, 'TOOMANYREQUESTS'), THROTTLED],
    ['429 with Retry-After', refused(429, undefined, 7000), { ...THROTTLED, asked: 7 }],
    ['connection reset', broken('ECONNRESET'), BROKEN],
    ['silence', broken('ETIMEDOUT'), BROKEN],
    ['no such host, yet', broken('EAI_AGAIN'), BROKEN],
    ['bad certificate', broken('CERT_HAS_EXPIRED'), undefined],
    ['lost upload', refused(404, 'BLOB_UPLOAD_UNKNOWN'), BROKEN],
    ['repository made seconds ago', refused(404, 'NAME_UNKNOWN'), { first: 0.25, longest: 5, atMost: 60 }],
    ['denied', refused(403, 'DENIED'), undefined],
    ['unauthorized', refused(401, 'UNAUTHORIZED'), undefined],
    ['taken tag', refused(400, 'TAG_INVALID'), undefined],
    ['wrong digest', refused(400, 'DIGEST_INVALID'), undefined],
    ['damaged file', new UserError('damaged'), undefined],
    ['a bug', new TypeError('x is undefined'), undefined],
  ])('%s', (_what, error, backoff) => {
    expect(passing(error)).toEqual(backoff);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1);
  test.each([
    [undefined, undefined],
    ['3', 3000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['soon', undefined],
  ])('%j', (header, delay) => {
    expect(parseRetryAfter(header, now)).toBe(delay);
  });
});

describe('parseRefusal', () => {
  test.each([
    ['{"errors":[{"code":"DENIED","message":"no"},{"code":"X"}]}', { code: 'DENIED', message: 'no' }],
    ['{"errors":[{"code":"DENIED"}]}', { code: 'DENIED' }],
    ['{"errors":[]}', {}],
    ['{"errors":[{"code":7,"message":{}}]}', {}],
    ['{"message":"no"}', {}],
    ['null', {}],
    ['<html>Bad Gateway</html>', {}],
    ['', {}],
  ])('%s', (body, found) => {
    expect(parseRefusal(403, {}, Buffer.from(body), 0)).toEqual({ status: 403, ...found });
  });

  test('a page instead of an error does not fill the log', () => {
    const body = JSON.stringify({ errors: [{ code: 'X', message: 'm'.repeat(10_000) }] });
    expect(new RegistryError('uploading', parseRefusal(500, {}, Buffer.from(body), 0)).message.length).toBeLessThan(
      600,
    );
  });
});
