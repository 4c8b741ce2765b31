import { describe, expect, test } from '@jest/globals';
import { IMAGE_SOURCE_FORMS, parseImageSource } from '../../src/image/source.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

describe('parseImageSource', () => {
  test.each([
    ['oci-archive:app.tar', { kind: 'oci-archive', path: 'app.tar' }],
    ['  oci-archive:out/app.tar\n', { kind: 'oci-archive', path: 'out/app.tar' }],
    ['oci-archive:app.tar:v2', { kind: 'oci-archive', path: 'app.tar', tag: 'v2' }],
    ['oci:layout', { kind: 'oci', path: 'layout' }],
    ['oci:/abs/layout:1.2.3_x', { kind: 'oci', path: '/abs/layout', tag: '1.2.3_x' }],
    ['oci:C:\\images\\app:v1', { kind: 'oci', path: 'C:\\images\\app', tag: 'v1' }],
    ['docker-archive:app.tar', { kind: 'docker-archive', path: 'app.tar' }],
    ['docker-archive:app.tar:shop:v1', { kind: 'docker-archive', path: 'app.tar', tag: 'shop:v1' }],
    ['ecr:v1.2', { kind: 'ecr-tag', tag: 'v1.2' }],
    [`ecr@${DIGEST}`, { kind: 'ecr-digest', digest: DIGEST }],
  ])('%j', (text, source) => {
    expect(parseImageSource(text)).toEqual(source);
  });

  test.each([
    ['', 'form'],
    ['nginx', 'form'],
    ['nginx:latest', 'form'],
    ['docker://nginx', 'form'],
    ['OCI:layout', 'form'],
    ['oci:', 'directory is missing'],
    ['oci-archive', 'file is missing'],
    ['oci::v1', 'directory is missing'],
    ['oci:layout:', 'not a tag'],
    ['oci:layout:-v1', 'not a tag'],
    ['ecr:', 'a tag is'],
    ['ecr:.v1', 'a tag is'],
    [`ecr:${'t'.repeat(129)}`, 'a tag is'],
    ['ecr@sha256:abc', 'a digest is'],
    [`ecr@${DIGEST.toUpperCase()}`, 'a digest is'],
    [`ecr:${DIGEST}`, 'a tag is'],
  ])('%j is refused and told what is allowed', (text, why) => {
    expect(parseImageSource(text)).toEqual({
      message: expect.stringContaining(why),
      fix: expect.stringContaining(IMAGE_SOURCE_FORMS),
    });
  });
});
