import type { Used } from '../../src/spec/names.ts';

/** Whose policies they are: what their ARNs are made of. */
export interface PolicyNames {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** All environments and services of a project begin with its name. */
  readonly project: string;
  /** The roles that tasks run with, by name. */
  readonly taskRoles: readonly string[];
  /** What others have too, by name. */
  readonly use?: Used | undefined;
  /** The ARN of the key of one's own that encrypts the repository. */
  readonly repositoryKey?: string | undefined;
}

/** The project of the documentation's examples. */
export const EXAMPLE: PolicyNames = {
  partition: 'aws',
  region: 'eu-central-1',
  account: '123456789012',
  project: 'shop',
  taskRoles: ['shop-execution', 'shop-task'],
};

/** So much of a name that is too long for a load balancer or target group stands before its hash. */
const CUT = 23;

/** How the names of load balancers and target groups begin. */
const elbPrefix = (project: string) =>
  project.length > CUT ? project.slice(0, CUT).replace(/-+$/, '') : `${project}-`;

/** The ARNs that a policy may name, with the wildcards that stand for what nobody knows before. */
export function arns({ partition, region, account, project, taskRoles, use = {} }: PolicyNames) {
  const arn = (service: string, path: string) => `arn:${partition}:${service}:${region}:${account}:${path}`;
  const elb = (path: string) => arn('elasticloadbalancing', path);
  const ecs = (path: string) => arn('ecs', path);
  const iam = (path: string) => `arn:${partition}:iam::${account}:${path}`;
  const own = elbPrefix(project);
  /** Rules are made on those of the project too: its services may share one. */
  const balancers = [`${own}*`, ...(use.loadBalancer === undefined ? [] : [`${use.loadBalancer}/*`])];
  const clusters = [`${project}-*`, ...(use.cluster === undefined ? [] : [use.cluster])];
  /** In a cluster of the project's own everything is the project's. */
  const inClusters = (kind: string, rest: string) =>
    clusters.map((cluster) => ecs(`${kind}/${cluster}/${cluster === use.cluster ? `${project}-` : ''}${rest}`));
  return {
    repositories: [arn('ecr', `repository/${project}-*`)],
    usedRepository: use.repository === undefined ? [] : [arn('ecr', `repository/${use.repository}`)],
    loadBalancers: [elb(`loadbalancer/app/${own}*`)],
    targetGroups: [elb(`targetgroup/${own}*`)],
    ownListeners: [elb(`listener/app/${own}*`)],
    listeners: balancers.map((balancer) => elb(`listener/app/${balancer}`)),
    rules: balancers.map((balancer) => elb(`listener-rule/app/${balancer}`)),
    ownClusters: [ecs(`cluster/${project}-*`)],
    clusters: clusters.map((cluster) => ecs(`cluster/${cluster}`)),
    services: inClusters('service', '*'),
    serviceDeployments: inClusters('service-deployment', '*'),
    serviceRevisions: inClusters('service-revision', '*'),
    // Tasks are named by what AWS draws, not by their service.
    tasks: clusters.map((cluster) => ecs(`task/${cluster}/*`)),
    taskDefinitions: [ecs(`task-definition/${project}-*:*`)],
    logGroups: [arn('logs', `log-group:/ecs/${project}-*`)],
    logStreams: [arn('logs', `log-group:/ecs/${project}-*:log-stream:*`)],
    taskRoles: taskRoles.map((role) => iam(`role/${role}`)),
    serviceLinkedRoles: [
      iam('role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS'),
      iam('role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing'),
    ],
    keys: [arn('kms', 'key/*')],
    ecr: `ecr.${region}.amazonaws.com`,
  };
}

export type Arns = ReturnType<typeof arns>;
