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
    ['environment:pr-12', { kind: 'environment', environment: 'pr-12' }],
    ['shop', { kind: 'docker', reference: 'shop' }],
    ['shop:latest', { kind: 'docker', reference: 'shop:latest' }],
    [' ghcr.io/org/shop:1 ', { kind: 'docker', reference: 'ghcr.io/org/shop:1' }],
    ['localhost:5000/shop_a/b--c', { kind: 'docker', reference: 'localhost:5000/shop_a/b--c' }],
    [`shop@${DIGEST}`, { kind: 'docker', reference: `shop@${DIGEST}` }],
    [`shop:1@${DIGEST}`, { kind: 'docker', reference: `shop:1@${DIGEST}` }],
    [DIGEST, { kind: 'docker', reference: DIGEST }],
    ['docker:4f9c2d1e8b7a', { kind: 'docker', reference: '4f9c2d1e8b7a' }],
    ['docker:docker:27', { kind: 'docker', reference: 'docker:27' }],
    ['docker:app.tar', { kind: 'docker', reference: 'app.tar' }],
    ['podman:localhost/shop:v1', { kind: 'podman', reference: 'localhost/shop:v1' }],
  ])('%j', (text, source) => {
    expect(parseImageSource(text)).toEqual(source);
  });

  test.each([
    ['', 'named like'],
    ['docker://nginx', 'not pulled'],
    ['https://ghcr.io/org/shop', 'not pulled'],
    ['OCI:layout', 'lower case'],
    ['Shop/app:v1', 'lower case'],
    ['app.tar', 'path'],
    ['build/app.tar.gz', 'path'],
    ['app.tar:latest', 'path'],
    ['oci-archiv:app', 'none of its forms'],
    ['docker-daemon:shop', 'none of its forms'],
    ['./layout', 'path'],
    ['/abs/layout', 'path'],
    ['docker:', 'named like'],
    ['podman', 'named like'],
    ['-o', 'named like'],
    ['docker:--help', 'named like'],
    ['docker:-o/etc/passwd', 'named like'],
    ['docker: shop', 'named like'],
    ['docker:shop\nv1', 'named like'],
    ['docker:shop\0', 'named like'],
    ['docker:shop;id', 'named like'],
    ['docker:$(id)', 'named like'],
    ['docker:shop:-v1', 'named like'],
    ['docker:shop@sha256:abc', 'named like'],
    ['docker:../shop', 'named like'],
    ['shop:v1:v2', 'named like'],
    [`docker:${'a'.repeat(513)}`, 'named like'],
    [`docker:${'a-'.repeat(255)}!`, 'named like'],
    ['oci:', 'directory is missing'],
    ['oci-archive', 'file is missing'],
    ['oci::v1', 'directory is missing'],
    ['oci:layout:', 'not a tag'],
    ['oci:layout:-v1', 'not a tag'],
    ['ecr:', 'a tag is'],
    ['ecr:.v1', 'a tag is'],
    [`ecr:${'t'.repeat(129)}`, 'a tag is'],
    ['ecr@sha256:abc', 'a digest is'],
    ['environment:', 'an environment is'],
    ['environment:a_b', 'an environment is'],
    [`ecr@${DIGEST.toUpperCase()}`, 'a digest is'],
    [`ecr:${DIGEST}`, 'a tag is'],
  ])('%j is refused and told what is allowed', (text, why) => {
    expect(parseImageSource(text)).toEqual({
      message: expect.stringContaining(why),
      fix: expect.stringContaining(IMAGE_SOURCE_FORMS),
    });
  });
});
