import type { Arns } from './names.ts';
import type { Workflow } from './policies.ts';

/** Some actions on the same things under the same condition, each with the workflows that need it. */
export interface Grant {
  readonly sid: string;
  readonly on: (arns: Arns) => readonly string[];
  readonly when?: (arns: Arns, project: string) => Condition;
  readonly actions: Readonly<Record<string, readonly Workflow[]>>;
}

/** Operator, key, value. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

const ALL: readonly Workflow[] = ['plan', 'deploy', 'deploy-require', 'environment', 'operate', 'destroy'];
const DEPLOYS: readonly Workflow[] = ['deploy', 'deploy-require'];
/** Who makes and heals what outlives releases. */
const MAKES: readonly Workflow[] = ['deploy', 'environment'];
/** Who puts another version in place of the one that runs. */
const RELEASES: readonly Workflow[] = ['deploy', 'deploy-require', 'operate'];
/** Whoever may have to replace a target group: a deploy by what is described, a rollback by what was before. */
const REPLACES: readonly Workflow[] = ['deploy', 'operate'];
/** What a local engine has is compared with what the registry has, also by a plan. */
const READS_IMAGES: readonly Workflow[] = ['plan', 'deploy', 'deploy-require'];

/**
 * Every permission that the actions of this suite use: the one source of docs/iam, of the policy in
 * docs/github-role.yaml, and of the tests, whose simulated AWS allows a run nothing else. Each is needed: `npm run soak`
 * takes them away one by one.
 */
