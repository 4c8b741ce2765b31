import { any, boolean, integer, list, oneOf, required, string, structure } from '../shape.ts';

const NAME = /^(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const DIGEST = /^[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+$/;

export const repositoryName = string({ min: 2, max: 256, pattern: NAME });
const registryId = string({ pattern: /^[0-9]{12}$/ });
const resourceArn = string({ min: 1, max: 2048 });
const tags = list(structure({ Key: required(string()), Value: required(string()) }), { max: 200 });
const mutability = oneOf('MUTABLE', 'IMMUTABLE', 'MUTABLE_WITH_EXCLUSION', 'IMMUTABLE_WITH_EXCLUSION');
const exclusionFilters = list(
  structure({
    filterType: required(oneOf('WILDCARD')),
    filter: required(string({ min: 1, max: 128, pattern: /^[0-9a-zA-Z._*-]{1,128}$/ })),
  }),
  { min: 1, max: 5 },
);
const scanning = structure({ scanOnPush: boolean });
const paging = { nextToken: string(), maxResults: integer({ min: 1, max: 1000 }) } as const;
const imageId = structure({ imageDigest: string({ pattern: DIGEST }), imageTag: string({ min: 1, max: 300 }) });
const imageIds = list(imageId, { min: 1, max: 100 });
const imageFilter = structure({ tagStatus: oneOf('TAGGED', 'UNTAGGED', 'ANY'), imageStatus: any });
const ofRepository = { registryId, repositoryName: required(repositoryName) } as const;

export const createRepository = structure({
  ...ofRepository,
  tags,
  imageTagMutability: mutability,
  imageTagMutabilityExclusionFilters: exclusionFilters,
  imageScanningConfiguration: scanning,
  encryptionConfiguration: structure({
    encryptionType: required(oneOf('AES256', 'KMS', 'KMS_DSSE')),
    kmsKey: string({ min: 1, max: 2048 }),
  }),
});

export const describeRepositories = structure({
  registryId,
  repositoryNames: list(repositoryName, { min: 1, max: 100 }),
  ...paging,
});

export const deleteRepository = structure({ ...ofRepository, force: boolean });

export const putImageTagMutability = structure({
  ...ofRepository,
  imageTagMutability: required(mutability),
  imageTagMutabilityExclusionFilters: exclusionFilters,
});

export const putImageScanningConfiguration = structure({
  ...ofRepository,
  imageScanningConfiguration: required(scanning),
});

export const putLifecyclePolicy = structure({
  ...ofRepository,
  lifecyclePolicyText: required(string({ min: 100, max: 30_720 })),
});

export const repositoryOnly = structure(ofRepository);

export const tagResource = structure({ resourceArn: required(resourceArn), tags: required(tags) });
export const untagResource = structure({
  resourceArn: required(resourceArn),
  tagKeys: required(list(string(), { max: 200 })),
});
export const listTagsForResource = structure({ resourceArn: required(resourceArn) });

export const getAuthorizationToken = structure({ registryIds: list(registryId, { min: 1, max: 10 }) });

export const describeImages = structure({ ...ofRepository, imageIds, filter: imageFilter, ...paging });
export const listImages = structure({ ...ofRepository, filter: imageFilter, ...paging });
export const putImage = structure({
  ...ofRepository,
  imageManifest: required(string({ min: 1, max: 4_194_304 })),
  imageManifestMediaType: string(),
  imageTag: string({ min: 1, max: 300 }),
  imageDigest: string({ pattern: DIGEST }),
});
export const batchDeleteImage = structure({ ...ofRepository, imageIds: required(imageIds) });
export const batchGetImage = structure({
  ...ofRepository,
  imageIds: required(imageIds),
  acceptedMediaTypes: list(string(), { min: 1, max: 100 }),
});
export const batchCheckLayerAvailability = structure({
  ...ofRepository,
  layerDigests: required(list(string({ max: 1000 }), { min: 1, max: 100 })),
});
export const getDownloadUrlForLayer = structure({
  ...ofRepository,
  layerDigest: required(string({ pattern: DIGEST })),
});
