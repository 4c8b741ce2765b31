import { createHash } from 'node:crypto';
import { retireGrant } from '../iam/ecr.ts';
import { AwsError, type Clock, type Permissions, type Service } from '../ports.ts';
import { type Infer, operation } from '../shape.ts';
import { page } from './paging.ts';
import {
  type ExclusionFilter,
  type Mutability,
  noSuchRepository,
  type RegistryIdentity,
  type Repositories,
  type Repository,
  repositoryOf,
} from './repository.ts';
import { addTags, checkNewTags } from './resource-tags.ts';
import * as shapes from './shapes.ts';

/** The operations that make, show, change and delete repositories. */
export function repositoryOperations(
  repositories: Repositories,
  registry: RegistryIdentity,
  clock: Clock,
  permissions: () => Pick<Permissions, 'refusal'>,
): Service['operations'] {
  const { account, region } = registry;
  return {
    CreateRepository: operation(shapes.createRepository, (input) => {
      const name = input.repositoryName;
      if (repositories.has(name)) {
        throw new AwsError(
          'RepositoryAlreadyExistsException',
          `The repository with name '${name}' already exists in the registry with id '${account}'`,
        );
      }
      const tags = input.tags ?? [];
      checkNewTags(new Map(), tags);
      const mutability = input.imageTagMutability ?? 'MUTABLE';
      const repository: Repository = {
        name,
        arn: `arn:aws:ecr:${region}:${account}:repository/${name}`,
        createdAt: clock.now(),
        encryption: encryptionOf(input, registry),
        mutability,
        exclusionFilters: exclusionFiltersOf(mutability, input.imageTagMutabilityExclusionFilters),
        scanOnPush: input.imageScanningConfiguration?.scanOnPush ?? false,
        lifecyclePolicy: undefined,
        tags: new Map(),
        blobs: new Map(),
        manifests: new Map(),
        imageTags: new Map(),
      };
      addTags(repository.tags, tags);
      repositories.set(name, repository);
      return { repository: describe(repository, registry) };
    }),

    DescribeRepositories: operation(shapes.describeRepositories, (input) => {
      const registryId = input.registryId ?? account;
      if (input.repositoryNames !== undefined && (input.nextToken !== undefined || input.maxResults !== undefined)) {
        throw new AwsError(
          'InvalidParameterException',
          'repositoryNames can not be combined with nextToken or maxResults',
        );
      }
      if (input.repositoryNames === undefined) {
        const all = registryId === account ? [...repositories.values()] : [];
        const { items, nextToken } = page(all, input);
        return { repositories: items.map((repository) => describe(repository, registry)), nextToken };
      }
      // AWS names all the missing ones in one sentence; with one it reads like this.
      const found = input.repositoryNames.map((name) => (registryId === account ? repositories.get(name) : undefined));
      const missing = input.repositoryNames.find((_, index) => found[index] === undefined);
      if (missing !== undefined) {
        throw new AwsError('RepositoryNotFoundException', noSuchRepository(missing, registryId));
      }
      return { repositories: found.flatMap((repository) => (repository ? [describe(repository, registry)] : [])) };
    }),

    DeleteRepository: operation(shapes.deleteRepository, (input, caller) => {
      const repository = repositoryOf(repositories, registry, input);
      if (repository.manifests.size > 0 && input.force !== true) {
        throw new AwsError(
          'RepositoryNotEmptyException',
          `The repository with name '${repository.name}' in registry with id '${account}' cannot be deleted because it still contains images`,
        );
      }
      repositories.delete(repository.name);
      // What is left of it then is said only afterwards.
      const { kmsKey } = repository.encryption;
      const kept = kmsKey && permissions().refusal(caller, [retireGrant(kmsKey, registry)]);
      if (kept) {
        throw new AwsError(
          'KmsException',
          `The repository [${repository.name}] has been deleted successfully but the grants created by the kmsKey [${kmsKey}] failed to be retired`,
          400,
          { kmsError: 'AccessDeniedException' },
        );
      }
      return { repository: describe(repository, registry) };
    }),

    PutImageTagMutability: operation(shapes.putImageTagMutability, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const filters = exclusionFiltersOf(input.imageTagMutability, input.imageTagMutabilityExclusionFilters);
      repository.mutability = input.imageTagMutability;
      repository.exclusionFilters = filters;
      return { registryId: account, repositoryName: repository.name, ...mutabilityOf(repository) };
    }),

    PutImageScanningConfiguration: operation(shapes.putImageScanningConfiguration, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      repository.scanOnPush = input.imageScanningConfiguration.scanOnPush ?? false;
      return {
        registryId: account,
        repositoryName: repository.name,
        imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
      };
    }),
  };
}

