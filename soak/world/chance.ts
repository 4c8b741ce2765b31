import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { seeded } from '../../test/fixtures/random.ts';

const { random } = Math;
const { randomBytes, randomInt, randomUUID } = crypto;

/**
 * Makes everything random in this process follow from the seed: jitter, and the ids that the simulated AWS and the SDK
 * give. The answer puts chance back.
 */
export function seedChance(seed: number): () => void {
  const next = seeded(seed);
  const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => Math.floor(next() * 256)));
  Math.random = seeded(seed ^ 0x5eed);
  Object.assign(crypto, {
    randomBytes: bytes,
    randomInt: (low: number, high?: number) => {
      const [from, to] = high === undefined ? [0, low] : [low, high];
      return from + Math.floor(next() * (to - from));
    },
    randomUUID: () => {
      const hex = bytes(16).toString('hex');
      return [0, 8, 12, 16, 20].map((from, at) => hex.slice(from, [8, 12, 16, 20, 32][at])).join('-');
    },
  });
  syncBuiltinESMExports();
  return () => {
    Math.random = random;
    Object.assign(crypto, { randomBytes, randomInt, randomUUID });
    syncBuiltinESMExports();
  };
}
