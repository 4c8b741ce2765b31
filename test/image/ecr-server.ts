import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRegistry, type RegistryClient, type RegistryOptions } from '../../src/image/registry.ts';
import { quickClock } from '../fixtures/quick-clock.ts';
import { manualClock } from '../simulator/clock.ts';
import { createEcr, type Ecr } from '../simulator/ecr/ecr.ts';
import type { Repository } from '../simulator/ecr/repository.ts';

export const REPOSITORY = 'shop-dev';

/** A simulated ECR on loopback, with one repository. */
export interface EcrServer {
  readonly url: string;
  readonly ecr: Ecr;
  readonly repository: Repository;
  readonly authorization: string;
  /** `PUT /v2/shop-dev/manifests/v1` and so on, in the order in which they came. */
  readonly requests: string[];
  /** Takes a request before the registry does; true when it has answered it, or will. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** A client whose retries take milliseconds. */
  client(options?: Partial<RegistryOptions>): RegistryClient;
  /** Lets the registry answer a request that `intercept` held back. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Starts it; tags can't be overwritten when `immutable`. */
export async function startEcr({ immutable = true } = {}): Promise<EcrServer> {
  const requests: string[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse) => void ecr.handle(request, response);
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (!started.intercept?.(request, response)) handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  const host = `127.0.0.1:${address.port}`;
  const world = { account: '123456789012', region: 'eu-central-1', host: () => host, clock: manualClock() };
  const ecr = createEcr(world);
  const { operations } = ecr.service;
  const imageTagMutability = immutable ? 'IMMUTABLE' : 'MUTABLE';
  operations.CreateRepository?.run({ repositoryName: REPOSITORY, imageTagMutability });
  const repository = ecr.repositories.get(REPOSITORY);
  if (repository === undefined) throw new Error('no repository');
  const answer = JSON.stringify(operations.GetAuthorizationToken?.run({}));
  const authorization = `Basic ${/"authorizationToken":"([^"]+)"/.exec(answer)?.[1]}`;
  const url = `http://${host}`;
  const started: EcrServer = {
    url,
    ecr,
    repository,
    authorization,
    requests,
    intercept: undefined,
    client: (options = {}) =>
      createRegistry({
        endpoint: url,
        repository: REPOSITORY,
        authorization,
        clock: quickClock().clock,
        ...options,
      }),
    handle,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return started;
}
