import type { Service } from '../ports.ts';
import { clusterOperations } from './clusters.ts';
import { type Conditions, createConditions } from './conditions.ts';
import { findTaskDefinition } from './lookup.ts';
import { tagOperations, tagsIn } from './resource-tags.ts';
import type { Roles } from './roles.ts';
import { createScheduler } from './scheduler.ts';
import type { Secrets } from './secrets.ts';
import { serviceDeploymentOperations } from './service-deployments.ts';
import { serviceOperations } from './services.ts';
import { interruptSpot } from './spot.ts';
import type { Cloud, Store } from './state.ts';
import { taskDefinitionOperations } from './task-definitions.ts';
import { taskProtectionOperations } from './task-protection.ts';
import { taskOperations } from './tasks.ts';

export interface Ecs {
  readonly service: Service;
  /** What tests turn. */
  readonly conditions: Conditions;
  readonly roles: Roles;
  readonly secrets: Secrets;
  /** Overrules the labels of the images; a test's last word replaces the one before. */
  behave(how: Conditions['behave']): void;
  /** AWS takes back the capacity of all running tasks on FARGATE_SPOT; others it doesn't touch. */
  interrupt(): void;
  /** The tags of what has this ARN. */
  tagsOf(arn: string): ReadonlyMap<string, string> | undefined;
  /** The roles that a revision hands to its tasks. */
  rolesOf(taskDefinition: string): readonly string[];
  /** What is, for tests that look behind the API. */
  readonly store: Store;
}

/** ECS on Fargate: its API, and the scheduler that brings services to what they should be. */
export function createEcs(cloud: Cloud): Ecs {
  const store: Store = { clusters: new Map(), families: new Map(), services: [], tasks: new Map() };
  const conditions = createConditions();
  const scheduler = createScheduler(cloud, store, conditions);
  return {
    conditions,
    roles: conditions.roles,
    secrets: conditions.secrets,
    behave(how) {
      conditions.behave = how;
    },
    interrupt: () => interruptSpot(scheduler.tasks, [...store.tasks.values()]),
    store,
    tagsOf: (arn) => tagsIn(store, arn),
    rolesOf(reference) {
      const { executionRoleArn, taskRoleArn } = findTaskDefinition(store, reference)?.content ?? {};
      return [executionRoleArn, taskRoleArn].flatMap((role) => role ?? []);
    },
    service: {
      operations: {
        ...clusterOperations(cloud, store),
        ...taskDefinitionOperations(cloud, store),
        ...serviceOperations({ cloud, store, scheduler, conditions }),
        ...taskOperations(cloud, store, scheduler),
        ...taskProtectionOperations(cloud, store, scheduler),
        ...serviceDeploymentOperations(cloud, store, conditions),
        ...tagOperations(store),
      },
    },
  };
}
