import type { Service } from '../ports.ts';
import { clusterOperations } from './clusters.ts';
import { type Conditions, createConditions, type Secrets } from './conditions.ts';
import { tagOperations } from './resource-tags.ts';
import { createScheduler } from './scheduler.ts';
import { serviceDeploymentOperations } from './service-deployments.ts';
import { serviceOperations } from './services.ts';
import type { Cloud, Store } from './state.ts';
import { taskDefinitionOperations } from './task-definitions.ts';
import { taskOperations } from './tasks.ts';

export interface Ecs {
  readonly service: Service;
  /** What tests turn: capacity, pulls, secrets, how containers behave. */
  readonly conditions: Conditions;
  readonly secrets: Secrets;
  /** Overrules the labels of the images; a test's last word replaces the one before. */
  behave(how: Conditions['behave']): void;
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
    secrets: conditions.secrets,
    behave(how) {
      conditions.behave = how;
    },
    store,
    service: {
      operations: {
        ...clusterOperations(cloud, store),
        ...taskDefinitionOperations(cloud, store),
        ...serviceOperations(cloud, store, scheduler),
        ...taskOperations(cloud, store, scheduler),
        ...serviceDeploymentOperations(cloud, store),
        ...tagOperations(store),
      },
    },
  };
}
