/**
 * The quotas of AWS that a call may meet, by their names in Service Quotas. An API says only that there is one: of ECR,
 * ECS and CloudWatch Logs every quota has the same code, so the operation tells which; those of Elastic Load Balancing
 * have codes of their own.
 */
const BY_OPERATION: Readonly<Record<string, string>> = {
  'ECR CreateRepository': 'Registered repositories',
  'ECR PutImage': 'Images per repository, or Tags per image',
  'ECR PutLifecyclePolicy': 'Rules per lifecycle policy',
  'ECR InitiateLayerUpload': 'Images per repository',
  'ECS CreateCluster': 'Clusters per account',
  'ECS RegisterTaskDefinition': 'Revisions per task definition family',
  'ECS CreateService': 'Services per cluster',
  'ECS UpdateService': 'Services per cluster, or Tasks per service',
  'CloudWatchLogs CreateLogGroup': 'Log groups',
};

const BY_CODE: Readonly<Record<string, string>> = {
  TooManyLoadBalancers: 'Application Load Balancers per Region',
  TooManyTargetGroups: 'Target Groups per Region',
  TooManyUniqueTargetGroupsPerLoadBalancer: 'Target Groups per Application Load Balancer',
  TargetGroupAssociationLimit: 'Load balancers per Target Group',
  TooManyListeners: 'Listeners per Application Load Balancer',
  TooManyRules: 'Rules per Application Load Balancer',
  TooManyCertificates: 'Certificates per Application Load Balancer',
  TooManyTargets: 'Targets per Application Load Balancer',
  TooManyRegistrationsForTargetId: 'Number of times a target can be registered per Application Load Balancer',
  TooManyActions: 'Target Groups per Action per Application Load Balancer',
};

/** Which quota an error speaks of: its name, as far as it is known; `undefined` for an error that speaks of none. */
export function quotaIn(error: unknown, service: string, operation: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = error.name.replace(/Exception$/, '');
  if (code === 'LimitExceeded') return BY_OPERATION[`${service} ${operation}`] ?? `a quota of ${service}`;
  return Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
}
