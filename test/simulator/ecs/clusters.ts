import { isDeepStrictEqual } from 'node:util';
import { AwsError, type Operation } from '../ports.ts';
import { any, type Infer, list, map, oneOf, operation, required, string, structure } from '../shape.ts';
import { ecsArn, lastPart } from './arn.ts';
import { clusterOf, invalid } from './lookup.ts';
import { capacityProviderStrategy, tagList } from './service-shape.ts';
import type { Cloud, Cluster, Store } from './state.ts';

const settings = list(structure({ name: required(oneOf('containerInsights')), value: required(string()) }));

const createCluster = structure({
  clusterName: string({ min: 1, max: 255, pattern: /^[A-Za-z0-9_-]+$/ }),
  tags: tagList,
  settings,
  configuration: map(any),
  capacityProviders: list(string()),
  defaultCapacityProviderStrategy: capacityProviderStrategy,
  serviceConnectDefaults: map(any),
});

const INSIGHTS = ['enhanced', 'enabled', 'disabled'];

/** The operations on clusters. */
export function clusterOperations(cloud: Cloud, store: Store): Readonly<Record<string, Operation>> {
  const requests = new Map<Cluster, Infer<typeof createCluster>>();

  const tasksOf = (cluster: Cluster) => [...store.tasks.values()].filter(({ service }) => service.cluster === cluster);
  const servicesOf = (cluster: Cluster) =>
    store.services.filter((service) => service.cluster === cluster && service.status !== 'INACTIVE');

  const view = (cluster: Cluster, include: readonly string[] = []) => ({
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: tasksOf(cluster).filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasksOf(cluster).filter(({ lastStatus }) =>
      ['PROVISIONING', 'PENDING', 'ACTIVATING'].includes(lastStatus),
    ).length,
    activeServicesCount: servicesOf(cluster).filter(({ status }) => status === 'ACTIVE').length,
    statistics: [],
    tags: include.includes('TAGS') ? cluster.tags : [],
    settings: include.includes('SETTINGS') ? cluster.settings : [],
    configuration: include.includes('CONFIGURATIONS') ? cluster.configuration : undefined,
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: cluster.defaultCapacityProviderStrategy,
    serviceConnectDefaults: cluster.serviceConnectDefaults,
  });

  const everything = ['TAGS', 'SETTINGS', 'CONFIGURATIONS'];

  return {
    CreateCluster: operation(createCluster, (input) => {
      const name = input.clusterName ?? 'default';
      const existing = store.clusters.get(name);
      if (existing?.status === 'ACTIVE') {
        if (isDeepStrictEqual({ clusterName: name, ...input }, requests.get(existing)))
          return { cluster: view(existing, everything) };
        throw invalid(
          'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
        );
      }
      checkSettings(input.settings);
      checkProviders(input.capacityProviders ?? [], input.defaultCapacityProviderStrategy ?? []);
      const cluster: Cluster = {
        name,
        arn: ecsArn(cloud, `cluster/${name}`),
        status: 'ACTIVE',
        settings: input.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
        configuration: input.configuration,
        serviceConnectDefaults: input.serviceConnectDefaults,
        capacityProviders: input.capacityProviders ?? [],
        defaultCapacityProviderStrategy: input.defaultCapacityProviderStrategy ?? [],
        tags: input.tags ?? [],
      };
      store.clusters.set(name, cluster);
      requests.set(cluster, { clusterName: name, ...input });
      return { cluster: view(cluster, everything) };
    }),

    DescribeClusters: operation(
      structure({
        clusters: list(string(), { max: 100 }),
        include: list(oneOf('ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS')),
      }),
      (input) => {
        const asked = (input.clusters ?? ['default']).map((reference) => ({
          reference,
          cluster: store.clusters.get(lastPart(reference)),
        }));
        return {
          clusters: asked.flatMap(({ cluster }) => (cluster === undefined ? [] : [view(cluster, input.include)])),
          failures: asked.flatMap(({ reference, cluster }) =>
            cluster === undefined ? [{ arn: ecsArn(cloud, `cluster/${lastPart(reference)}`), reason: 'MISSING' }] : [],
          ),
        };
      },
    ),

    ListClusters: operation(structure({ nextToken: string(), maxResults: any }), () => ({
      clusterArns: [...store.clusters.values()].filter(({ status }) => status === 'ACTIVE').map(({ arn }) => arn),
    })),

    UpdateCluster: operation(
      structure({ cluster: required(string()), settings, configuration: map(any), serviceConnectDefaults: map(any) }),
      (input) => {
        const cluster = clusterOf(store, input.cluster);
        checkSettings(input.settings);
        cluster.settings = input.settings ?? cluster.settings;
        cluster.configuration = input.configuration ?? cluster.configuration;
        cluster.serviceConnectDefaults = input.serviceConnectDefaults ?? cluster.serviceConnectDefaults;
        return { cluster: view(cluster, everything) };
      },
    ),

    UpdateClusterSettings: operation(
      structure({ cluster: required(string()), settings: required(settings) }),
      (input) => {
        const cluster = clusterOf(store, input.cluster);
        checkSettings(input.settings);
        cluster.settings = input.settings;
        return { cluster: view(cluster, everything) };
      },
    ),

    PutClusterCapacityProviders: operation(
      structure({
        cluster: required(string()),
        capacityProviders: required(list(string())),
        defaultCapacityProviderStrategy: required(capacityProviderStrategy),
      }),
      (input) => {
        const cluster = clusterOf(store, input.cluster);
        checkProviders(input.capacityProviders, input.defaultCapacityProviderStrategy);
        cluster.capacityProviders = input.capacityProviders;
        cluster.defaultCapacityProviderStrategy = input.defaultCapacityProviderStrategy;
        return { cluster: view(cluster, everything) };
      },
    ),

    DeleteCluster: operation(structure({ cluster: required(string()) }), (input) => {
      const cluster = clusterOf(store, input.cluster);
      if (servicesOf(cluster).length > 0) {
        throw new AwsError(
          'ClusterContainsServicesException',
          'The Cluster cannot be deleted while Services are active.',
        );
      }
      if (tasksOf(cluster).some(({ lastStatus }) => lastStatus !== 'STOPPED')) {
        throw new AwsError('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.');
      }
      cluster.status = 'INACTIVE';
      return { cluster: view(cluster, everything) };
    }),
  };
}

function checkSettings(given: Infer<typeof settings> = []): void {
  for (const { value } of given) {
    if (!INSIGHTS.includes(value)) throw invalid(`Invalid value '${value}' for setting containerInsights.`);
  }
}

function checkProviders(providers: readonly string[], strategy: Infer<typeof capacityProviderStrategy>): void {
  const unknown = providers.find((provider) => !['FARGATE', 'FARGATE_SPOT'].includes(provider));
  if (unknown !== undefined)
    throw invalid(
      `The specified capacity provider '${unknown}' was not found. Specify a valid name or ARN and try again.`,
    );
  const loose = strategy.find(({ capacityProvider }) => !providers.includes(capacityProvider));
  if (loose !== undefined) {
    throw invalid(
      'The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.',
    );
  }
}
