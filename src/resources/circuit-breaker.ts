import type { DeploymentCircuitBreaker } from '@aws-sdk/client-ecs';
import { isTextFault } from '../aws/faults.ts';

/**
 * Pure: how many failed tasks ECS's own circuit breaker takes before it gives a deployment up: as many as a run that
 * watches takes, so that a deployment that nobody watches ends as well. ECS's default is just what the default of
 * max-failed-starts means: half of the tasks, whatever autoscaling makes of them, and never less than 3. Another number
 * is ECS's too, unless half of the tasks are more.
 */
export function thresholdFor(desiredCount: number, maxFailedStarts: number): string {
  const isDefault = maxFailedStarts === ECS_LEAST || Math.ceil(desiredCount / 2) > maxFailedStarts;
  return isDefault ? `${BOUNDED_PERCENT} 50` : `${COUNT} ${maxFailedStarts}`;
}

const ECS_LEAST = 3;
const COUNT = 'COUNT';
const BOUNDED_PERCENT = 'BOUNDED_PERCENT';

/** Pure: the threshold as ECS reports it; `undefined` where ECS doesn't know of any (it came in July 2026). */
export function thresholdOf(breaker: DeploymentCircuitBreaker | undefined): string | undefined {
  const { type, value } = breaker?.thresholdConfiguration ?? {};
  return type === undefined ? undefined : `${type} ${value}`;
}

/**
 * Sends a request with the breaker that is wanted, and once more without its threshold where ECS refuses that. Where
 * ECS drops it in silence, nothing is lost either.
 */
export async function withBreaker<T>(
  threshold: string,
  send: (breaker: DeploymentCircuitBreaker) => Promise<T>,
): Promise<T> {
  const [type, value] = threshold.split(' ');
  const known = { enable: true, rollback: true };
  const thresholdConfiguration = {
    type: type === COUNT ? COUNT : BOUNDED_PERCENT,
    value: Number(value),
  } as const;
  try {
    return await send({ ...known, thresholdConfiguration });
  } catch (error) {
    if (!isTextFault(error, 'threshold unknown')) throw error;
    return await send(known);
  }
}
