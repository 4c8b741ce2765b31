import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  ListTagsForResourceCommand,
  PutImageCommand,
  PutImageTagMutabilityCommand,
  PutLifecyclePolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecr';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ociImage, ociIndex } from '../../fixtures/oci-image.ts';
import { manualClock } from '../clock.ts';
import { type Simulator, startSimulator } from '../simulator.ts';
import { storeImage } from './store-image.ts';

const POLICY = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      description: 'Keep the last 10 images',
      selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10 },
      action: { type: 'expire' },
    },
  ],
});

let simulator: Simulator;
let ecr: ECRClient;

beforeEach(async () => {
  simulator = await startSimulator({ clock: manualClock() });
  ecr = new ECRClient({
    endpoint: simulator.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIASIMULATOR0000000', secretAccessKey: 'simulated' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  ecr.destroy();
  await simulator.close();
});

describe('repositories', () => {
  test('have the defaults of ECR, and an address at the simulated registry', async () => {
    const { repository } = await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }));
    expect(repository).toEqual({
      repositoryArn: 'arn:aws:ecr:eu-central-1:123456789012:repository/shop-dev',
      registryId: '123456789012',
      repositoryName: 'shop-dev',
      repositoryUri: `${new URL(simulator.url).host}/shop-dev`,
      createdAt: new Date('2026-01-01'),
      imageTagMutability: 'MUTABLE',
      imageScanningConfiguration: { scanOnPush: false },
      encryptionConfiguration: { encryptionType: 'AES256' },
    });
  });

  test('keep what they were created with', async () => {
    const key = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';
    await ecr.send(
      new CreateRepositoryCommand({
        repositoryName: 'shop/api-dev',
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'KMS', kmsKey: '11111111-2222-3333-4444-555555555555' },
        tags: [{ Key: 'team', Value: 'shop' }],
      }),
    );
    const { repositories } = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['shop/api-dev'] }));
    expect(repositories?.[0]).toMatchObject({
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: 'KMS', kmsKey: key },
    });
    const resourceArn = repositories?.[0]?.repositoryArn;
    await ecr.send(new TagResourceCommand({ resourceArn, tags: [{ Key: 'stage', Value: 'dev' }] }));
    await ecr.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team'] }));
    const { tags } = await ecr.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ Key: 'stage', Value: 'dev' }]);
  });

  test.each([
    ['a name that exists', { repositoryName: 'taken' }, 'RepositoryAlreadyExistsException'],
    ['capitals in the name', { repositoryName: 'Shop' }, 'InvalidParameterException'],
    ['a reserved tag', { repositoryName: 'shop', tags: [{ Key: 'aws:x', Value: '' }] }, 'InvalidTagParameterException'],
    [
      'filters without an _EXCLUSION',
      {
        repositoryName: 'shop',
        imageTagMutability: 'IMMUTABLE' as const,
        imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD' as const, filter: 'dev-*' }],
      },
      'InvalidParameterException',
    ],
    [
      'a key of another Region',
      {
        repositoryName: 'shop',
        encryptionConfiguration: { encryptionType: 'KMS' as const, kmsKey: 'arn:aws:kms:us-east-1:123456789012:key/1' },
      },
      'KmsException',
    ],
  ])('refuse %s', async (_, input, name) => {
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'taken' }));
    await expect(ecr.send(new CreateRepositoryCommand(input))).rejects.toMatchObject({ name });
  });

  test('that are missing are an error, and those with images are not deleted by accident', async () => {
    const missing = new DescribeRepositoriesCommand({ repositoryNames: ['shop'] });
    await expect(ecr.send(missing)).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop' }));
    storeImage(simulator.ecr.repositories, 'shop', ociImage(), 'v1');
    await expect(ecr.send(new DeleteRepositoryCommand({ repositoryName: 'shop' }))).rejects.toMatchObject({
      name: 'RepositoryNotEmptyException',
    });
    await ecr.send(new DeleteRepositoryCommand({ repositoryName: 'shop', force: true }));
    await expect(ecr.send(missing)).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
  });

  test('are listed page by page', async () => {
    for (const name of ['one', 'two', 'three']) await ecr.send(new CreateRepositoryCommand({ repositoryName: name }));
    const first = await ecr.send(new DescribeRepositoriesCommand({ maxResults: 2 }));
    const { nextToken } = first;
    const second = await ecr.send(new DescribeRepositoriesCommand({ maxResults: 2, nextToken }));
    const names = [first, second].map((page) => page.repositories?.map((each) => each.repositoryName));
    expect(names).toEqual([['one', 'two'], ['three']]);
    expect(second.nextToken).toBeUndefined();
  });

  test('change their mutability, exclusions and all', async () => {
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop' }));
    const filters = [{ filterType: 'WILDCARD' as const, filter: 'dev-*' }];
    await ecr.send(
      new PutImageTagMutabilityCommand({
        repositoryName: 'shop',
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: filters,
      }),
    );
    const { repositories } = await ecr.send(new DescribeRepositoriesCommand({}));
    expect(repositories?.[0]).toMatchObject({
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: filters,
    });
    storeImage(simulator.ecr.repositories, 'shop', ociImage(), 'dev-1');
    storeImage(simulator.ecr.repositories, 'shop', ociImage({ layers: [2] }), 'dev-1');
    storeImage(simulator.ecr.repositories, 'shop', ociImage(), 'v1');
    expect(() => storeImage(simulator.ecr.repositories, 'shop', ociImage({ layers: [2] }), 'v1')).toThrow('immutable');
  });
});

