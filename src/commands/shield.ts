import { describeRevision } from '../aws/ecs-reads.ts';
import { explain } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import { type Protected, protectImages, protections, taggedImages } from '../resources/protected-images.ts';
import { runningImage } from '../resources/running-image.ts';
import type { Predecessor } from '../rollout/predecessor.ts';
import { revisionNumber } from '../rollout/revision.ts';
import { APP } from '../spec/fragment.ts';
import type { Context } from './context.ts';

/** A release that was just seen healthy. */
export interface Healthy {
  /** The ARN of its revision. */
  readonly revision: string;
  readonly digest: string;
  readonly repository: string;
}

/**
 * Protects the images of the release that was just seen healthy, and of the one before, from the retention of the
 * repository, and takes older protections away; says whether that came off. Never throws: a deploy is not worse for it,
 * and the next makes it good.
 */
export async function shield(
  { revision, digest, repository }: Healthy,
  { previousRevision }: Pick<Predecessor, 'previousRevision'>,
  cloud: Pick<Cloud, 'ecs' | 'running'>,
  { clients, on }: Context,
): Promise<boolean> {
  try {
    const [tagged, before] = await Promise.all([
      taggedImages(clients.ecr, repository),
      releaseBefore(previousRevision, revision, repository, cloud),
    ]);
    const runs = { revision: revisionNumber(revision), digest };
    await protectImages(clients.ecr, repository, protections(tagged, runs, before));
    return true;
  } catch (error) {
    const why = explain(error).join(' ');
    on({
      kind: 'warning',
      text: `What is spared from the repository’s retention could not be brought up to date: ${why}`,
    });
    return false;
  }
}

/** The release that was healthy before, with its image; undefined where it is the same, or its image is elsewhere. */
async function releaseBefore(
  previousRevision: string | undefined,
  runs: string,
  repository: string,
  { ecs, running }: Pick<Cloud, 'ecs' | 'running'>,
): Promise<Protected | undefined> {
  if (previousRevision === undefined || previousRevision === runs) return undefined;
  const current = await running.current();
  const revision = current?.arn === previousRevision ? current : await describeRevision(ecs, previousRevision);
  const image = runningImage(revision, APP, repository);
  return image && { revision: revisionNumber(previousRevision), digest: image.digest };
}
