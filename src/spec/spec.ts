import { DEFAULT_DB_PORT } from './fields/account.ts';
import type { Values } from './fields.ts';
import { usedOf } from './names.ts';

/** The desired state in user units: durations in seconds, memory in MiB. */
export type Spec = ReturnType<typeof specOf>;

/** Groups the values of the fields as the rest of the code thinks of them. */
export function specOf(values: Values) {
  return {
    project: values.project,
    environment: values.environment,
    service: values.service,
    use: usedOf(values),
    region: values['aws-region'],
    adopt: values.adopt,
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
    tags: values.tags ?? {},
    network: {
      vpcId: values['vpc-id'],
      publicSubnets: values['public-subnet-ids'] ?? [],
      privateSubnets: values['private-subnet-ids'],
      loadBalancerSecurityGroups: values['load-balancer-security-group-ids'] ?? [],
      serviceSecurityGroups: values['service-security-group-ids'],
      assignPublicIp: values['assign-public-ip'],
      scheme: values.scheme ?? 'internet-facing',
    },
    listener: {
      hosts: values['listener-hosts'] ?? [],
      paths: values['listener-paths'] ?? [],
      priority: values['listener-priority'],
    },
    roles: { execution: values['execution-role-arn'], task: values['task-role-arn'] },
    repository: { kmsKey: values['kms-key-arn'], keepImages: values['keep-images'] ?? 10 },
    logs: { retentionDays: values['log-retention-days'] },
    cluster: { containerInsights: values['container-insights'] ?? 'disabled' },
    task: {
      cpu: values.cpu,
      memory: values.memory,
      cpuArchitecture: values['cpu-architecture'],
      desiredCount: values['desired-count'],
      fragment: values['task-definition'],
    },
    container: {
      port: values['container-port'],
      environment: values['environment-variables'] ?? {},
      secrets: values.secrets ?? {},
      appSecret: values['app-secret-arn'],
      healthCheck: values['container-health-check'],
    },
    http: {
      certificate: values['certificate-arn'],
      path: values['health-check-path'],
      interval: values['health-check-interval'],
      timeout: values['health-check-timeout'],
      healthyThreshold: values['healthy-threshold'],
      unhealthyThreshold: values['unhealthy-threshold'],
      matcher: values['health-check-matcher'],
      gracePeriod: values['health-check-grace-period'],
      deregistrationDelay: values['deregistration-delay'],
    },
    database: databaseOf(values),
  } as const;
}

function databaseOf(values: Values) {
  const [host, name, secret] = [values['db-host'], values['db-name'], values['db-secret-arn']];
  if (host === undefined && name === undefined && secret === undefined) return undefined;
  return { host, port: values['db-port'] ?? DEFAULT_DB_PORT, name, secret } as const;
}
