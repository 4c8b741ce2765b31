import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, Images, Service } from '../ports.ts';
import { createAuthorization } from './authorization.ts';
import { createBlobs } from './blobs.ts';
import { imageOperations } from './image-operations.ts';
import { createImages } from './images.ts';
import { createLifecycleExpiry } from './lifecycle-expiry.ts';
import { lifecycleOperations } from './lifecycle-policy.ts';
import { createRegistry } from './registry.ts';
import { createRegistryFaults, type RegistryFaults } from './registry-faults.ts';
import type { Passage } from './registry-protocol.ts';
import { repositoryOperations } from './repositories.ts';
import type { RegistryIdentity, RegistrySettings, Repositories } from './repository.ts';
import { tagOperations } from './resource-tags.ts';

export interface Ecr {
  readonly service: Service;
  readonly images: Images;
  /** Faults of the registry; those of the API are the server's. */
  readonly faults: RegistryFaults;
  /** The settings of the registry. */
  readonly settings: RegistrySettings;
  /** What is stored, for tests to look at. */
  readonly repositories: Repositories;
  /** Answers the registry protocol under `/v2/`; false when the request isn't for it. */
  handle(request: IncomingMessage, response: ServerResponse, passage?: Passage): boolean;
}

/** The simulated ECR: its API and its registry over the same repositories. */
export function createEcr(world: RegistryIdentity & { readonly clock: Clock }): Ecr {
  const { clock } = world;
  const repositories: Repositories = new Map();
  const authorization = createAuthorization(clock, world);
  const blobs = createBlobs(world);
  const expiry = createLifecycleExpiry(repositories, clock);
  const faults = createRegistryFaults();
  const settings: RegistrySettings = { blobMounting: false };
  return {
    service: {
      operations: {
        ...repositoryOperations(repositories, world, clock),
        ...lifecycleOperations(repositories, world, clock, expiry.schedule),
        ...tagOperations(repositories, world),
        ...authorization.operations,
        ...imageOperations(repositories, world, blobs, clock),
      },
    },
    images: createImages(repositories, world),
    faults,
    settings,
    repositories,
    handle: createRegistry({ repositories, registry: world, clock, authorization, blobs, faults, settings }),
  };
}
