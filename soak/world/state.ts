import { reachable } from '../../test/commands/reach.ts';
import { ask } from '../../test/scenarios/cloud.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';

/** What is there in the end, in words that are the same whenever and however it was made. */
export interface State {
  readonly things: Readonly<Record<string, unknown>>;
  /** Revisions that nothing refers to. */
  readonly unused: number;
}

/** Everything in the account. */
export function stateOf(simulator: Simulator): State {
  const { ecs, ecr, elb, logs } = simulator;
  const { clusters, services, families } = ecs.store;
  const living = services.filter(({ status }) => status !== 'INACTIVE');
  const revisions = [...families.values()].flat().filter(({ status }) => status === 'ACTIVE');
  const used = new Set(
    living.flatMap((service) => service.deployments.map(({ revision }) => revision.workload.taskDefinition)),
  );
  const isUsed = (revision: (typeof revisions)[number]) =>
    used.has(revision) || revision.tags.some(({ key }) => key === 'fargate-platform:healthy');

  const things: Record<string, unknown> = {};
  for (const { name, tags, lifecyclePolicy, mutability, scanOnPush, ...held } of ecr.repositories.values()) {
    things[`repository ${name}`] = {
      tags: sorted(tags),
      mutability,
      scanOnPush,
      lifecyclePolicy,
      images: sorted(ranked(held.imageTags, (number) => isUnproven(families.get(name), number))),
      manifests: [...held.manifests.keys()].toSorted(),
      blobs: [...held.blobs.keys()].toSorted(),
    };
  }
  for (const { arn, logGroupName, retentionInDays } of groupsOf(logs))
    things[`log group ${logGroupName}`] = { retentionInDays, tags: tagsOf(logs, arn) };
  for (const { name, status, settings, tags } of clusters.values())
    if (status === 'ACTIVE') things[`cluster ${name}`] = { settings, tags: ofPairs(tags) };
  for (const service of living) things[`service ${service.name}`] = described(service, simulator);
  for (const { name, state, scheme, subnets, securityGroups, ...held } of elb.state.loadBalancers.values()) {
    const attributes = sorted(held.attributes);
    things[`load balancer ${name}`] = { state, scheme, subnets, securityGroups, attributes, tags: sorted(held.tags) };
  }
  for (const { name, arn, port, healthCheck, attributes, tags } of elb.state.targetGroups.values()) {
    const targets = targetsOf(elb, arn);
    things[`target group ${name}`] = { port, healthCheck, attributes: sorted(attributes), tags: sorted(tags), targets };
  }
  for (const { loadBalancerArn, port, protocol, tags, defaultActions, certificates } of elb.state.listeners.values())
    things[`listener ${loadBalancerArn}:${port}`] = { protocol, tags: sorted(tags), defaultActions, certificates };
  for (const { listenerArn, conditions, actions, tags } of elb.state.rules.values())
    things[`rule ${listenerArn} ${JSON.stringify(conditions)}`] = { actions, tags: sorted(tags) };
  things['revisions'] = revisions
    .filter(isUsed)
    .map(({ family, content, tags }) => ({ family, content, tags: ofPairs(tags) }));
  things['reachable'] = reachable({ simulator });
  return { things: normal(things, simulator), unused: revisions.filter((revision) => !isUsed(revision)).length };
}

type EcsService = Simulator['ecs']['store']['services'][number];

function described(service: EcsService, { ecs, clock }: Simulator): unknown {
  const { status, desiredCount, tags, deployments, deploymentConfiguration, propagateTags } = service;
  const own = [...ecs.store.tasks.values()].filter((task) => task.service === service && task.lastStatus !== 'STOPPED');
  return {
    status,
    desiredCount,
    tags: ofPairs(tags),
    propagateTags,
    deploymentConfiguration,
    grace: service.healthCheckGracePeriodSeconds,
    deployments: deployments.map(({ revision, rolloutState }) => {
      const { taskDefinition, networkConfiguration, loadBalancers } = revision.workload;
      const { content } = taskDefinition;
      return { rolloutState, content, tags: ofPairs(taskDefinition.tags), networkConfiguration, loadBalancers };
    }),
    tasks: own.map(({ lastStatus, desiredStatus, protectedUntil }) => {
      return [lastStatus, desiredStatus, protectedUntil > clock.now() ? 'held' : 'free'];
    }),
  };
}

