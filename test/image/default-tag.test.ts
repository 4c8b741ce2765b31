import { expect, test } from '@jest/globals';
import { defaultTag } from '../../src/image/default-tag.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const [ONE, TWO] = [`sha256:${'a1'.repeat(32)}`, `sha256:${'b2'.repeat(32)}`];

test('names commit and configuration, twelve digits each', () => {
  expect(defaultTag(COMMIT, [ONE])).toBe('0123456789ab-a1a1a1a1a1a1');
});

test('of several platforms names them all', () => {
  const tags = [defaultTag(COMMIT, [ONE]), defaultTag(COMMIT, [ONE, TWO]), defaultTag(COMMIT, [TWO])];
  expect(new Set(tags).size).toBe(3);
  expect(tags[1]).toMatch(/^0123456789ab-[0-9a-f]{12}$/);
});

test.each([[undefined], ['']])('outside of a commit (%j) the configuration has to do', (commit) => {
  expect(defaultTag(commit, [ONE])).toBe('a1a1a1a1a1a1');
});
