import type { Behaviour } from '../../simulator/ecs/behaviour.ts';
import { ask, type Cloud, NAME } from '../cloud.ts';
import type { Deed } from '../story.ts';
import { updatedByHand } from './people.ts';

// What tasks find where they are to run.

/** There is no such secret or parameter. */
export const secretMissing =
  (reference: string): Deed =>
  ({ aws }) =>
    aws.ecs.secrets.missing(reference);

/** The execution role may not read it. */
export const secretDenied =
  (reference: string): Deed =>
  ({ aws }) =>
    aws.ecs.secrets.deny(reference);

/** It holds these JSON keys and no others. */
export const secretHolds =
  (reference: string, ...keys: string[]): Deed =>
  ({ aws }) =>
    aws.ecs.secrets.keys(reference, keys);

/** The role may read it, and not decrypt it. */
export const secretEncrypted =
  (reference: string): Deed =>
  ({ aws }) =>
    aws.ecs.secrets.kms(reference);

/** The role is not there, or does not trust ECS. */
export const roleUnassumable =
  (arn: string): Deed =>
  ({ aws }) =>
    aws.ecs.roles.unassumable(arn);

/** Whether the tasks' subnets have an address left. */
export const addresses =
  (how: Cloud['aws']['ecs']['conditions']['addresses']): Deed =>
  ({ aws }) => {
    aws.ecs.conditions.addresses = how;
  };

/** Whether Fargate has room for tasks. */
export const capacity =
  (how: Cloud['aws']['ecs']['conditions']['capacity']): Deed =>
  ({ aws }) => {
    aws.ecs.conditions.capacity = how;
  };

/** Tasks that want the registry from now on. */
export const pulls =
  (how: Cloud['aws']['ecs']['conditions']['pulls']): Deed =>
  ({ aws }) => {
    aws.ecs.conditions.pulls = how;
  };

/** Somebody lets the service run on Spot, of which AWS takes every task back for a while. */
export const spotTaken =
  (seconds: number): Deed =>
  (cloud) => {
    const { aws, clock } = cloud;
    const capacityProviderStrategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
    const capacityProviders = ['FARGATE', 'FARGATE_SPOT'];
    ask(aws.ecs, 'PutClusterCapacityProviders', {
      cluster: NAME,
      capacityProviders,
      defaultCapacityProviderStrategy: [],
    });
    updatedByHand({ capacityProviderStrategy })(cloud);
    const until = clock.now() + seconds * 1000;
    const look = () => {
      aws.ecs.interrupt();
      if (clock.now() < until) clock.after(1, look);
    };
    look();
  };

/** What the API of service deployments can do here. */
export const serviceDeployments =
  (how: Cloud['aws']['ecs']['conditions']['serviceDeploymentsApi']): Deed =>
  ({ aws }) => {
    aws.ecs.conditions.serviceDeploymentsApi = how;
  };

/** The circuit breaker's threshold, as an ECS of before July 2026 takes it. */
export const threshold =
  (how: Cloud['aws']['ecs']['conditions']['thresholdConfiguration']): Deed =>
  ({ aws }) => {
    aws.ecs.conditions.thresholdConfiguration = how;
  };

/** How every container behaves that starts from now on, over what its image says. */
export const containers =
  (behaviour: Partial<Behaviour>): Deed =>
  ({ aws }) =>
    aws.ecs.behave(() => behaviour);

/** The log says so, so many seconds after each container's start. */
export const says =
  (line: string, seconds: number): Deed =>
  ({ aws, clock }) => {
    const told = new Set<string>();
    const look = () => {
      for (const { id, containers } of aws.ecs.store.tasks.values()) {
        const started = containers[0]?.startedAt;
        if (told.has(id) || started === undefined || clock.now() < started + seconds * 1000) continue;
        told.add(id);
        aws.logs.groups.write(`/ecs/${NAME}`, `ecs/app/${id}`, line);
      }
      clock.after(1, look);
    };
    look();
  };
