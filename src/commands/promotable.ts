import { type Patience, retrying } from '../aws/until.ts';
import { Refusal } from '../errors.ts';
import { seenHealthy } from '../resources/healthy-stamp.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import type { Promotable } from '../resources/promoted-image.ts';
import { runningImage } from '../resources/running-image.ts';
import { getStoredImages } from '../resources/stored-images.ts';
import { revisionName } from '../rollout/revision.ts';
import { APP } from '../spec/fragment.ts';
import type { Owner } from '../stacks/ownership.ts';
import { originIn } from '../stacks/stamps.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf } from './context.ts';
import { type Place, placeOf } from './place.ts';
import { standing } from './standing.ts';
import { judged } from './status.ts';

/** Healthy, while ECS still takes away what ran before: it calls such a deployment completed only afterwards. */
class NotYetCompleted extends Error {}

/** Seconds for which ECS may take its time for that; deregistration-delay is part of it. */
const LONGEST = 600;

/** What of an environment may be deployed to another one: the image that runs there and is healthy, or why none may. */
export async function promotable(owner: Owner, context: Context): Promise<Promotable | { readonly refusal: string }> {
  const { clock, signal } = context;
  const patience: Patience = {
    clock,
    signal,
    atMost: LONGEST,
    waitingFor: `the rollout in environment ${owner.environment} to be completed`,
  };
  const place = await consistently(() => placeOf(owner, context), context);
  try {
    return await retrying(
      // Each look with a cloud of its own: a cloud reads a thing once.
      () => consistently(() => lookAt({ ...place, cloud: cloudOf(place.names, context) }, context), context),
      (error) => error instanceof NotYetCompleted,
      patience,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: `nothing can be taken over from environment ${owner.environment}: ${error.message}` };
  }
}

async function lookAt({ identity, names, cloud }: Place, context: Context): Promise<Promotable> {
  if ((await cloud.running.service()) === undefined)
    throw new Refusal(
      `there is no service ${names.service} in this account and region. An image is taken over within one account and region only; elsewhere give it as an archive.`,
    );
  const { service, current, look } = await standing(identity, names, cloud, context);
  const runs = revisionName(current.arn);
  const rollout = primaryOf(service)?.rolloutState;
  const isStamped = seenHealthy(current) !== undefined;
  const { healthy, because } = judged(look);
  if (rollout === 'FAILED') throw new Refusal(`the rollout of ${runs} failed there.`);
  if (!isStamped) throw new Refusal(`${runs} was never seen healthy there.`);
  if (!healthy) throw new Refusal(`it is not healthy there at the moment: ${because}.`);
  if (rollout !== 'COMPLETED') throw new NotYetCompleted(`${runs} is still being rolled out`);
  const image = runningImage(current, APP, names.repository);
  if (image === undefined) throw new Refusal(`${runs} runs an image that is not from ${names.repository}.`);
  const { digest, tag, cpuArchitecture } = image;
  const { images, archived } = await getStoredImages(cloud.ecr, names.repository, [{ imageDigest: digest }]);
  const [stored] = images;
  if (stored === undefined)
    throw new Refusal(
      archived.length > 0
        ? `its image ${digest} was archived. Restore it in ECR first.`
        : `its image ${digest} is no longer in the repository ${names.repository}. Deploy there again first.`,
    );
  const { commit } = originIn(current.tags);
  return { repository: names.repository, digest, tag: tag ?? stored.tag, cpuArchitecture, commit };
}
