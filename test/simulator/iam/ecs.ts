import { ecsArn, lastPart, type Place } from '../ecs/arn.ts';
import type { Fields } from '../ports.ts';
import { hasTags, requestTags, textOf, textsOf } from './asked.ts';
import type { Question } from './policy.ts';

/** What ECS has to know of the account to ask IAM. */
export interface EcsPlace extends Place {
  /** The roles of a revision, by which `taskDefinition` names it. */
  rolesOf(taskDefinition: string): readonly string[];
}

/**
 * What ECS asks IAM for a call, by the Service Authorization Reference of 2026-09
 * (docs.aws.amazon.com/service-authorization/latest/reference/list_ecs.html).
 */
export function ecsQuestions(operation: string, input: Fields, place: EcsPlace): readonly Question[] {
  const action = `ecs:${operation}`;
  const arn = (path: string) => ecsArn(place, path);
  const cluster = lastPart(textOf(input['cluster']) ?? textOf(input['clusterName']) ?? 'default');
  const inCluster = { 'ecs:cluster': arn(`cluster/${cluster}`) };
  const on = (resource: string, keys: Question['keys'] = {}): Question => ({ action, resource, keys });
  const service = (nameOrArn: unknown) => arn(`service/${cluster}/${lastPart(textOf(nameOrArn) ?? '')}`);
  const tagged = (resource: string): readonly Question[] =>
    hasTags(input['tags'])
      ? [
          {
            action: 'ecs:TagResource',
            resource,
            keys: { ...requestTags(input['tags']), 'ecs:CreateAction': operation },
          },
        ]
      : [];
  const pass = (roles: readonly (string | undefined)[]): readonly Question[] =>
    [...new Set(roles)].flatMap((role) =>
      role === undefined
        ? []
        : [{ action: 'iam:PassRole', resource: role, keys: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }],
    );

  switch (operation) {
    case 'CreateCluster': {
      const resource = arn(`cluster/${cluster}`);
      return [on(resource, requestTags(input['tags'])), ...tagged(resource)];
    }
    case 'DescribeClusters':
      return (textsOf(input['clusters']).length > 0 ? textsOf(input['clusters']) : ['default']).map((name) =>
        on(arn(`cluster/${lastPart(name)}`)),
      );
    case 'DeleteCluster':
    case 'UpdateCluster':
    case 'UpdateClusterSettings':
    case 'PutClusterCapacityProviders':
      return [on(arn(`cluster/${cluster}`))];
    case 'RegisterTaskDefinition': {
      // The revision isn't there yet. Up to 2022 denials named `*` as the resource; the reference has the family since.
      const resource = arn(`task-definition/${textOf(input['family']) ?? ''}:*`);
      const roles = pass([textOf(input['executionRoleArn']), textOf(input['taskRoleArn'])]);
      return [on(resource, requestTags(input['tags'])), ...tagged(resource), ...roles];
    }
    case 'DeleteTaskDefinitions':
      return textsOf(input['taskDefinitions']).map((name) => on(arn(`task-definition/${lastPart(name)}`)));
    case 'CreateService': {
      const resource = service(input['serviceName']);
      return [
        on(resource, { ...inCluster, ...requestTags(input['tags']) }),
        ...tagged(resource),
        ...pass(place.rolesOf(textOf(input['taskDefinition']) ?? '')),
      ];
    }
    case 'UpdateService':
      // The roles are passed on again with every revision that a service is set to, and only then: with a count alone
      // nothing is asked (github.com/keidarcy/e1s/issues/429, a real denial of UpdateService).
      return [on(service(input['service']), inCluster), ...pass(place.rolesOf(textOf(input['taskDefinition']) ?? ''))];
    case 'DeleteService':
      return [on(service(input['service']), inCluster)];
    case 'ListServiceDeployments':
      return [on(service(input['service']), inCluster)];
    case 'DescribeServices':
      return textsOf(input['services']).map((name) => on(service(name), inCluster));
    case 'DescribeServiceDeployments':
      return textsOf(input['serviceDeploymentArns']).flatMap((of) => withService(on, of));
    case 'StopServiceDeployment':
      return withService(on, textOf(input['serviceDeploymentArn']) ?? '');
    case 'DescribeServiceRevisions':
      return textsOf(input['serviceRevisionArns']).flatMap((of) => withService(on, of));
    case 'DescribeTasks':
    case 'GetTaskProtection':
    case 'UpdateTaskProtection':
      return textsOf(input['tasks']).map((task) => on(arn(`task/${cluster}/${lastPart(task)}`), inCluster));
    case 'StopTask':
      return [on(arn(`task/${cluster}/${lastPart(textOf(input['task']) ?? '')}`), inCluster)];
    case 'ListTasks':
      // On Fargate too: a real denial named container-instance/<cluster>/*. Some name `*` instead.
      return [on(arn(`container-instance/${cluster}/*`), inCluster)];
    case 'ListServices':
      return [on('*', inCluster)];
    case 'TagResource':
      return [on(textOf(input['resourceArn']) ?? '', requestTags(input['tags']))];
    case 'UntagResource':
    case 'ListTagsForResource':
      return [on(textOf(input['resourceArn']) ?? '')];
    default:
      // DescribeTaskDefinition, DeregisterTaskDefinition, ListTaskDefinitions, ListClusters: no resource.
      return [on('*')];
  }
}

/** A service's deployment or revision is asked for together with the service itself. */
function withService(on: (resource: string) => Question, arn: string): readonly Question[] {
  const [, head, path] = /^(arn:[^/]*:)service-(?:deployment|revision)\/([^/]+\/[^/]+)\//.exec(arn) ?? [];
  return head === undefined ? [on(arn)] : [on(`${head}service/${path}`), on(arn)];
}