export const GRANTS: readonly Grant[] = [
  {
    sid: 'WhatTakesNoResource',
    on: () => ['*'],
    actions: {
      // What Elastic Load Balancing asks of EC2 in the caller's name (its user guide, API permissions).
      'ec2:DescribeAccountAttributes': MAKES,
      'ec2:DescribeAddresses': MAKES,
      'ec2:DescribeInternetGateways': ['deploy', 'environment', 'operate'],
      'ec2:DescribeSecurityGroups': MAKES,
      'ec2:DescribeSubnets': MAKES,
      'ec2:DescribeVpcs': ['deploy', 'environment', 'operate'],
      'ecr:GetAuthorizationToken': READS_IMAGES,
      'ecs:DeregisterTaskDefinition': ['destroy'],
      'ecs:DescribeTaskDefinition': ['plan', 'deploy', 'deploy-require', 'operate', 'destroy'],
      'ecs:ListTaskDefinitions': ['operate', 'destroy'],
      'elasticloadbalancing:DescribeListeners': ALL,
      'elasticloadbalancing:DescribeLoadBalancerAttributes': ALL,
      'elasticloadbalancing:DescribeLoadBalancers': ALL,
      'elasticloadbalancing:DescribeRules': ALL,
      'elasticloadbalancing:DescribeTags': ALL,
      'elasticloadbalancing:DescribeTargetGroupAttributes': ALL,
      'elasticloadbalancing:DescribeTargetGroups': ALL,
      'elasticloadbalancing:DescribeTargetHealth': ALL,
      'logs:DescribeLogGroups': ALL,
    },
  },
  {
    sid: 'Repository',
    on: ({ repositories }) => repositories,
    actions: {
      'ecr:CreateRepository': MAKES,
      'ecr:DeleteRepository': ['destroy'],
      'ecr:GetLifecyclePolicy': ALL,
      'ecr:ListTagsForResource': ALL,
      'ecr:PutImageScanningConfiguration': MAKES,
      'ecr:PutImageTagMutability': MAKES,
      'ecr:PutLifecyclePolicy': MAKES,
      'ecr:TagResource': MAKES,
      // The tags that keep the images of what runs and ran from the repository's retention.
      'ecr:BatchDeleteImage': RELEASES,
      'ecr:ListImages': RELEASES,
    },
  },
  {
    sid: 'Images',
    on: ({ repositories, usedRepository }) => [...repositories, ...usedRepository],
    actions: {
      'ecr:BatchCheckLayerAvailability': DEPLOYS,
      'ecr:BatchGetImage': ['plan', 'deploy', 'deploy-require', 'operate'],
      'ecr:CompleteLayerUpload': DEPLOYS,
      'ecr:DescribeRepositories': ALL,
      'ecr:GetDownloadUrlForLayer': READS_IMAGES,
      'ecr:InitiateLayerUpload': DEPLOYS,
      'ecr:PutImage': RELEASES,
      'ecr:UploadLayerPart': DEPLOYS,
    },
  },
  {
    sid: 'LoadBalancers',
    on: ({ loadBalancers }) => loadBalancers,
    actions: {
      // Of a new listener in some Regions as well.
      'elasticloadbalancing:AddTags': MAKES,
      'elasticloadbalancing:CreateListener': MAKES,
      'elasticloadbalancing:CreateLoadBalancer': MAKES,
      'elasticloadbalancing:DeleteLoadBalancer': ['destroy'],
      'elasticloadbalancing:ModifyLoadBalancerAttributes': MAKES,
      'elasticloadbalancing:SetSecurityGroups': MAKES,
      'elasticloadbalancing:SetSubnets': MAKES,
    },
  },
  {
    sid: 'Listeners',
    on: ({ ownListeners }) => ownListeners,
    actions: {
      'elasticloadbalancing:AddTags': MAKES,
      'elasticloadbalancing:DeleteListener': ['deploy', 'environment', 'destroy'],
      'elasticloadbalancing:ModifyListener': ['deploy', 'environment', 'operate'],
    },
  },
  {
    sid: 'TargetGroups',
    on: ({ targetGroups }) => targetGroups,
    actions: {
      'elasticloadbalancing:AddTags': ['deploy', 'environment', 'operate'],
      'elasticloadbalancing:CreateTargetGroup': ['deploy', 'environment', 'operate'],
      'elasticloadbalancing:DeleteTargetGroup': ['deploy', 'operate', 'destroy'],
      'elasticloadbalancing:ModifyTargetGroup': MAKES,
      'elasticloadbalancing:ModifyTargetGroupAttributes': ['deploy', 'environment', 'operate'],
    },
  },
  {
    sid: 'NewRules',
    on: ({ listeners }) => listeners,
    actions: { 'elasticloadbalancing:CreateRule': MAKES },
  },
  {
    sid: 'TagsOfNewRules',
    on: ({ rules }) => rules,
    when: () => ({ StringEquals: { 'elasticloadbalancing:CreateAction': 'CreateRule' } }),
    actions: { 'elasticloadbalancing:AddTags': MAKES },
  },
  {
    // The rules of one listener can't be told apart by name, only by their tags.
    sid: 'OwnRules',
    on: ({ rules }) => rules,
    when: (_, project) => ({ StringEquals: { 'aws:ResourceTag/fargate-platform:project': project } }),
    actions: {
      'elasticloadbalancing:AddTags': MAKES,
      // A rule moves to another listener by being made there.
      'elasticloadbalancing:DeleteRule': ['deploy', 'environment', 'destroy'],
      'elasticloadbalancing:ModifyRule': ['deploy', 'environment', 'operate'],
    },
  },
  {
    // AWS takes no condition on tags for it.
    sid: 'PrioritiesOfRules',
    on: ({ rules }) => rules,
    actions: { 'elasticloadbalancing:SetRulePriorities': MAKES },
  },
  {
    sid: 'Clusters',
    on: ({ clusters }) => clusters,
    actions: { 'ecs:DescribeClusters': ALL },
  },
  {
    sid: 'OwnClusters',
    on: ({ ownClusters }) => ownClusters,
    actions: {
      'ecs:CreateCluster': MAKES,
      'ecs:DeleteCluster': ['destroy'],
      'ecs:TagResource': MAKES,
      'ecs:UpdateCluster': MAKES,
    },
  },
  {
    sid: 'Services',
    on: ({ services }) => services,
    actions: {
      'ecs:CreateService': DEPLOYS,
      'ecs:DeleteService': ['destroy'],
      'ecs:DescribeServices': ALL,
      'ecs:TagResource': RELEASES,
      'ecs:UntagResource': RELEASES,
      'ecs:UpdateService': RELEASES,
    },
  },
  {
    sid: 'ServiceDeployments',
    on: ({ services, serviceDeployments, serviceRevisions }) => [
      ...services,
      ...serviceDeployments,
      ...serviceRevisions,
    ],
    actions: {
      'ecs:DescribeServiceDeployments': RELEASES,
      // Where a deployment of another run was placed that has to be put back.
      'ecs:DescribeServiceRevisions': RELEASES,
      'ecs:ListServiceDeployments': RELEASES,
      'ecs:StopServiceDeployment': RELEASES,
    },
  },
  {
    sid: 'TaskDefinitions',
    on: ({ taskDefinitions }) => taskDefinitions,
    actions: {
      'ecs:DeleteTaskDefinitions': ['destroy'],
      'ecs:RegisterTaskDefinition': DEPLOYS,
      'ecs:TagResource': RELEASES,
    },
  },
  {
    sid: 'Tasks',
    on: ({ tasks }) => tasks,
    actions: {
      'ecs:DescribeTasks': ['plan', 'deploy', 'deploy-require', 'operate'],
      'ecs:GetTaskProtection': REPLACES,
      'ecs:UpdateTaskProtection': REPLACES,
    },
  },
  {
    // The action has no resource of ours; AWS tells the cluster by this key.
    sid: 'TasksOfCluster',
    on: () => ['*'],
    when: ({ clusters }) => ({ ArnLike: { 'ecs:cluster': clusters } }),
    actions: { 'ecs:ListTasks': ['plan', 'deploy', 'deploy-require', 'operate'] },
  },
  {
    sid: 'Logs',
    on: ({ logGroups }) => logGroups,
    actions: {
      'logs:CreateLogGroup': MAKES,
      'logs:DeleteLogGroup': ['destroy'],
      'logs:ListTagsForResource': ALL,
      'logs:PutRetentionPolicy': MAKES,
      'logs:TagResource': MAKES,
    },
  },
  {
    sid: 'WhyATaskStopped',
    on: ({ logStreams }) => logStreams,
    actions: { 'logs:GetLogEvents': RELEASES },
  },
  {
    sid: 'TheTasksRoles',
    on: ({ taskRoles }) => taskRoles,
    when: () => ({ StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }),
    actions: { 'iam:PassRole': RELEASES },
  },
  {
    sid: 'OnceAnAccount',
    on: ({ serviceLinkedRoles }) => serviceLinkedRoles,
    when: () => ({
      StringEquals: { 'iam:AWSServiceName': ['ecs.amazonaws.com', 'elasticloadbalancing.amazonaws.com'] },
    }),
    actions: { 'iam:CreateServiceLinkedRole': MAKES },
  },
  {
    // ECR gives back its grants on the repository's key in the caller's name, on a key that AWS manages too.
    sid: 'TheRepositorysKey',
    on: ({ keys }) => keys,
    when: ({ ecr }) => ({ StringEquals: { 'kms:ViaService': ecr } }),
    actions: { 'kms:RetireGrant': ['destroy'] },
  },
];

/** What a key of one's own for the repository needs beside them. */
export const KEY_GRANT = {
  sid: 'AKeyOfOnesOwn',
  actions: { 'kms:CreateGrant': MAKES, 'kms:DescribeKey': MAKES, 'kms:RetireGrant': MAKES },
} as const satisfies Omit<Grant, 'on'>;