function describe(repository: Repository, { account, host }: RegistryIdentity) {
  return {
    repositoryArn: repository.arn,
    registryId: account,
    repositoryName: repository.name,
    repositoryUri: `${host()}/${repository.name}`,
    createdAt: new Date(repository.createdAt),
    ...mutabilityOf(repository),
    imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
    encryptionConfiguration: repository.encryption,
  };
}

function mutabilityOf({ mutability, exclusionFilters }: Repository) {
  return {
    imageTagMutability: mutability,
    ...(exclusionFilters.length > 0 && { imageTagMutabilityExclusionFilters: exclusionFilters }),
  };
}

function exclusionFiltersOf(
  mutability: Mutability,
  filters: readonly ExclusionFilter[] | undefined,
): readonly ExclusionFilter[] {
  if (mutability.endsWith('_WITH_EXCLUSION') !== (filters !== undefined)) {
    throw new AwsError(
      'InvalidParameterException',
      `Invalid parameter at 'imageTagMutabilityExclusionFilters' failed to satisfy constraint: 'exclusion filters go with the _WITH_EXCLUSION mutabilities, and only with them'`,
    );
  }
  return filters ?? [];
}

type CreateRepositoryInput = Infer<typeof shapes.createRepository>;

/** Whatever names the key (id, alias, ARN), what is kept is an ARN; KMS without a key is the account's `aws/ecr`. */
function encryptionOf(input: CreateRepositoryInput, { account, region }: RegistryIdentity): Repository['encryption'] {
  const { encryptionType = 'AES256', kmsKey } = input.encryptionConfiguration ?? {};
  if (encryptionType === 'AES256') {
    if (kmsKey !== undefined) throw invalidEncryption('kmsKey can not be specified with AES256');
    return { encryptionType };
  }
  if (encryptionType === 'KMS_DSSE') throw invalidEncryption(`KMS_DSSE is not supported in ${region}`);
  const name = kmsKey ?? 'alias/aws/ecr';
  const arn = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):(\d{12}):(key|alias)\/(.+)$/.exec(name);
  if (name.startsWith('arn:') && arn === null) throw invalidEncryption(`'${name}' is not a key`);
  if (arn !== null && arn[1] !== region) {
    throw new AwsError('KmsException', `Key '${name}' is not in ${region}`, 400, { kmsError: 'NotFoundException' });
  }
  if (arn?.[3] === 'key') return { encryptionType, kmsKey: name };
  const alias = arn?.[4] ?? (name.startsWith('alias/') ? name.slice('alias/'.length) : undefined);
  return {
    encryptionType,
    kmsKey: `arn:aws:kms:${region}:${arn?.[2] ?? account}:key/${alias === undefined ? name : keyBehind(alias)}`,
  };
}

const invalidEncryption = (why: string) =>
  new AwsError(
    'InvalidParameterException',
    `Invalid parameter at 'encryptionConfiguration' failed to satisfy constraint: '${why}'`,
  );

/** The key id behind an alias: always the same one. */
function keyBehind(alias: string): string {
  const hex = createHash('sha256').update(alias).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
