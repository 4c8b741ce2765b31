import type { Service } from '@aws-sdk/client-ecs';
import { thresholdOf } from './circuit-breaker.ts';

/**
 * Pure: a service as AWS reports it, in the words in which one is wanted; its tags stand beside. Where ECS tells no
 * threshold of the circuit breaker there is none to compare, and it is the one `wanted`.
 */
export function stateOf(seen: Service, wanted: { readonly threshold: string }) {
  const network = seen.networkConfiguration?.awsvpcConfiguration;
  const rules = seen.deploymentConfiguration;
  const breaker = rules?.deploymentCircuitBreaker;
  return {
    launchType: seen.launchType ?? (seen.capacityProviderStrategy?.length ? 'capacity providers' : 'FARGATE'),
    schedulingStrategy: seen.schedulingStrategy ?? 'REPLICA',
    deploymentController: seen.deploymentController?.type ?? 'ECS',
    managedBy: seen.resourceManagementType ?? 'CUSTOMER',
    taskDefinition: seen.taskDefinition ?? '',
    network: {
      subnets: (network?.subnets ?? []).toSorted(),
      securityGroups: (network?.securityGroups ?? []).toSorted(),
      publicIp: network?.assignPublicIp ?? 'DISABLED',
    },
    loadBalancer: (seen.loadBalancers ?? [])
      .map(
        ({ targetGroupArn, containerName, containerPort }) => `${targetGroupArn} to ${containerName}:${containerPort}`,
      )
      .join(', '),
    gracePeriod: seen.healthCheckGracePeriodSeconds ?? 0,
    deployment: {
      strategy: rules?.strategy ?? 'ROLLING',
      minimumHealthyPercent: rules?.minimumHealthyPercent ?? 100,
      maximumPercent: rules?.maximumPercent ?? 200,
      circuitBreaker: breaker?.enable ? (breaker.rollback ? 'with rollback' : 'without rollback') : 'off',
      threshold: thresholdOf(breaker) ?? wanted.threshold,
    },
    propagateTags: seen.propagateTags ?? 'NONE',
    lastRollout: seen.deployments?.some(({ status, rolloutState }) => status === 'PRIMARY' && rolloutState === 'FAILED')
      ? 'failed'
      : 'not failed',
  };
}
