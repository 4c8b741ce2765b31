import { AwsError, type Operation } from '../ports.ts';
import { integer, list, oneOf, operation, required, string, structure } from '../shape.ts';
import { ecsArn } from './arn.ts';
import { taskDefinitionProblem } from './fargate-rules.ts';
import { cpuUnits, memoryMiB } from './fargate-sizes.ts';
import { clientError, findTaskDefinition, paginate } from './lookup.ts';
import type { Cloud, Deployment, Store, TaskDefinition } from './state.ts';
import {
  type ContainerDefinition,
  type RegisterTaskDefinition,
  registerTaskDefinition,
} from './task-definition-shape.ts';

/** The operations on task definitions. */
export function taskDefinitionOperations(cloud: Cloud, store: Store): Readonly<Record<string, Operation>> {
  const known = (reference: string): TaskDefinition => {
    const found = findTaskDefinition(store, reference);
    if (found === undefined) throw clientError('Unable to describe task definition.');
    return found;
  };

  return {
    RegisterTaskDefinition: operation(registerTaskDefinition, (input) => {
      const size = Buffer.byteLength(JSON.stringify(input));
      if (size > LARGEST) throw clientError(`Actual length: '${size}'. Max allowed length is '${LARGEST}' bytes.`);
      const problem = taskDefinitionProblem(input);
      if (problem !== undefined) throw clientError(problem);
      const family = store.families.get(input.family) ?? [];
      store.families.set(input.family, family);
      const revision = (family.at(-1)?.revision ?? 0) + 1;
      const definition: TaskDefinition = {
        arn: ecsArn(cloud, `task-definition/${input.family}:${revision}`),
        family: input.family,
        revision,
        content: input,
        containers: input.containerDefinitions.map(enrich),
        registeredAt: cloud.clock.now(),
        status: 'ACTIVE',
        deregisteredAt: undefined,
        deleteRequestedAt: undefined,
        tags: input.tags ?? [],
      };
      family.push(definition);
      return { taskDefinition: view(cloud, definition), tags: definition.tags };
    }),

    DescribeTaskDefinition: operation(
      structure({ taskDefinition: required(string()), include: list(oneOf('TAGS')) }),
      (input) => {
        const definition = known(input.taskDefinition);
        return {
          taskDefinition: view(cloud, definition),
          tags: input.include?.includes('TAGS') ? definition.tags : undefined,
        };
      },
    ),

    ListTaskDefinitions: operation(
      structure({
        familyPrefix: string(),
        status: oneOf('ACTIVE', 'INACTIVE', 'DELETE_IN_PROGRESS'),
        sort: oneOf('ASC', 'DESC'),
        nextToken: string(),
        maxResults: integer({ min: 1, max: 100 }),
      }),
      (input) => {
        const families =
          input.familyPrefix === undefined
            ? [...store.families.values()]
            : [store.families.get(input.familyPrefix) ?? []];
        const arns = families
          .flat()
          .filter(({ status }) => status === (input.status ?? 'ACTIVE'))
          .map(({ arn }) => arn);
        if (input.sort === 'DESC') arns.reverse();
        const { items, nextToken } = paginate(arns, input.maxResults ?? 100, input.nextToken);
        return { taskDefinitionArns: items, nextToken };
      },
    ),

    DeregisterTaskDefinition: operation(structure({ taskDefinition: required(string()) }), (input) => {
      if (!/:\d+$/.test(input.taskDefinition))
        throw new AwsError('InvalidParameterException', 'Task definition revision must be specified.');
      const definition = known(input.taskDefinition);
      if (definition.status === 'ACTIVE') {
        definition.status = 'INACTIVE';
        definition.deregisteredAt = cloud.clock.now();
      }
      return { taskDefinition: view(cloud, definition) };
    }),

    DeleteTaskDefinitions: operation(
      structure({ taskDefinitions: required(list(string(), { max: MOST_DELETED })) }),
      ({ taskDefinitions }) => {
        if (taskDefinitions.some((reference) => !/:\d+$/.test(reference)))
          throw new AwsError('InvalidParameterException', 'Task definition revision must be specified.');
        const asked = taskDefinitions.map((reference) => ({ reference, found: findTaskDefinition(store, reference) }));
        const failures = asked.flatMap(({ reference, found }) => {
          const reason = undeletable(found);
          return reason === undefined ? [] : [{ arn: found?.arn ?? reference, reason }];
        });
        const leaving = asked.flatMap(({ found }) => (found && undeletable(found) === undefined ? [found] : []));
        for (const definition of leaving) {
          definition.status = 'DELETE_IN_PROGRESS';
          definition.deleteRequestedAt = cloud.clock.now();
          vanish(cloud, store, definition);
        }
        return { taskDefinitions: leaving.map((definition) => view(cloud, definition)), failures };
      },
    ),
  };
}

