import type { Deployment, Service } from '@aws-sdk/client-ecs';
import { type Patience, retrying } from '../aws/until.ts';

/** The deployment that the service's last change started; other controllers than ECS have none. */
export function primaryOf({ deployments = [] }: Service): Deployment | undefined {
  return deployments.find(({ status }) => status === 'PRIMARY');
}

class NotListedYet extends Error {}

/**
 * The id of the deployment that brings a revision and was not there before. UpdateService is not documented to answer
 * with the deployment that it starts, and neither that of before nor another run's must be taken for it: where the answer
 * lags, later looks tell. Throws DeadlineExceeded.
 */
export async function listedDeployment(
  started: { readonly before: string; readonly revision: string },
  answer: Service,
  look: () => Promise<Service | undefined>,
  patience: Patience,
): Promise<string> {
  let next = (): Promise<Service | undefined> => Promise.resolve(answer);
  const listed = async () => {
    const seen = await next();
    next = look;
    const ours = seen?.deployments?.find(
      ({ id, taskDefinition }) => id !== started.before && taskDefinition === started.revision,
    );
    if (ours?.id !== undefined) return ours.id;
    throw new NotListedYet(`ECS does not list it yet, beside ${started.before}`);
  };
  return retrying(listed, isNotListed, patience);
}

const isNotListed = (error: unknown) => error instanceof NotListedYet;

/**
 * The service, as soon as a look shows none of these as its primary deployment: they were replaced, and none of them
 * comes back under its id, so a look that shows one is stale. Throws DeadlineExceeded.
 */
export async function lookPast(
  replaced: readonly (string | undefined)[],
  look: () => Promise<Service | undefined>,
  patience: Patience,
): Promise<Service | undefined> {
  const past = async () => {
    const seen = await look();
    const id = seen && primaryOf(seen)?.id;
    if (id !== undefined && replaced.includes(id)) throw new NotListedYet(`ECS still shows ${id}`);
    return seen;
  };
  return retrying(past, isNotListed, patience);
}
