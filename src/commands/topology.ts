import type { Revision } from '../aws/ecs-reads.ts';
import type { CpuArchitecture } from '../image/platform.ts';
import { isRecord } from '../json.ts';
import { canonical } from '../resources/canonical.ts';
import { architectureOf, containersOf, listOf, sizeOf } from '../resources/containers.ts';
import { DEFAULT_DB_PORT } from '../spec/fields/account.ts';
import { APP } from '../spec/fragment.ts';
import type { Names } from '../spec/names.ts';
import type { Spec } from '../spec/spec.ts';
import type { Standing } from './standing.ts';

/** What an environment consists of, for people: the picture and the estimate of its cost are made from it. */
export interface Topology {
  readonly names: Names;
  readonly region: string;
  readonly scheme: Spec['network']['scheme'];
  /** What of the load balancer's requests is for this service, where it is one that others use too. */
  readonly rule: Pick<Spec['listener'], 'hosts' | 'paths'> | undefined;
  /** Whether there is an HTTPS listener, to which the plain one sends everybody. */
  readonly secure: boolean;
  readonly healthPath: string;
  readonly balancerSubnets: readonly string[];
  readonly taskSubnets: readonly string[];
  readonly publicIp: boolean;
  readonly database: { readonly port: number } | undefined;
  /** The ARNs (or names) of secrets and parameters; no values. */
  readonly secrets: readonly string[];
  /** `undefined` where nobody asked. */
  readonly logRetentionDays?: number;
  readonly task: {
    /** CPU units. */
    readonly cpu: number;
    /** MiB. */
    readonly memory: number;
    readonly architecture: CpuArchitecture;
    /** GB of disk. */
    readonly storage: number;
    /** How many were asked for. */
    readonly count: number;
  };
}

/** Pure: the topology that a spec describes. The architecture is the image's, where nobody asked for one. */
export function topologyOf(spec: Spec, names: Names, architecture: CpuArchitecture | undefined): Topology {
  const { network, task, http, database } = spec;
  const { cpu, memory, ephemeralStorage } = canonical({ cpu: task.cpu, memory: task.memory, ...task.fragment });
  const storage = isRecord(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
  return {
    names,
    region: spec.region,
    scheme: network.scheme,
    rule: spec.use.loadBalancer === undefined ? undefined : spec.listener,
    secure: http.certificate !== undefined,
    healthPath: http.path,
    balancerSubnets: network.publicSubnets,
    taskSubnets: network.privateSubnets,
    publicIp: network.assignPublicIp,
    database: database?.host === undefined ? undefined : { port: database.port },
    secrets: secretsOf(spec),
    logRetentionDays: spec.logs.retentionDays,
    task: {
      cpu: Number(cpu) || task.cpu,
      memory: Number(memory) || task.memory,
      architecture: architecture ?? task.cpuArchitecture ?? 'X86_64',
      storage: Number.isFinite(storage) ? storage : 0,
      count: task.desiredCount,
    },
  };
}

/** Pure: the same of what was found, where nobody describes it. */
export function topologyFound(found: Standing, { definition }: Pick<Revision, 'definition'>, names: Names): Topology {
  const { service, loadBalancer, targetGroup, secure, rule } = found;
  const network = service.networkConfiguration?.awsvpcConfiguration;
  const app = containersOf(definition).find(({ name }) => name === APP);
  const variables = new Map(listOf(app?.['environment']).map(({ name, value }) => [name, value]));
  return {
    names,
    region: service.serviceArn?.split(':')[3] ?? '',
    scheme: loadBalancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
    rule,
    secure,
    healthPath: targetGroup.HealthCheckPath ?? '/',
    balancerSubnets: (loadBalancer.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
    taskSubnets: network?.subnets ?? [],
    publicIp: network?.assignPublicIp === 'ENABLED',
    database: variables.has('DB_HOST') ? { port: Number(variables.get('DB_PORT')) || DEFAULT_DB_PORT } : undefined,
    secrets: distinct(referencesIn(definition)),
    task: { ...sizeOf(definition), architecture: architectureOf(definition), count: service.desiredCount ?? 0 },
  };
}

function secretsOf(spec: Spec): string[] {
  const { container, database, task } = spec;
  return distinct([
    database?.secret,
    container.appSecret,
    ...Object.values(container.secrets),
    ...referencesIn(task.fragment),
  ]);
}

const referencesIn = (definition: unknown): readonly unknown[] =>
  containersOf(definition).flatMap(({ secrets }) => listOf(secrets).map(({ valueFrom }) => valueFrom));

const distinct = (secrets: readonly unknown[]) => [...new Set(secrets.filter((secret) => typeof secret === 'string'))];