/** Bytes of a task definition. */
const LARGEST = 65_536;

const MOST_DELETED = 10;

/** Seconds between two looks whether anything still needs a revision that is to be deleted; AWS says "periodically". */
const VERIFIED_EVERY = 60;

function undeletable(definition: TaskDefinition | undefined): string | undefined {
  if (definition === undefined) return 'The specified task definition does not exist.';
  if (definition.status !== 'ACTIVE') return undefined;
  return 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.';
}

/** It goes for good once no task and no deployment refers to it. */
function vanish(cloud: Cloud, store: Store, definition: TaskDefinition): void {
  cloud.clock.after(VERIFIED_EVERY, () => {
    if (isReferred(store, definition)) vanish(cloud, store, definition);
    else definition.status = 'DELETED';
  });
}

function isReferred({ services, tasks }: Store, definition: TaskDefinition): boolean {
  const needs = ({ revision }: Deployment) => revision.workload.taskDefinition === definition;
  return (
    services.some(({ status, deployments }) => status !== 'INACTIVE' && deployments.some(needs)) ||
    [...tasks.values()].some(({ lastStatus, deployment }) => lastStatus !== 'STOPPED' && needs(deployment))
  );
}

/** What Register adds to a container definition, so that Describe shows more than was sent. */
function enrich(container: ContainerDefinition): ContainerDefinition {
  const { portMappings = [], environment = [], secrets, healthCheck } = container;
  return {
    ...container,
    cpu: container.cpu ?? 0,
    essential: container.essential ?? true,
    portMappings: portMappings.map((mapping) => ({
      ...mapping,
      ...(mapping.containerPort === undefined ? {} : { hostPort: mapping.containerPort }),
      protocol: mapping.protocol ?? 'tcp',
    })),
    // The order of variables is not kept.
    environment: [...environment].reverse(),
    ...(secrets === undefined ? {} : { secrets: [...secrets].reverse() }),
    mountPoints: container.mountPoints ?? [],
    volumesFrom: container.volumesFrom ?? [],
    systemControls: container.systemControls ?? [],
    ...(healthCheck === undefined ? {} : { healthCheck: { interval: 30, timeout: 5, retries: 3, ...healthCheck } }),
  };
}

function view({ account }: Cloud, { content, ...definition }: TaskDefinition) {
  const { tags: _tags, cpu, memory, ...rest } = content;
  const date = (time: number | undefined) => (time === undefined ? undefined : new Date(time));
  return {
    volumes: [],
    placementConstraints: [],
    ...rest,
    taskDefinitionArn: definition.arn,
    containerDefinitions: definition.containers,
    revision: definition.revision,
    status: definition.status,
    ...sizes(cpu, memory),
    requiresAttributes: requiredAttributes(content),
    compatibilities: content.networkMode === 'awsvpc' ? ['EC2', 'FARGATE'] : ['EC2'],
    registeredAt: date(definition.registeredAt),
    deregisteredAt: date(definition.deregisteredAt),
    deleteRequestedAt: date(definition.deleteRequestedAt),
    registeredBy: `arn:aws:iam::${account}:user/simulator`,
  };
}

/** `1 vCPU` and `3 GB` come back as `1024` and `3072`. */
function sizes(cpu: string | undefined, memory: string | undefined) {
  return {
    cpu: cpu === undefined ? undefined : String(cpuUnits(cpu) ?? cpu),
    memory: memory === undefined ? undefined : String(memoryMiB(memory) ?? memory),
  };
}

function requiredAttributes(content: RegisterTaskDefinition): readonly { name: string }[] {
  const names = ['com.amazonaws.ecs.capability.docker-remote-api.1.18', 'ecs.capability.task-eni'];
  if (content.executionRoleArn !== undefined) names.push('ecs.capability.execution-role-ecr-pull');
  if (content.taskRoleArn !== undefined) names.push('com.amazonaws.ecs.capability.task-iam-role');
  return names.map((name) => ({ name }));
}