/** Pure: without ids, numbers and addresses that differ from run to run. */
function normal(things: Readonly<Record<string, unknown>>, { url, elb }: Simulator): Readonly<Record<string, unknown>> {
  const named = [
    ...[...elb.state.targetGroups.values()].map(({ arn, name }) => [arn, `target group ${name}`] as const),
    ...[...elb.state.loadBalancers.values()].map(({ arn, name }) => [arn, `load balancer ${name}`] as const),
    [new URL(url).host, 'registry'] as const,
  ];
  let text = JSON.stringify(things);
  for (const [id, name] of named) text = text.replaceAll(id, name);
  text = text
    .replaceAll(/(task-definition\/[\w-]+):\d+/g, '$1:N')
    .replaceAll(/"[0-9a-f]{32}"/g, '"a hash"') // Of a content that names the registry, whose port is another each time.
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a time');
  return JSON.parse(text);
}

const LIVE = /^fargate-platform-live-(\d+)$/;

type Revisions = NonNullable<ReturnType<Simulator['ecs']['store']['families']['get']>>;

/**
 * Pure: whether it is a revision that no run has seen healthy. Only the run that takes over from one knows that it was
 * live; where that breaks off, its image is not protected.
 */
function isUnproven(revisions: Revisions | undefined, number: number): boolean {
  const one = revisions?.find(({ revision }) => revision === number);
  return one !== undefined && !one.tags.some(({ key }) => key === 'fargate-platform:healthy');
}

/** Pure: the tags of the images, with the place of a revision among those of its family instead of its number. */
function ranked(
  all: ReadonlyMap<string, string>,
  isLeftOut: (revision: number) => boolean,
): ReadonlyMap<string, string> {
  const tags = new Map([...all].filter(([tag]) => !isLeftOut(Number(LIVE.exec(tag)?.[1] ?? -1))));
  const numbers = [...tags.keys()].flatMap((tag) => LIVE.exec(tag)?.[1] ?? []).map(Number);
  const inOrder = numbers.toSorted((one, other) => one - other);
  return new Map(
    [...tags].map(([tag, digest]) => [
      tag.replace(LIVE, (_, number) => `fargate-platform-live-[${inOrder.indexOf(Number(number))}]`),
      digest,
    ]),
  );
}

/** Pure: what differs, a line each; nothing where the states are the same. `spare`: so many unused revisions more. */
export function differences(found: State, wanted: State, spare = 0): string[] {
  const keys = new Set([...Object.keys(found.things), ...Object.keys(wanted.things)]);
  const lines = [...keys].flatMap((key) => differ(key, found.things[key], wanted.things[key]));
  const more = found.unused - wanted.unused;
  return more > spare ? [...lines, `${more} revisions that nothing uses`] : lines;
}

function differ(path: string, found: unknown, wanted: unknown): string[] {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
  if (isPlain(found) && isPlain(wanted)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(wanted)]);
    return [...keys].flatMap((key) => differ(`${path} ${key}`, found[key], wanted[key]));
  }
  return [`${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const sorted = (map: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...map].toSorted(([one], [other]) => one.localeCompare(other)));

const ofPairs = (tags: readonly { readonly key?: string; readonly value?: string }[]) =>
  sorted(new Map(tags.map(({ key = '', value = '' }) => [key, value])));

function groupsOf(logs: Simulator['logs']): { arn: string; logGroupName: string; retentionInDays?: number }[] {
  const answer = ask(logs, 'DescribeLogGroups', {}) as { logGroups: { arn: string; logGroupName: string }[] };
  return answer.logGroups;
}

function tagsOf(logs: Simulator['logs'], arn: string): unknown {
  return ask(logs, 'ListTagsForResource', { resourceArn: arn.replace(/:\*$/, '') });
}

function targetsOf(elb: Simulator['elb'], TargetGroupArn: string): string[] {
  const answer = ask({ service: elb.service }, 'DescribeTargetHealth', { TargetGroupArn }) as {
    TargetHealthDescriptions: { TargetHealth: { State: string } }[];
  };
  return answer.TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth.State).toSorted();
}
