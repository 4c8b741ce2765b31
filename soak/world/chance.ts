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
      const part = () =>
        Math.floor(next() * 2 ** 32)
          .toString(16)
          .padStart(8, '0');
      const [one, two, three, four] = [part(), part(), part(), part()];
      return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(0, 3)}-${three.slice(4)}${four}`;
    },
  });
  syncBuiltinESMExports();
  return () => {
    Math.random = random;
    Object.assign(crypto, { randomBytes, randomInt, randomUUID });
    syncBuiltinESMExports();
  };
}
