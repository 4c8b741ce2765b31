import { describeRevision, type Revision } from '../aws/ecs-reads.ts';
import { Refusal } from '../errors.ts';
import { isRecord } from '../json.ts';
import type { Cloud } from '../resources/cloud.ts';
import { seenHealthy } from '../resources/healthy-stamp.ts';
import { releases } from '../resources/releases.ts';
import { IMAGE_TAG, imageIdOf } from '../resources/running-image.ts';
import { getStoredImages } from '../resources/stored-images.ts';
import { isNewer, revisionName } from '../rollout/revision.ts';
import { APP } from '../spec/fragment.ts';
import type { Names } from '../spec/names.ts';
import { originIn } from '../stacks/stamps.ts';

/** A release to go back to, and what a person should hear of how it was chosen. */
export interface Chosen {
  readonly release: Revision;
  readonly remarks: readonly string[];
}

/**
 * Finds the release to go back to: by the number of its revision, its image tag or its commit, or else the last one
 * before `current` that was seen healthy and whose image is still there. Throws a Refusal when there is none that could run.
 */
export async function releaseToGoBackTo(
  wish: string | undefined,
  current: Revision,
  names: Names,
  { ecs, ecr }: Pick<Cloud, 'ecs' | 'ecr'>,
): Promise<Chosen> {
  const image = (release: Revision) => imageState(release, names, ecr);
  if (wish === undefined) return await lastHealthy(current, names, { ecs, image });
  const release = /^\d{1,6}$/.test(wish)
    ? await describeRevision(ecs, `${names.family}:${wish}`)
    : await named(wish, names.family, ecs);
  if (!release)
    throw new Refusal(
      `There is no release ${wish} of ${names.family}: no revision has that number, image tag or commit.`,
    );
  const name = revisionName(release.arn);
  if (isRecord(release.definition) && release.definition['status'] !== 'ACTIVE')
    throw new Refusal(
      `${name} was deregistered and can't be run again. Deploy the commit anew, or name another release.`,
    );
  const state = await image(release);
  if (state === 'gone')
    throw new Refusal(`The image of ${name} is no longer in the repository ${names.repository}. Name another release.`);
  const remarks = [
    ...(seenHealthy(release) ? [] : [`${name} was never seen healthy by a deploy of this action.`]),
    ...(state === 'elsewhere'
      ? [`The image of ${name} is not one of ${names.repository}: whether it is there, nobody has looked.`]
      : []),
  ];
  return { release, remarks };
}

async function lastHealthy(
  current: Revision,
  names: Names,
  { ecs, image }: Pick<Cloud, 'ecs'> & { readonly image: (release: Revision) => Promise<ImageState> },
): Promise<Chosen> {
  const remarks: string[] = [];
  for await (const release of releases(ecs, names.family)) {
    if (!isNewer(current.arn, release.arn) || seenHealthy(release) === undefined) continue;
    if ((await image(release)) !== 'gone') return { release, remarks };
    remarks.push(`${revisionName(release.arn)} was healthy too, but its image is no longer in the repository.`);
  }
  throw new Refusal(
    [
      'There is no release to go back to: none before the present one was seen healthy and has its image still.',
      ...remarks,
    ].join('\n'),
  );
}

/** The newest that was seen healthy among those of the tag or commit, or else the newest. */
async function named(wish: string, family: string, ecs: Cloud['ecs']): Promise<Revision | undefined> {
  let first: Revision | undefined;
  for await (const release of releases(ecs, family)) {
    if (!answersTo(release, wish)) continue;
    if (seenHealthy(release)) return release;
    first ??= release;
  }
  return first;
}

function answersTo({ tags }: Revision, wish: string): boolean {
  const { commit } = originIn(tags);
  const isCommit = /^[0-9a-f]{7,40}$/i.test(wish) && commit?.toLowerCase().startsWith(wish.toLowerCase());
  return tags[IMAGE_TAG] === wish || isCommit === true;
}

type ImageState = 'there' | 'gone' | 'elsewhere';

async function imageState({ definition }: Revision, { repository }: Names, ecr: Cloud['ecr']): Promise<ImageState> {
  const id = imageIdOf(definition, APP, repository);
  if (id === undefined) return 'elsewhere';
  const { images } = await getStoredImages(ecr, repository, [id]);
  return images.length > 0 ? 'there' : 'gone';
}
