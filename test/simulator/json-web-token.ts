import { type KeyObject, verify } from 'node:crypto';

/** What a token says, once its signature (RS256) is found to be of this key; `undefined` for anything else. */
export function readToken(token: string, key: KeyObject): Readonly<Record<string, unknown>> | undefined {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || parsed(header)?.['alg'] !== 'RS256') return undefined;
  const signed = verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  return signed ? parsed(payload) : undefined;
}

/** What a token says, whoever has signed it. */
export function unverified(token: string): Readonly<Record<string, unknown>> | undefined {
  return token.split('.').length === 3 ? parsed(token.split('.')[1] ?? '') : undefined;
}

function parsed(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
