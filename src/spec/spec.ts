import { DEFAULT_DB_PORT } from './fields/account.ts';
import type { FieldName, Values } from './fields.ts';
import { usedOf } from './names.ts';

/** The desired state in user units: durations in seconds, memory in MiB. */
export type Spec = ReturnType<typeof specOf>;

/** The part of it that describes what outlives releases. */
export type EnvironmentSpec = ReturnType<typeof environmentSpecOf>;

/** As whom and where a run works in AWS. */
export type Access = ReturnType<typeof accessOf>;

export const ACCESS_FIELDS = ['role-to-assume', 'expected-account-id'] as const satisfies readonly FieldName[];

export function accessOf(values: Pick<Values, 'aws-region' | (typeof ACCESS_FIELDS)[number]>) {
  return {
    region: values['aws-region'],
    role: values['role-to-assume'],
    account: values['expected-account-id'],
  } as const;
}

/** The fields that describe what outlives releases. */
export const ENVIRONMENT_FIELDS = [
  'environment',
  'project',
  'service',
  'manifest',
  'aws-region',
  ...ACCESS_FIELDS,
  'tags',
  'adopt',
  'vpc-id',
  'public-subnet-ids',
  'load-balancer-security-group-ids',
  'scheme',
  'deletion-protection',
  'use-cluster',
  'use-load-balancer',
  'use-repository',
  'listener-hosts',
  'listener-paths',
  'listener-priority',
  'container-port',
  'certificate-arn',
  'health-check-path',
  'health-check-interval',
  'health-check-timeout',
  'healthy-threshold',
  'unhealthy-threshold',
  'health-check-matcher',
  'deregistration-delay',
  'kms-key-arn',
  'keep-images',
  'log-retention-days',
  'container-insights',
] as const satisfies readonly FieldName[];

/** Groups the values of the fields as the rest of the code thinks of them. */
export function environmentSpecOf(
  values: Pick<Values, (typeof ENVIRONMENT_FIELDS)[number]>,
  given: ReadonlySet<FieldName>,
) {
  return {
    /** The fields that somebody has given: all others have their defaults. */
    given,
    project: values.project,
    environment: values.environment,
    service: values.service,
    use: usedOf(values),
    region: values['aws-region'],
    access: accessOf(values),
    adopt: values.adopt,
    tags: values.tags ?? {},
    network: {
      vpcId: values['vpc-id'],
      publicSubnets: values['public-subnet-ids'] ?? [],
      loadBalancerSecurityGroups: values['load-balancer-security-group-ids'] ?? [],
      scheme: values.scheme,
      deletionProtection: values['deletion-protection'],
    },
    listener: {
      hosts: values['listener-hosts'] ?? [],
      paths: values['listener-paths'] ?? [],
      priority: values['listener-priority'],
    },
    repository: { kmsKey: values['kms-key-arn'], keepImages: values['keep-images'] },
    logs: { retentionDays: values['log-retention-days'] },
    cluster: { containerInsights: values['container-insights'] },
    container: { port: values['container-port'] },
    http: {
      certificate: values['certificate-arn'],
      path: values['health-check-path'],
      interval: values['health-check-interval'],
      timeout: values['health-check-timeout'],
      healthyThreshold: values['healthy-threshold'],
      unhealthyThreshold: values['unhealthy-threshold'],
      matcher: values['health-check-matcher'],
      deregistrationDelay: values['deregistration-delay'],
    },
  } as const;
}

/** The same of everything, for a release. */
export function specOf(values: Values, given: ReadonlySet<FieldName>) {
  const environment = environmentSpecOf(values, given);
  return {
    ...environment,
    infrastructure: values.infrastructure,
    wake: values.wake,
    allowOlder: values['allow-older'],
    onSuperseded: values['on-superseded'],
    githubToken: values['github-token'],
    waitTimeout: values['wait-timeout'],
    stableFor: values['stable-for'] ?? values['health-check-interval'],
    waitFor: values['wait-for'],
    maxFailedStarts: values['max-failed-starts'],
    onFailure: values['on-failure'],
    onCancel: values['on-cancel'],
    image: values.image,
    imageTag: values['image-tag'],
    network: {
      ...environment.network,
      privateSubnets: values['private-subnet-ids'],
      serviceSecurityGroups: values['service-security-group-ids'],
      assignPublicIp: values['assign-public-ip'],
    },
    roles: { execution: values['execution-role-arn'], task: values['task-role-arn'] },
    task: {
      cpu: values.cpu,
      memory: values.memory,
      cpuArchitecture: values['cpu-architecture'],
      desiredCount: values['desired-count'],
      fragment: values['task-definition'],
    },
    container: {
      ...environment.container,
      environment: values['environment-variables'] ?? {},
      secrets: values.secrets ?? {},
      appSecret: values['app-secret-arn'],
      healthCheck: values['container-health-check'],
    },
    http: { ...environment.http, gracePeriod: values['health-check-grace-period'] },
    database: databaseOf(values),
  } as const;
}

function databaseOf(values: Values) {
  const [host, name, secret] = [values['db-host'], values['db-name'], values['db-secret-arn']];
  if (host === undefined && name === undefined && secret === undefined) return undefined;
  return { host, port: values['db-port'] ?? DEFAULT_DB_PORT, name, secret } as const;
}
