import type { Service } from '@aws-sdk/client-ecs';
import type { LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { carries, fromLowerTags } from '../aws/tags.ts';
import { Refusal } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import { architectureOf, checkedContainers, portOf, sizeOf } from '../resources/containers.ts';
import { runningImage } from '../resources/running-image.ts';
import type { SeenGroup } from '../resources/target-groups.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { APP } from '../spec/fragment.ts';
import type { Names } from '../spec/names.ts';
import { hiddenInDefinition } from '../stacks/hidden-values.ts';
import { type Owner, ownerTags } from '../stacks/ownership.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import type { Case } from './judge.ts';
import { lookNow } from './look-now.ts';
import type { Judged } from './proven-healthy.ts';

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
}

/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
export async function standing(owner: Owner, names: Names, cloud: Cloud, context: Context): Promise<Standing> {
  const { running, loadBalancing } = cloud;
  const [service, current, look, { live }, loadBalancer, listeners] = await Promise.all([
    running.service(),
    running.current(),
    lookNow(cloud, context),
    loadBalancing.targetGroups(),
    loadBalancing.loadBalancer(),
    loadBalancing.listeners(),
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
  return {
    service,
    current,
    look,
    live,
    targetGroup: live.seen,
    loadBalancer,
    secure: listeners.some(({ Port }) => Port === 443),
  };
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
        path: targetGroup.HealthCheckPath ?? '/',
        matcher: targetGroup.Matcher?.HttpCode ?? '200',
        interval: targetGroup.HealthCheckIntervalSeconds ?? 30,
        timeout: targetGroup.HealthCheckTimeoutSeconds ?? 5,
        gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
      },
      cpuArchitecture: architectureOf(definition),
      memory,
    },
  };
}

/** Pure: a release that was judged there. */
export function judgedOf({ arn, tags, ...release }: Revision, { repository, setup }: Case): Judged {
  const digest = runningImage({ arn, tags, ...release }, APP, repository)?.digest;
  return { arn, tags, digest, repository, asks: setup.healthCheck };
}

/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }: Service, definition: unknown): number {
  const [{ containerName = APP, containerPort } = {}] = loadBalancers;
  return portOf(definition, containerName, containerPort) ?? containerPort ?? 0;
}

/** Pure: what later steps may want to know of it. */
export function factsOfStanding(
  { service, targetGroup, loadBalancer, secure }: Standing,
  known: Pick<Facts, 'taskDefinitionArn' | 'previousTaskDefinitionArn' | 'deploymentId' | 'imageDigest' | 'image'>,
): Facts {
  const dnsName = loadBalancer.DNSName;
  const facts: { [Name in keyof Facts]: string | undefined } = {
    ...known,
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    targetGroupArn: targetGroup.TargetGroupArn,
    loadBalancerDnsName: dnsName,
    url: dnsName === undefined ? undefined : `${secure ? 'https' : 'http'}://${dnsName}`,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
