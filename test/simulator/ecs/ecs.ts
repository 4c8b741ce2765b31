import type { Service } from '../ports.ts';
import { clusterOperations } from './clusters.ts';
import { type Conditions, createConditions } from './conditions.ts';
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
