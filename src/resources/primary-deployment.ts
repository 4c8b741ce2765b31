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
  return retrying(listed, (error) => error instanceof NotListedYet, patience);
}
