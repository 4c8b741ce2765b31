import { isFault } from '../aws/faults.ts';
import { DeadlineExceeded, type Patience, retrying } from '../aws/until.ts';

/**
 * Sends what names a target group. One that was made a moment ago need not be known everywhere in AWS yet. One that AWS
 * goes on not to know was removed by another run: throws TargetGroupNotFoundException.
 */
export async function knowingTargetGroup<T>(
  send: () => Promise<T>,
  name: string,
  patience: (atMost: number, waitingFor: string) => Patience,
): Promise<T> {
  const isUnknown = (error: unknown) => isFault(error, 'TargetGroupNotFoundException');
  try {
    return await retrying(send, isUnknown, patience(30, `AWS to know the target group of ${name}`));
  } catch (error) {
    throw error instanceof DeadlineExceeded ? error.cause : error;
  }
}
