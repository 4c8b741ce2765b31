import { AwsError } from '../ports.ts';
import type { Manifest } from './manifest.ts';

export type Mutability = 'MUTABLE' | 'IMMUTABLE' | 'MUTABLE_WITH_EXCLUSION' | 'IMMUTABLE_WITH_EXCLUSION';

export interface ExclusionFilter {
  readonly filterType: 'WILDCARD';
  readonly filter: string;
}

/** A layer or configuration; `bytes` only of small ones. */
export interface StoredBlob {
  readonly digest: string;
  readonly size: number;
  readonly bytes: Buffer | undefined;
}

export interface StoredManifest extends Manifest {
  readonly digest: string;
  readonly bytes: Buffer;
  /** Milliseconds since the epoch. */
  readonly pushedAt: number;
}

export interface Repository {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly encryption: { readonly encryptionType: string; readonly kmsKey?: string };
  mutability: Mutability;
  exclusionFilters: readonly ExclusionFilter[];
  scanOnPush: boolean;
  lifecyclePolicy: string | undefined;
  readonly tags: Map<string, string>;
  readonly blobs: Map<string, StoredBlob>;
  readonly manifests: Map<string, StoredManifest>;
  /** Image tag to digest. */
  readonly imageTags: Map<string, string>;
}

/** The repositories of one registry, by name. */
export interface Repositories extends Map<string, Repository> {}

/** Where the registry stands. */
export interface RegistryIdentity {
  readonly account: string;
  readonly region: string;
  /** `host:port`, known once the simulator listens. */
  host(): string;
}

/** Settings of a whole registry (PutAccountSetting). */
export interface RegistrySettings {
  /** BLOB_MOUNTING: off, a client that asks for a mount has to upload. */
  blobMounting: boolean;
}

/** The repository, or AWS's refusal. A registry of another account holds nothing that this caller may see. */
export function repositoryOf(
  repositories: Repositories,
  { account }: RegistryIdentity,
  input: { readonly registryId?: string; readonly repositoryName: string },
): Repository {
  const registryId = input.registryId ?? account;
  const repository = registryId === account ? repositories.get(input.repositoryName) : undefined;
  if (repository === undefined) {
    throw new AwsError('RepositoryNotFoundException', noSuchRepository(input.repositoryName, registryId));
  }
  return repository;
}

/** ECR's words for a repository that isn't there, the same in its API and in the registry protocol. */
export function noSuchRepository(name: string, registryId: string): string {
  return `The repository with name '${name}' does not exist in the registry with id '${registryId}'`;
}

/** Whether a tag, once it is there, can't be moved. */
export function isImmutable(repository: Repository, tag: string): boolean {
  const excluded = repository.exclusionFilters.some(({ filter }) => wildcard(filter).test(tag));
  switch (repository.mutability) {
    case 'MUTABLE':
      return false;
    case 'IMMUTABLE':
      return true;
    case 'MUTABLE_WITH_EXCLUSION':
      return excluded;
    case 'IMMUTABLE_WITH_EXCLUSION':
      return !excluded;
  }
}

/** The tags that name a manifest. */
export function tagsOf(repository: Repository, digest: string): string[] {
  return [...repository.imageTags].filter(([, named]) => named === digest).map(([tag]) => tag);
}

/** A pattern in which `*` stands for anything. */
export function wildcard(filter: string): RegExp {
  return new RegExp(`^${filter.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
}
