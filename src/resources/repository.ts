import {
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  DescribeRepositoriesCommand,
  type ECRClient,
  type EncryptionConfiguration,
  GetLifecyclePolicyCommand,
  ListTagsForResourceCommand,
  PutImageScanningConfigurationCommand,
  PutImageTagMutabilityCommand,
  PutLifecyclePolicyCommand,
  TagResourceCommand,
} from '@aws-sdk/client-ecr';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { fromUpperTags, type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import type { Keeps } from './keeps.ts';
import { PROTECTION } from './protection-tag.ts';
import { shown } from './shown.ts';

export interface RepositoryProps {
  /** ARN of a key of yours; without one the AWS-managed key `aws/ecr` encrypts. */
  readonly kmsKey: string | undefined;
  /** How many images the lifecycle policy keeps. */
  readonly keepImages: number;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly encryption: string;
  readonly kmsKey: string | undefined;
  readonly tagMutability: string;
  readonly scanOnPush: boolean;
  readonly lifecyclePolicy: unknown;
  readonly tags: Tags;
}

export interface RepositoryOut {
  readonly name: string;
  readonly arn: string;
  /** `<registry>/<name>`: what an image's tag or digest is put behind. */
  readonly uri: string;
}

const OTHER_ENCRYPTION =
  'Take a new name (another project or environment), or delete the repository with its images once nothing runs from it and deploy again.';

/** An ECR repository: encrypted with KMS, scanned on push, immutable tags, only the last images kept. */
export const repository = define<Cloud, RepositoryProps, State, RepositoryOut>({
  kind: 'repository',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['tagMutability', 'scanOnPush', 'lifecyclePolicy'],
  immutable: { encryption: OTHER_ENCRYPTION, kmsKey: OTHER_ENCRYPTION },

  desired: (_name, { kmsKey, keepImages, tags }) => ({
    encryption: 'KMS',
    // ECR reports the key that an alias stood for, so an alias can't be compared.
    kmsKey: kmsKey?.includes(':alias/') ? undefined : kmsKey,
    tagMutability: 'IMMUTABLE',
    scanOnPush: true,
    lifecyclePolicy: keepLast(keepImages),
    tags,
  }),

  async read({ ecr }, name) {
    const describe = new DescribeRepositoriesCommand({ repositoryNames: [name] });
    const answer = await found(ecr.send(describe), 'RepositoryNotFoundException');
    const seen = answer?.repositories?.[0];
    if (!seen) return undefined;
    const out = outOf(name, seen);
    const [policy, { tags }] = await Promise.all([
      found(
        shown(ecr.send(new GetLifecyclePolicyCommand({ repositoryName: name })), 'RepositoryNotFoundException'),
        'LifecyclePolicyNotFoundException',
      ),
      shown(ecr.send(new ListTagsForResourceCommand({ resourceArn: out.arn })), 'RepositoryNotFoundException'),
    ]);
    const state = {
      encryption: seen.encryptionConfiguration?.encryptionType ?? 'AES256',
      kmsKey: seen.encryptionConfiguration?.kmsKey,
      tagMutability: seen.imageTagMutability ?? 'MUTABLE',
      scanOnPush: seen.imageScanningConfiguration?.scanOnPush ?? false,
      lifecyclePolicy: policy?.lifecyclePolicyText === undefined ? undefined : parsed(policy.lifecyclePolicyText),
      tags: fromUpperTags(tags),
    };
    return { state, out, tags: state.tags };
  },

  async create({ ecr, patience }, name, { lifecyclePolicy, tags }, { kmsKey }) {
    const encryptionConfiguration: EncryptionConfiguration = {
      encryptionType: 'KMS',
      ...(kmsKey === undefined ? {} : { kmsKey }),
    };
    try {
      const answer = await ecr.send(
        new CreateRepositoryCommand({
          repositoryName: name,
          imageTagMutability: 'IMMUTABLE',
          imageScanningConfiguration: { scanOnPush: true },
          encryptionConfiguration,
          tags: toUpperTags(tags),
        }),
      );
      await retrying(
        () => putLifecyclePolicy(ecr, name, lifecyclePolicy),
        (error) => isFault(error, 'RepositoryNotFoundException'),
        patience(30, `repository ${name} to be there everywhere`),
      );
      return outOf(name, given(answer.repository, 'the repository'));
    } catch (error) {
      throw isFault(error, 'RepositoryAlreadyExistsException') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update({ ecr }, { out, state: seen }, { lifecyclePolicy, tags }, changed) {
    const repositoryName = out.name;
    if (changed.has('tagMutability')) {
      await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'IMMUTABLE' }));
    }
    if (changed.has('scanOnPush')) {
      const imageScanningConfiguration = { scanOnPush: true };
      await ecr.send(new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration }));
    }
    if (changed.has('lifecyclePolicy')) await putLifecyclePolicy(ecr, repositoryName, lifecyclePolicy);
    // Last: a tag says what was set, so it may only say so once it is.
    if (changed.has('tags')) {
      await ecr.send(new TagResourceCommand({ resourceArn: out.arn, tags: toUpperTags(withOrigin(seen.tags, tags)) }));
    }
    return out;
  },

  async remove({ ecr }, { name }) {
    await found(
      ecr.send(new DeleteRepositoryCommand({ repositoryName: name, force: true })),
      'RepositoryNotFoundException',
    );
  },
});

/** The protected are four at most; this many would mean that for as many releases nobody could take one away. */
const MOST_PROTECTED = 100;

/**
 * What people call an image is a tagged one; an index has parts (platforms, attestations) that are images of ECR too,
 * without a tag, and would count. ECR keeps the parts as long as their index, so those left are of broken pushes.
 * An image that a rule selects is expired by no rule of a higher number: so the first shields what is protected.
 */
function keepLast(images: number) {
  const live = {
    tagStatus: 'tagged',
    tagPatternList: [`${PROTECTION}*`],
    countType: 'imageCountMoreThan',
    countNumber: MOST_PROTECTED,
  };
  const tagged = { tagStatus: 'tagged', tagPatternList: ['*'], countType: 'imageCountMoreThan', countNumber: images };
  const parts = { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 };
  const action = { type: 'expire' };
  return {
    rules: [
      { rulePriority: 1, description: 'keep what runs, and what a rollback takes', selection: live, action },
      { rulePriority: 2, description: `keep the last ${images} images`, selection: tagged, action },
      { rulePriority: 3, description: 'drop what broken pushes left', selection: parts, action },
    ],
  };
}

async function putLifecyclePolicy(ecr: ECRClient, repositoryName: string, policy: unknown): Promise<void> {
  await ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText: JSON.stringify(policy) }));
}

/** ECR keeps the text as it was put, so whitespace and the order of keys may differ between equal policies. */
function parsed(policy: string): unknown {
  try {
    return JSON.parse(policy);
  } catch {
    return policy;
  }
}

function outOf(
  name: string,
  seen: { repositoryArn?: string | undefined; repositoryUri?: string | undefined },
): RepositoryOut {
  return { name, arn: given(seen.repositoryArn, 'repositoryArn'), uri: given(seen.repositoryUri, 'repositoryUri') };
}
