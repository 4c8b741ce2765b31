import { BatchDeleteImageCommand, type ECRClient, ListImagesCommand, PutImageCommand } from '@aws-sdk/client-ecr';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { PROTECTION, revisionIn } from './protection-tag.ts';
import { getStoredImages } from './stored-images.ts';

/** Healthy releases before the one that runs whose images are protected as well: as often may one go back in a row. */
const BEFORE = 2;

/** A revision, and the image that it runs. */
export interface Protected {
  readonly revision: number;
  readonly digest: string;
}

export interface TaggedImage {
  readonly tag: string;
  readonly digest: string;
}

/** What the repository has under tags; nothing where there is no repository. */
export async function taggedImages(ecr: ECRClient, repositoryName: string): Promise<TaggedImage[]> {
  const images: TaggedImage[] = [];
  let nextToken: string | undefined;
  do {
    const list = { repositoryName, filter: { tagStatus: 'TAGGED' as const }, maxResults: 1000 };
    const page = await found(
      ecr.send(new ListImagesCommand({ ...list, ...(nextToken ? { nextToken } : {}) })),
      'RepositoryNotFoundException',
    );
    for (const { imageTag: tag, imageDigest: digest } of page?.imageIds ?? []) {
      if (tag !== undefined && digest !== undefined) images.push({ tag, digest });
    }
    nextToken = page?.nextToken;
  } while (nextToken !== undefined);
  return images;
}

/**
 * Pure: which protections have to be added, and which are no longer needed: those of the release that runs, of the one
 * that was healthy before, and of the last ones before that stay. No image loses the last tag that it has: it would go
 * with it.
 */
export function protections(
  tagged: readonly TaggedImage[],
  runs: Protected,
  before: Protected | undefined,
): { readonly add: readonly Protected[]; readonly remove: readonly string[] } {
  const wanted = before === undefined || before.revision === runs.revision ? [runs] : [before, runs];
  const present = tagged.flatMap(({ tag, digest }) => {
    const revision = revisionIn(tag);
    return revision === undefined ? [] : [{ tag, digest, revision }];
  });
  const older = [...wanted, ...present]
    .map(({ revision }) => revision)
    .filter((revision) => revision < runs.revision)
    .toSorted((one, other) => other - one);
  const kept = new Set([...wanted.map(({ revision }) => revision), ...[...new Set(older)].slice(0, BEFORE)]);
  const add = wanted.filter(({ revision }) => !present.some((each) => each.revision === revision));
  const leaving = present
    .filter(({ revision }) => !kept.has(revision))
    .toSorted((one, other) => one.revision - other.revision);
  const remaining = Map.groupBy(tagged, ({ digest }) => digest);
  const remove: string[] = [];
  for (const { tag, digest } of leaving) {
    const others = (remaining.get(digest) ?? []).filter((each) => each.tag !== tag);
    if (others.length === 0) continue;
    remaining.set(digest, others);
    remove.push(tag);
  }
  return { add, remove };
}

/** Has the lifecycle policy spare the images of what runs and of what a rollback would take, and of nothing else. */
export async function protectImages(
  ecr: ECRClient,
  repositoryName: string,
  { add, remove }: ReturnType<typeof protections>,
): Promise<void> {
  const digests = [...new Set(add.map(({ digest }) => digest))];
  const { images } =
    digests.length === 0
      ? { images: [] }
      : await getStoredImages(
          ecr,
          repositoryName,
          digests.map((imageDigest) => ({ imageDigest })),
        );
  for (const { revision, digest } of add) {
    const manifest = images.find((image) => image.digest === digest)?.manifest;
    // The image of an earlier release may be gone already.
    if (!manifest) continue;
    const put = ecr.send(
      new PutImageCommand({
        repositoryName,
        imageManifest: manifest.bytes.toString('utf8'),
        imageManifestMediaType: manifest.mediaType,
        imageDigest: digest,
        imageTag: `${PROTECTION}${revision}`,
      }),
    );
    await put.catch((error: unknown) => {
      if (!isFault(error, 'ImageAlreadyExistsException')) throw error;
    });
  }
  if (remove.length === 0) return;
  // What is more than one call takes is left to the next release.
  const imageIds = remove.slice(0, MOST_IDS).map((imageTag) => ({ imageTag }));
  await ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
}

const MOST_IDS = 100;
