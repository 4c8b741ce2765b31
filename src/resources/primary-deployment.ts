import type { Deployment, Service } from '@aws-sdk/client-ecs';
import { type Patience, retrying } from '../aws/until.ts';

/** The deployment that the service's last change started; other controllers than ECS have none. */
export function primaryOf({ deployments = [] }: Service): Deployment | undefined {
  return deployments.find(({ status }) => status === 'PRIMARY');
}

class NotListedYet extends Error {}

/**
 * The service once its primary deployment is another one than before. UpdateService is not documented to answer with
 * the deployment that it starts, and the one of before must not be taken for it: where the answer lags, later looks
 * tell. Throws DeadlineExceeded.
 */
export async function listedAfter(
  before: string,
  answer: Service,
  look: () => Promise<Service | undefined>,
  patience: Patience,
): Promise<Service> {
  let next = (): Promise<Service | undefined> => Promise.resolve(answer);
  const listed = async () => {
    const seen = await next();
    next = look;
    if (seen && primaryOf(seen)?.id !== before) return seen;
    throw new NotListedYet(`the service's primary deployment is still ${before}`);
  };
  return retrying(listed, (error) => error instanceof NotListedYet, patience);
}
