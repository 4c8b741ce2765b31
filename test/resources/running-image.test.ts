import { expect, test } from '@jest/globals';
import { runningImage } from '../../src/resources/running-image.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;
const IMAGE = `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop-dev@${DIGEST}`;

const revision = (image: unknown, more: object = {}) => ({
  arn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:7',
  definition: {
    containerDefinitions: [
      { name: 'proxy', image: 'envoy' },
      { name: 'app', image },
    ],
    ...more,
  },
  tags: { 'fargate-platform:image-tag': 'v1' },
});

test.each<[string, Parameters<typeof runningImage>[0], unknown]>([
  ['by digest, with its tag', revision(IMAGE), { digest: DIGEST, tag: 'v1', cpuArchitecture: undefined }],
  [
    'with its processor',
    revision(IMAGE, { runtimePlatform: { cpuArchitecture: 'ARM64' } }),
    { digest: DIGEST, tag: 'v1', cpuArchitecture: 'ARM64' },
  ],
  [
    'for a processor that we do not know',
    revision(IMAGE, { runtimePlatform: { cpuArchitecture: 'RISCV' } }),
    { digest: DIGEST, tag: 'v1', cpuArchitecture: undefined },
  ],
  ['without its tag', { ...revision(IMAGE), tags: {} }, { digest: DIGEST, tag: undefined, cpuArchitecture: undefined }],
  ['by tag only', revision('registry/shop-dev:v1'), undefined],
  ['of another repository', revision(`registry/other@${DIGEST}`), undefined],
  ['of a repository whose name ends alike', revision(`registry/big-shop-dev@${DIGEST}`), undefined],
  ['in no container of that name', revision(undefined), undefined],
  ['without containers', { ...revision(IMAGE), definition: {} }, undefined],
  ['in a definition that is none', { ...revision(IMAGE), definition: undefined }, undefined],
  ['when nothing runs', undefined, undefined],
])('the running image %s', (_, seen, image) => {
  expect(runningImage(seen, 'app', 'shop-dev')).toEqual(image);
});
