import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type DesiredStatus,
  type ECSClient,
  ListServiceDeploymentsCommand,
  ListTaskDefinitionsCommand,
  ListTasksCommand,
  type Service,
  type ServiceDeployment,
  type ServiceRevision,
  type Task,
} from '@aws-sdk/client-ecs';
import { isRecord } from '../json.ts';
import { found } from './found.ts';
import { fromLowerTags, type Tags } from './tags.ts';
import { receiveVerbatim } from './verbatim.ts';

export interface Revision {
  readonly arn: string;
  /** As AWS reports it, with the fields that the SDK does not know yet. */
  readonly definition: unknown;
  readonly tags: Tags;
}

/** The service as AWS reports it, in whatever status; `undefined` when it never existed. Throws ClusterNotFoundException. */
export async function describeService(ecs: ECSClient, cluster: string, name: string): Promise<Service | undefined> {
  const { services = [] } = await ecs.send(
    new DescribeServicesCommand({ cluster, services: [name], include: ['TAGS'] }),
  );
  return services[0];
}

/** A revision by ARN, or the newest ACTIVE one by family. AWS says only ClientException when there is none. */
export async function describeRevision(ecs: ECSClient, taskDefinition: string): Promise<Revision | undefined> {
  const command = new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] });
  let definition: unknown;
  receiveVerbatim(command, (body) => {
    definition = isRecord(body) ? body['taskDefinition'] : undefined;
  });
  const answer = await found(ecs.send(command), 'ClientException');
  const arn = answer?.taskDefinition?.taskDefinitionArn;
  return arn === undefined ? undefined : { arn, definition, tags: fromLowerTags(answer?.tags) };
}

/** The ARNs of a family's revisions; further ones are read as they are asked for. */
export async function* listRevisions(
  ecs: ECSClient,
  familyPrefix: string,
  status: 'ACTIVE' | 'INACTIVE',
  order: 'newest first' | 'oldest first',
): AsyncGenerator<string, void, undefined> {
  const sort = order === 'newest first' ? 'DESC' : 'ASC';
  let nextToken: string | undefined;
  do {
    const page = await ecs.send(
      new ListTaskDefinitionsCommand({ familyPrefix, status, sort, ...(nextToken ? { nextToken } : {}) }),
    );
    yield* page.taskDefinitionArns ?? [];
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

/** Every task of the service that ECS wants running, or those that stopped in the last hour (at most 100 of them). */
export async function listTasks(
  ecs: ECSClient,
  cluster: string,
  service: string,
  desiredStatus: DesiredStatus,
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  let nextToken: string | undefined;
  do {
    const page = await ecs.send(
      new ListTasksCommand({ cluster, serviceName: service, desiredStatus, ...(nextToken ? { nextToken } : {}) }),
    );
    const arns = page.taskArns ?? [];
    if (arns.length > 0) tasks.push(...(await describeTasks(ecs, cluster, arns)));
    nextToken = desiredStatus === 'RUNNING' ? page.nextToken : undefined;
  } while (nextToken !== undefined);
  return tasks;
}

/** Pure: what a task's network interface is said to have, such as `subnetId`; known soon after the task was started. */
export function networkDetail({ attachments = [] }: Task, wanted: string): string | undefined {
  return attachments.flatMap(({ details = [] }) => details).find(({ name }) => name === wanted)?.value;
}

/** Tasks by their ARNs, at most 100; those that are not there (any more) are left out. */
export async function describeTasks(ecs: ECSClient, cluster: string, arns: readonly string[]): Promise<Task[]> {
  return (await ecs.send(new DescribeTasksCommand({ cluster, tasks: [...arns] }))).tasks ?? [];
}

const UNKNOWN_HERE = ['UnsupportedFeatureException', 'UnknownOperationException', 'InvalidAction'];

/**
 * What ECS says of one deployment of a service, by the id that its tasks carry (`ecs-svc/<digits>`: the revision that
 * it rolls out ends in the same digits); `undefined` when the deployment is not among the newest, or ECS here has no
 * service deployments.
 */
export async function describeDeployment(
  ecs: ECSClient,
  cluster: string,
  service: string,
  id: string,
): Promise<ServiceDeployment | undefined> {
  const listed = await found(
    ecs.send(new ListServiceDeploymentsCommand({ cluster, service, maxResults: 20 })),
    ...UNKNOWN_HERE,
  );
  const arns = (listed?.serviceDeployments ?? []).flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []);
  if (arns.length === 0) return undefined;
  const described = await found(
    ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns })),
    ...UNKNOWN_HERE,
  );
  const digits = id.split('/').at(-1) ?? id;
  return described?.serviceDeployments?.find(({ targetServiceRevision }) =>
    targetServiceRevision?.arn?.endsWith(`/${digits}`),
  );
}

/**
 * Where the tasks of one deployment of a service run, and behind what, by the deployment's id; `undefined` where ECS does
 * not tell.
 */
export async function describeWorkload(
  ecs: ECSClient,
  serviceArn: string,
  id: string,
): Promise<Pick<ServiceRevision, 'networkConfiguration' | 'loadBalancers'> | undefined> {
  const arn = `${serviceArn.replace(':service/', ':service-revision/')}/${id.split('/').at(-1) ?? id}`;
  const command = new DescribeServiceRevisionsCommand({ serviceRevisionArns: [arn] });
  const described = await found(ecs.send(command), ...UNKNOWN_HERE);
  return described?.serviceRevisions?.[0];
}
