import { randomUUID } from 'node:crypto';
import {
  CreateServiceCommand,
  type DeploymentCircuitBreaker,
  type DeploymentConfiguration,
  type Service,
  TagResourceCommand,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import { ASLEEP, sleepingCount } from '../aws/asleep.ts';
import { isFault, isTextFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { isMarkLeft, isParked, PARKED } from '../aws/parked.ts';
import { fromLowerTags, TAG_PREFIX, type Tags, toLowerTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define, type Node } from '../engine/resource.ts';
import { thresholdFor, withBreaker } from './circuit-breaker.ts';
import type { Cloud } from './cloud.ts';
import type { ClusterOut } from './cluster.ts';
import { deleteService } from './departing-service.ts';
import { dropTags } from './drop-tags.ts';
import type { Keeps } from './keeps.ts';
import { primaryOf } from './primary-deployment.ts';
import { type RolledOut, rollOut, sent, stillPlanned } from './roll-out.ts';
import { stateOf } from './service-state.ts';
import type { TargetGroupOut } from './target-group.ts';
import type { TaskDefinitionOut } from './task-definition.ts';

export interface ServiceProps {
  readonly cluster: Node<Cloud, ClusterOut>;
  readonly targetGroup: Node<Cloud, TargetGroupOut>;
  readonly taskDefinition: Node<Cloud, TaskDefinitionOut>;
  /** What its tasks need, and the listener: ECS refuses a target group that no load balancer forwards to. */
  readonly after: readonly Node<Cloud>[];
  readonly container: string;
  readonly port: number;
  readonly desiredCount: number;
  /** Whether a service that was put to sleep is to have its tasks again. */
  readonly wake: boolean;
  /** How many tasks may fail before a deployment is given up. */
  readonly maxFailedStarts: number;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
  /** Seconds after a start in which the target group's word does not count. */
  readonly gracePeriod: number;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly launchType: string;
  readonly schedulingStrategy: string;
  readonly deploymentController: string;
  readonly managedBy: string;
  readonly taskDefinition: string;
  readonly network: {
    readonly subnets: readonly string[];
    readonly securityGroups: readonly string[];
    readonly publicIp: string;
  };
  readonly loadBalancer: string;
  readonly gracePeriod: number;
  readonly deployment: {
    readonly strategy: string;
    readonly minimumHealthyPercent: number;
    readonly maximumPercent: number;
    readonly circuitBreaker: string;
    readonly threshold: string;
  };
  readonly propagateTags: string;
  readonly lastRollout: string;
  /** `left over`: the tag of a parking that is over. */
  readonly parked: 'no' | 'parked' | 'left over';
  /** How many tasks a sleeping service is to wake with; of ours to manage only where it is to wake. */
  readonly asleep?: number | 'no' | undefined;
  /** The count of a service whose last rollout is not over: whoever began it may be about to set it to 0. */
  readonly unsettledCount?: number | undefined;
  readonly tags: Tags;
}

export interface ServiceOut extends Partial<Pick<RolledOut, 'over' | 'unseen' | 'isOutOfDate'>> {
  readonly arn: string;
  readonly name: string;
  readonly cluster: string;
  /** The id of the primary deployment: the one that this service's last change started. */
  readonly deployment: string;
  /** The desired count that this run has sent: a look that shows another one may be stale. */
  readonly sentCount?: number;
}

/** The number of tasks that was asked for last: tells a new wish from a count that autoscaling or a person has moved. */
export const ASKED_COUNT = `${TAG_PREFIX}desired-count`;

const REMAKE = 'Delete the service (its tasks stop), then deploy again; or take a new environment name.';

/** An ECS service on Fargate behind a target group, whose circuit breaker rolls a failed rollout back. */
export const service = define<Cloud, ServiceProps, State, ServiceOut>({
  kind: 'service',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['network', 'loadBalancer', 'gracePeriod', 'deployment', 'propagateTags'],
  restored: ['network', 'loadBalancer'],
  immutable: { launchType: REMAKE, schedulingStrategy: REMAKE, deploymentController: REMAKE, managedBy: REMAKE },

  desired: (_name, props) => ({
    launchType: 'FARGATE',
    schedulingStrategy: 'REPLICA',
    deploymentController: 'ECS',
    managedBy: 'CUSTOMER',
    taskDefinition: props.taskDefinition.out.arn,
    network: {
      subnets: props.subnets.toSorted(),
      securityGroups: props.securityGroups.toSorted(),
      publicIp: props.assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
    loadBalancer: `${props.targetGroup.out.arn} to ${props.container}:${props.port}`,
    gracePeriod: props.gracePeriod,
    deployment: {
      strategy: 'ROLLING',
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      circuitBreaker: 'with rollback',
      threshold: thresholdFor(props.desiredCount, props.maxFailedStarts),
    },
    propagateTags: 'SERVICE',
    lastRollout: 'not failed',
    parked: 'no',
    ...(props.wake ? { asleep: 'no' as const } : {}),
    tags: { ...props.tags, [ASKED_COUNT]: String(props.desiredCount) },
  }),

  async read({ running }, _name, props) {
    const seen = await running.service();
    // A draining service is on its way out; `create` waits for it to be gone.
    if (seen?.status !== 'ACTIVE') return undefined;
    const tags = fromLowerTags(seen.tags);
    // Another deployment controller has no deployments: nothing to watch, and refused.
    const wanted = { threshold: thresholdFor(props.desiredCount, props.maxFailedStarts) };
    return {
      state: {
        ...stateOf(seen, wanted),
        parked: isParked(seen) ? 'parked' : isMarkLeft(seen) ? 'left over' : 'no',
        asleep: sleepingCount(seen) ?? 'no',
        unsettledCount: primaryOf(seen)?.rolloutState === 'COMPLETED' ? undefined : seen.desiredCount,
        tags,
      },
      out: outOf(seen, primaryOf(seen)?.id ?? ''),
      tags,
    };
  },

  async create({ ecs, patience }, name, { deployment, network, tags }, props) {
    try {
      const answer = await retrying(
        () =>
          withBreaker(deployment.threshold, (breaker) =>
            ecs.send(
              new CreateServiceCommand({
                cluster: props.cluster.out.name,
                serviceName: name,
                clientToken: randomUUID(),
                launchType: 'FARGATE',
                desiredCount: props.desiredCount,
                ...rolloutFields(props, network),
                healthCheckGracePeriodSeconds: props.gracePeriod,
                propagateTags: 'SERVICE',
                deploymentConfiguration: configurationOf(deployment, breaker),
                tags: toLowerTags(tags),
              }),
            ),
          ),
        (error) =>
          isTextFault(error, 'target group not attached', 'service drains', 'linked role missing') ||
          isFault(error, 'ClusterNotFoundException'),
        patience(600, `service ${name} to be creatable: an older one of the name to end, or AWS to know what it needs`),
      );
      return { ...outOf(given(answer.service, 'the service')), sentCount: props.desiredCount };
    } catch (error) {
      throw isTextFault(error, 'service exists') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update(cloud, { out, state: seen }, state, changed, props) {
    const { ecs, warn } = cloud;
    const { deployment, tags } = state;
    const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
    const restarts = changed.has('lastRollout') || seen.parked === 'parked';
    const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
    const { count, toWakeWith } = counts(seen, props, { asksAnew, unsettled: rollsOut || restarts });
    const told = count === undefined ? {} : { sentCount: count };
    const changes: Omit<UpdateServiceCommandInput, 'service'> = {
      ...(rollsOut ? rolloutFields(props, state.network) : {}),
      ...(changed.has('gracePeriod') ? { healthCheckGracePeriodSeconds: state.gracePeriod } : {}),
      ...(changed.has('propagateTags') ? { propagateTags: 'SERVICE' } : {}),
      ...(count === undefined ? {} : { desiredCount: count }),
      // The same revision again: without force ECS sees nothing to do.
      ...(restarts && !rollsOut ? { forceNewDeployment: true } : {}),
    };
    const send = (breaker: DeploymentCircuitBreaker) => {
      const all = {
        ...changes,
        ...(changed.has('deployment') ? { deploymentConfiguration: configurationOf(deployment, breaker) } : {}),
      };
      return ecs.send(new UpdateServiceCommand({ cluster: props.cluster.out.name, service: out.name, ...all }));
    };
    const planned = { cluster: out.cluster, name: out.name, deployment: out.deployment, groups: props.targetGroup.out };
    const update = () => withBreaker(deployment.threshold, send);
    const isAsked = changed.has('deployment') || Object.keys(changes).length > 0;
    const revision = props.taskDefinition.out.arn;
    const begun = rollsOut || restarts ? await rollOut(planned, { revision, count }, update, cloud) : {};
    if (!rollsOut && !restarts) {
      // Settings start no deployment: what is primary afterwards may be another run's.
      await stillPlanned(planned, cloud);
      if (isAsked) await sent(planned, update, cloud);
    }
    // Last: the tag says which count was asked for, so it may only say so once it was.
    if (changed.has('tags')) {
      const asleep = toWakeWith === undefined ? {} : { [ASLEEP]: String(toWakeWith) };
      const all = toLowerTags({ ...withOrigin(seen.tags, tags), ...asleep });
      await ecs.send(new TagResourceCommand({ resourceArn: out.arn, tags: all }));
    }
    // Where one stays, the next run takes it away: together with a count of 0 it would say something.
    const over = [...(seen.parked === 'no' ? [] : [PARKED]), ...(changed.has('asleep') ? [ASLEEP] : [])];
    if (over.length > 0) await dropTags(ecs, out.arn, over, warn);
    return { ...out, ...told, ...begun };
  },

  remove: ({ ecs }, { name, cluster }) => deleteService(ecs, cluster, name),
});

/** How many tasks to ask for, if any number is to be sent; of a service that sleeps on, how many it is to wake with. */
function counts(
  { asleep, unsettledCount }: State,
  { wake, desiredCount }: ServiceProps,
  { asksAnew, unsettled }: { readonly asksAnew: boolean; readonly unsettled: boolean },
): { readonly count?: number | undefined; readonly toWakeWith?: number } {
  const asked = asksAnew ? desiredCount : undefined;
  if (typeof asleep !== 'number') return { count: asked ?? (unsettled ? unsettledCount : undefined) };
  if (wake) return { count: asked ?? asleep };
  return asked === undefined || asked === 0 ? {} : { toWakeWith: asked };
}

/** What makes ECS start a new deployment when it changes. */
function rolloutFields(
  { taskDefinition, targetGroup, container, port }: ServiceProps,
  { subnets, securityGroups, publicIp }: State['network'],
) {
  return {
    taskDefinition: taskDefinition.out.arn,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...subnets],
        securityGroups: [...securityGroups],
        assignPublicIp: publicIp === 'ENABLED' ? ('ENABLED' as const) : ('DISABLED' as const),
      },
    },
    loadBalancers: [{ targetGroupArn: targetGroup.out.arn, containerName: container, containerPort: port }],
  };
}

/** What does not. `breaker`: with the threshold that is wanted, as far as ECS here knows thresholds. */
function configurationOf(
  { minimumHealthyPercent, maximumPercent, circuitBreaker }: State['deployment'],
  breaker: DeploymentCircuitBreaker,
): DeploymentConfiguration {
  const off = { enable: false, rollback: false };
  return {
    strategy: 'ROLLING',
    minimumHealthyPercent,
    maximumPercent,
    deploymentCircuitBreaker:
      circuitBreaker === 'off' ? off : { ...breaker, rollback: circuitBreaker === 'with rollback' },
  };
}

/** Without the tag (a service just adopted) nobody has asked us yet, and the count stays as it is. */
function countAskedAnew(seen: Tags, wanted: Tags): boolean {
  return seen[ASKED_COUNT] !== undefined && seen[ASKED_COUNT] !== wanted[ASKED_COUNT];
}

function outOf(seen: Service, deployment = given(primaryOf(seen)?.id, 'the id of the primary deployment')): ServiceOut {
  return {
    arn: given(seen.serviceArn, 'serviceArn'),
    name: given(seen.serviceName, 'serviceName'),
    cluster: given(seen.clusterArn, 'clusterArn'),
    deployment,
  };
}
