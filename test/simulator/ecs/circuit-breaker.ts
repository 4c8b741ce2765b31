import type { Conditions } from './conditions.ts';
import { invalid } from './lookup.ts';
import type { DeploymentConfiguration } from './service-shape.ts';

export interface ThresholdConfiguration {
  readonly type: 'BOUNDED_PERCENT' | 'UNBOUNDED_PERCENT' | 'COUNT';
  readonly value: number;
}

/** How many failed tasks trip the circuit breaker, by the latest desired count. */
export function breakerThreshold({ type, value }: ThresholdConfiguration, desiredCount: number): number {
  if (type === 'COUNT') return value;
  const share = Math.ceil((value / 100) * desiredCount);
  return type === 'BOUNDED_PERCENT' ? Math.min(200, Math.max(3, share)) : Math.max(1, share);
}

/**
 * What the endpoint takes of a deployment configuration. One that is older than the settings of the breaker's threshold
 * drops members that it doesn't know, as AWS's JSON services do, or refuses them (the words are made up).
 */
export function understood(
  given: DeploymentConfiguration | undefined,
  { thresholdConfiguration: threshold }: Conditions,
): DeploymentConfiguration | undefined {
  const breaker = given?.deploymentCircuitBreaker;
  if (breaker === undefined || threshold === 'taken') return given;
  const { thresholdConfiguration, resetOnHealthyTask, ...known } = breaker;
  if (threshold === 'refused' && (thresholdConfiguration ?? resetOnHealthyTask) !== undefined) {
    throw invalid('Unsupported parameter in deploymentConfiguration.deploymentCircuitBreaker.');
  }
  return { ...given, deploymentCircuitBreaker: known };
}
