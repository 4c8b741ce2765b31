import { AwsError } from '../ports.ts';
import { lastPart } from './arn.ts';
import type { Cluster, EcsService, Store, TaskDefinition } from './state.ts';

export const invalid = (message: string) => new AwsError('InvalidParameterException', message);
export const clientError = (message: string) => new AwsError('ClientException', message);

/** An ACTIVE cluster by name or ARN; the name `default` when none is given. */
export function clusterOf(store: Store, nameOrArn = 'default'): Cluster {
  const cluster = store.clusters.get(lastPart(nameOrArn));
  if (cluster?.status !== 'ACTIVE') throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  return cluster;
}

/** The latest service of that name or ARN in a cluster, INACTIVE ones too. */
export function findService(store: Store, cluster: Cluster, nameOrArn: string): EcsService | undefined {
  const name = lastPart(nameOrArn);
  return store.services.findLast((service) => service.cluster === cluster && service.name === name);
}

/** A service that can be changed. */
export function activeService(store: Store, cluster: Cluster, nameOrArn: string): EcsService {
  const service = findService(store, cluster, nameOrArn);
  if (service === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.');
  if (service.status !== 'ACTIVE') throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
  return service;
}

/** A task definition by ARN, `family:revision` or `family` (its latest ACTIVE revision). */
export function findTaskDefinition(store: Store, reference: string): TaskDefinition | undefined {
  const [family = '', revision] = lastPart(reference).split(':');
  const all = store.families.get(family) ?? [];
  return revision === undefined
    ? all.findLast(({ status }) => status === 'ACTIVE')
    : all.find(({ revision: number, status }) => number === Number(revision) && status !== 'DELETED');
}

/** One page of a list, and the token of the next. */
export function paginate<T>(
  all: readonly T[],
  size: number,
  token: string | undefined,
): { readonly items: readonly T[]; readonly nextToken: string | undefined } {
  const from = token === undefined ? 0 : Number(token);
  if (!Number.isSafeInteger(from) || from < 0) throw invalid('Invalid token.');
  const to = from + size;
  return { items: all.slice(from, to), nextToken: to < all.length ? String(to) : undefined };
}