test('lifecycle policies come back as they were put, and only when they were put', async () => {
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop' }));
  const get = new GetLifecyclePolicyCommand({ repositoryName: 'shop' });
  await expect(ecr.send(get)).rejects.toMatchObject({ name: 'LifecyclePolicyNotFoundException' });
  await ecr.send(new PutLifecyclePolicyCommand({ repositoryName: 'shop', lifecyclePolicyText: POLICY }));
  expect((await ecr.send(get)).lifecyclePolicyText).toBe(POLICY);
  const bad = new PutLifecyclePolicyCommand({
    repositoryName: 'shop',
    lifecyclePolicyText: POLICY.replace('"any"', '"all"'),
  });
  await expect(ecr.send(bad)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

describe('images', () => {
  const amd64 = ociImage({ layers: [100], labels: { app: 'shop' } });
  const arm64 = ociImage({ layers: [5000], architecture: 'arm64' });
  const index = ociIndex([amd64, arm64], { attest: true });

  beforeEach(async () => {
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop' }));
    storeImage(simulator.ecr.repositories, 'shop', index, 'multi');
    storeImage(simulator.ecr.repositories, 'shop', amd64, 'v1', Date.UTC(2026, 5));
  });

  test('are described by tag and by digest; one that is missing fails the whole call', async () => {
    const describeImages = (...imageIds: { imageTag?: string; imageDigest?: string }[]) =>
      ecr.send(new DescribeImagesCommand({ repositoryName: 'shop', imageIds }));
    const { imageDetails } = await describeImages({ imageTag: 'v1' }, { imageDigest: index.manifest.digest });
    expect(imageDetails).toMatchObject([
      { imageDigest: amd64.manifest.digest, imageTags: ['v1'], imageManifestMediaType: amd64.manifest.mediaType },
      { imageTags: ['multi'], imageManifestMediaType: index.manifest.mediaType, imageStatus: 'ACTIVE' },
    ]);
    const mixed = { imageTag: 'v1', imageDigest: index.manifest.digest };
    await expect(describeImages(mixed)).rejects.toMatchObject({ name: 'ImageNotFoundException' });
    const size = (number: number) => imageDetails?.[number]?.imageSizeInBytes ?? 0;
    expect(size(1)).toBeGreaterThan(5000);
    expect(size(1)).toBeLessThan(size(0) + 5500);
    await expect(describeImages({ imageTag: 'v1' }, { imageTag: 'v2' })).rejects.toMatchObject({
      name: 'ImageNotFoundException',
      message: expect.stringContaining("{imageDigest:'null', imageTag:'v2'}"),
    });
  });

  test('are given with what was found and what was not', async () => {
    const { images, failures } = await ecr.send(
      new BatchGetImageCommand({ repositoryName: 'shop', imageIds: [{ imageTag: 'v1' }, { imageTag: 'v2' }] }),
    );
    expect(images?.map((image) => [image.imageId?.imageTag, image.imageManifest])).toEqual([
      ['v1', amd64.manifest.bytes.toString()],
    ]);
    expect(failures).toMatchObject([{ imageId: { imageTag: 'v2' }, failureCode: 'ImageNotFound' }]);
  });

  test('get another tag, which can be taken away again; with the last one they go', async () => {
    const alone = ociImage({ layers: [11] });
    storeImage(simulator.ecr.repositories, 'shop', alone, 'v2');
    const imageManifest = alone.manifest.bytes.toString();
    const put = (imageTag: string, text = imageManifest) =>
      ecr.send(
        new PutImageCommand({
          repositoryName: 'shop',
          imageManifest: text,
          imageManifestMediaType: alone.manifest.mediaType,
          imageTag,
        }),
      );
    const { image } = await put('live');
    expect(image?.imageId).toEqual({ imageDigest: alone.manifest.digest, imageTag: 'live' });
    await expect(put('live')).rejects.toMatchObject({ name: 'ImageAlreadyExistsException' });
    await expect(put('other', '{')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const remove = (imageTag: string) =>
      ecr.send(new BatchDeleteImageCommand({ repositoryName: 'shop', imageIds: [{ imageTag }] }));
    const describe = (imageTag: string) =>
      ecr.send(new DescribeImagesCommand({ repositoryName: 'shop', imageIds: [{ imageTag }] }));
    await remove('live');
    expect((await describe('v2')).imageDetails).toMatchObject([{ imageTags: ['v2'] }]);
    await remove('v2');
    await expect(describe('v2')).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  });

  test('stay while an index names them', async () => {
    const remove = (imageDigest: string) =>
      ecr.send(new BatchDeleteImageCommand({ repositoryName: 'shop', imageIds: [{ imageDigest }] }));
    expect((await remove(arm64.manifest.digest)).failures).toMatchObject([
      { failureCode: 'ImageReferencedByManifestList' },
    ]);
    await remove(index.manifest.digest);
    expect((await remove(arm64.manifest.digest)).failures).toEqual([]);
  });

  test('show ECS their platforms and labels', () => {
    const host = new URL(simulator.url).host;
    const found = simulator.ecr.images.find(`${host}/shop:multi`);
    expect(found?.digest).toBe(index.manifest.digest);
    expect(found?.platforms).toEqual([
      { architecture: 'amd64', os: 'linux', labels: { app: 'shop' } },
      { architecture: 'arm64', os: 'linux', labels: {} },
    ]);
    expect(simulator.ecr.images.find(`${host}/shop@${amd64.manifest.digest}`)?.platforms).toHaveLength(1);
    expect(simulator.ecr.images.find(`${host}/shop:none`)).toBeUndefined();
    expect(simulator.ecr.images.find('elsewhere/shop:v1')).toBeUndefined();
  });
});
