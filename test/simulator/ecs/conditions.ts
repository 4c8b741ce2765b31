import type { Behaviour } from './behaviour.ts';
import { createRoles, type Roles } from './roles.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import type { Container, Task } from './state.ts';

/** What the world around ECS does to tasks, and what an endpoint of ECS can't do: tests turn it against them. */
export interface Conditions {
  /** Whether Fargate places tasks, or why it doesn't: it has no room, or the account's vCPU quota is used up. */
  capacity: 'available' | 'unavailable' | 'quota reached';
  /** Whether the tasks' subnets have an address left for one more. */
  addresses: 'free' | 'used up';
  /**
   * - `time out`: no registry can be reached from the subnets, where only the endpoint for ECR's API is.
   * - `login times out`: not even ECR's API can: no route, no endpoint.
   * - `layers time out`: ECR can be reached, and S3, where it keeps the layers, can't: no gateway endpoint.
   * - `denied`: the execution role may log in to ECR, and not pull.
   * - `login denied`: it may not even log in.
   * - `rate limited`: registries other than ECR refuse more pulls for now.
   */
  pulls: 'work' | 'time out' | 'login times out' | 'layers time out' | 'denied' | 'login denied' | 'rate limited';
  /**
   * - `unsupported`: ListServiceDeployments, DescribeServiceDeployments and StopServiceDeployment answer
   *   UnsupportedFeatureException.
   * - `never lists`: they know of no service deployment.
   *
   * In both cases DescribeServices names no current one.
   */
  serviceDeploymentsApi: 'works' | 'unsupported' | 'never lists';
  /** Whether StopServiceDeployment finds a deployment that it can stop, or answers ConflictException. */
  stopDeployments: 'work' | 'conflict';
  /** Whether CreateService and UpdateService know the circuit breaker's threshold, drop it in silence, or refuse it. */
  thresholdConfiguration: 'taken' | 'ignored' | 'refused';
  readonly roles: Roles;
  readonly secrets: Secrets;
  /** The last word on how a container behaves, over the labels of its image. */
  behave: (task: Task, container: Container) => Partial<Behaviour> | undefined;
}

/** A world in which everything works. */
export function createConditions(): Conditions {
  return {
    capacity: 'available',
    addresses: 'free',
    pulls: 'work',
    serviceDeploymentsApi: 'works',
    stopDeployments: 'work',
    thresholdConfiguration: 'taken',
    roles: createRoles(),
    secrets: createSecrets(),
    behave: () => undefined,
  };
}
