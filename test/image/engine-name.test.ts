import { expect, test } from '@jest/globals';
import { isNamed } from '../../src/image/engine-name.ts';

const id = `sha256:${'ab12'.repeat(16)}`;

test.each<[string, readonly string[], boolean]>([
  ['shop', ['shop:latest'], true],
  ['shop:1', ['shop:latest', 'shop:1'], true],
  ['shop', ['localhost/shop:latest'], true],
  ['shop', ['docker.io/library/shop:latest'], true],
  ['docker.io/org/shop:1', ['org/shop:1'], true],
  ['localhost:5000/shop:1', ['localhost:5000/shop:1'], true],
  ['ghcr.io/org/shop:1', ['ghcr.io/org/shop:1'], true],
  [`ghcr.io/org/shop:1@${id}`, [`ghcr.io/org/shop@${id}`], true],
  ['shop', ['quay.io/other/shop:latest'], false],
  ['shop:2', ['shop:1'], false],
  ['ab12', ['quay.io/other/shop:latest'], false],
  ['ab12ab12ab12', ['quay.io/other/shop:latest'], true],
  ['cd34cd34cd34', ['quay.io/other/shop:latest'], false],
  ['shop', [], true],
])('%s is an image with the names %j: %s', (reference, names, named) => {
  expect(isNamed(reference, { id, names })).toBe(named);
});
