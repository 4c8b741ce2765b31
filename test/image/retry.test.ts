import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import {
  parseRefusal,
  parseRetryAfter,
  RegistryConnectionError,
  RegistryError,
} from '../../src/image/registry-error.ts';
import { RETRY_POLICY, retryDelay } from '../../src/image/retry.ts';

const refused = (status: number, code?: string, retryAfter?: number) =>
  new RegistryError('uploading', { status, code, retryAfter });
const broken = (code: string) => new RegistryConnectionError('uploading', 'registry', code);

describe('retryDelay', () => {
  test.each([
    ['500', refused(500), 1, 250],
    ['503, second try', refused(503), 2, 500],
    ['503, fifth try', refused(503), 5, 4000],
    ['503, last try', refused(503), 6, undefined],
    ['429', refused(429, 'TOOMANYREQUESTS'), 1, 1000],
    ['429, fifth try', refused(429), 5, 16_000],
    ['429 with Retry-After', refused(429, undefined, 7000), 1, 7000],
    ['429 with an endless Retry-After', refused(429, undefined, 3_600_000), 1, 30_000],
    ['429 with a short Retry-After', refused(429, undefined, 10), 1, 1000],
    ['connection reset', broken('ECONNRESET'), 1, 250],
    ['silence', broken('ETIMEDOUT'), 1, 250],
    ['no such host, yet', broken('EAI_AGAIN'), 1, 250],
    ['bad certificate', broken('CERT_HAS_EXPIRED'), 1, undefined],
    ['lost upload', refused(404, 'BLOB_UPLOAD_UNKNOWN'), 1, 250],
    ['repository made seconds ago', refused(404, 'NAME_UNKNOWN'), 1, 250],
    ['denied', refused(403, 'DENIED'), 1, undefined],
    ['unauthorized', refused(401, 'UNAUTHORIZED'), 1, undefined],
    ['taken tag', refused(400, 'TAG_INVALID'), 1, undefined],
    ['wrong digest', refused(400, 'DIGEST_INVALID'), 1, undefined],
    ['damaged file', new UserError('damaged'), 1, undefined],
    ['a bug', new TypeError('x is undefined'), 1, undefined],
  ])('%s, try %#', (_what, error, attempt, longest) => {
    const almostOne = 1 - Number.EPSILON;
    const delay = retryDelay(error, attempt, RETRY_POLICY, almostOne);
    if (longest === undefined) expect(delay).toBeUndefined();
    else expect(delay).toBeCloseTo(longest);
  });

  test('half of the delay is jitter', () => {
    expect(retryDelay(refused(500), 1, RETRY_POLICY, 0)).toBe(125);
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
