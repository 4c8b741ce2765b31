import { createHash } from 'node:crypto';

/** The digest of some bytes, as manifests write it. */
export function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
