import type { Service } from '@aws-sdk/client-ecs';
import type { Listener, LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { carries, fromLowerTags } from '../aws/tags.ts';
import { Refusal } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import { architectureOf, checkedContainers, portOf, sizeOf } from '../resources/containers.ts';
import { runningImage } from '../resources/running-image.ts';
import { hostsOf, pathsOf, type SeenRule } from '../resources/seen-rules.ts';
import { stateOfGroup } from '../resources/target-group-state.ts';
import type { SeenGroup } from '../resources/target-groups.ts';
import { type FrontDoor, frontDoorOf } from '../resources/used-load-balancer.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { APP } from '../spec/fragment.ts';
import type { Identity, Names } from '../spec/names.ts';
import { hiddenInDefinition } from '../stacks/hidden-values.ts';
import { type Owner, ownerTags } from '../stacks/ownership.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import type { Case } from './judge.ts';
import { lookNow } from './look-now.ts';
import type { Judged } from './proven-healthy.ts';
import { urlOfOwn, urlOfRule } from './url.ts';

/** What stands of an environment: its service, what that runs, and what it stands behind. */
export interface Standing {
  readonly service: Service;
  readonly current: Revision;
  readonly look: Snapshot;
  readonly targetGroup: TargetGroup;
  /** The same, with its tags. */
  readonly live: SeenGroup;
  readonly loadBalancer: LoadBalancer;
  /** Whether it is reached by HTTPS. */
  readonly secure: boolean;
  /** What leads to it on a load balancer that others use too. */
  readonly rule: FoundRule | undefined;
}

/** A rule as it is found, with the listener that has it. */
export interface FoundRule {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly door: FrontDoor;
}

/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
export async function standing(owner: Owner, names: Names, cloud: Cloud, context: Context): Promise<Standing> {
  const { running, loadBalancing } = cloud;
  const [service, current, look, { live }, loadBalancer, listeners, rules] = await Promise.all([
    running.service(),
    running.current(),
    lookNow(cloud, context),
    loadBalancing.targetGroups(),
    loadBalancing.loadBalancer(),
    loadBalancing.listeners(),
    loadBalancing.ownRules(),
  ]);
  if (service?.status !== 'ACTIVE' || !current || !look)
    throw new Refusal(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
  if (!carries(fromLowerTags(service.tags), ownerTags(owner)))
    throw new Refusal(
      `service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`,
    );
  const targetGroup = live?.seen;
  if (!live || !targetGroup || !loadBalancer)
    throw new Refusal(
      `service ${names.service} stands without its ${targetGroup ? 'load balancer' : 'target group'}, so nobody could tell whether its tasks are healthy. A deploy makes it again.`,
    );
  const rule = ruleAmong(rules, listeners);
  if (names.ruleInFull !== undefined && rule === undefined)
    throw new Refusal(
      `no rule of load balancer ${names.loadBalancer} leads to service ${names.service} (any more), so nobody reaches it. A deploy makes it again.`,
    );
  const secure = rule?.door.isSecure ?? listeners.some(({ Port }) => Port === 443);
  return { service, current, look, live, targetGroup: live.seen, loadBalancer, secure, rule };
}

/** Pure: the rule that leads here, with the listener that has it. */
function ruleAmong([rule]: readonly SeenRule[], listeners: readonly Listener[]): FoundRule | undefined {
  const door = listeners.find(({ ListenerArn }) => ListenerArn === rule?.listenerArn);
  return rule && door && { hosts: hostsOf(rule), paths: pathsOf(rule), door: frontDoorOf(door) };
}

/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
export function caseOfStanding(
  { service, targetGroup, loadBalancer }: Standing,
  { definition }: Pick<Revision, 'definition'>,
  names: Names,
  deployment: string,
): Case {
  const { memory } = sizeOf(definition);
  return {
    cluster: given(service.clusterArn, 'clusterArn'),
    service: given(service.serviceName, 'serviceName'),
    deployment,
    checked: checkedContainers(definition),
    targetGroupArn: given(targetGroup.TargetGroupArn, 'TargetGroupArn'),
    loadBalancerArn: given(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
    logGroup: names.logGroup,
    repository: names.repository,
    hidden: hiddenInDefinition(definition),
    setup: {
      container: APP,
      port: portIn(service, definition),
      healthCheck: {
        ...stateOfGroup(targetGroup).healthCheck,
        gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
      },
      cpuArchitecture: architectureOf(definition),
      memory,
    },
  };
}

/** Pure: what the rollout of a release that stands there is watched for, as far as every verb wants the same. */
export function missionOfStanding(
  release: Revision,
  { deployment, checked, repository, setup }: Case,
  { stableFor = setup.healthCheck.interval, maxFailedStarts }: Watched,
) {
  return {
    deployment,
    revision: release.arn,
    image: runningImage(release, APP, repository)?.digest ?? '',
    port: setup.port,
    checked,
    stableFor,
    waitFor: 'healthy',
    maxFailedStarts,
  } as const;
}

/** How a release that stands is watched. */
export interface Watched {
  /** Seconds. */
  readonly waitTimeout: number;
  /** Seconds; the interval of the health check where nothing is said. */
  readonly stableFor: number | undefined;
  readonly maxFailedStarts: number;
}

/** Pure: a release that was judged there. The retention of a repository that is used is for others to say. */
export function judgedOf(
  { arn, tags, ...release }: Revision,
  { repository, setup }: Case,
  { use = {} }: Identity,
): Judged {
  const isOurs = use.repository === undefined;
  const digest = isOurs ? runningImage({ arn, tags, ...release }, APP, repository)?.digest : undefined;
  return { arn, tags, digest, repository, asks: setup.healthCheck };
}

/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }: Service, definition: unknown): number {
  const [{ containerName = APP, containerPort } = {}] = loadBalancers;
  return portOf(definition, containerName, containerPort) ?? containerPort ?? 0;
}

/** Pure: what later steps may want to know of it. */
export function factsOfStanding(
  { service, targetGroup, loadBalancer, secure, rule }: Standing,
  known: Pick<Facts, 'taskDefinitionArn' | 'previousTaskDefinitionArn' | 'deploymentId' | 'imageDigest' | 'image'>,
): Facts {
  const dnsName = loadBalancer.DNSName ?? '';
  const facts: { [Name in keyof Facts]: string | undefined } = {
    ...known,
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    targetGroupArn: targetGroup.TargetGroupArn,
    loadBalancerDnsName: dnsName,
    url: rule ? urlOfRule(rule, rule.door, dnsName) : urlOfOwn(dnsName, secure),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
