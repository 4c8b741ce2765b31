import {
  AddTagsCommand,
  CreateTargetGroupCommand,
  DeleteTargetGroupCommand,
  type ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { ADOPTED, CLUSTER, carries, type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { type Patience, retrying } from '../aws/until.ts';
import type { Change } from '../engine/diff.ts';
import { overlaid } from '../engine/keep-live.ts';
import { MARK } from '../engine/mark.ts';
import { ChangedMeanwhile, define, type Found, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import type { Keeps } from './keeps.ts';
import type { LoadBalancerOut } from './load-balancer.ts';
import {
  ASKS,
  type Asked,
  breaksTasks,
  DEREGISTRATION_DELAY,
  type HealthCheck,
  markOf,
  PLAIN,
  stateOfGroup,
  suits,
} from './target-group-state.ts';
import { BESIDE, besideOf, type SeenGroup } from './target-groups.ts';

export interface TargetGroupProps {
  /** The VPC, or the load balancer that tells it. */
  readonly vpc: string | Node<Cloud, LoadBalancerOut>;
  /** Only a default: ECS registers every task with its own port. So it is never drift. */
  readonly port: number;
  readonly healthCheck: HealthCheck;
  /** Seconds that a leaving task may take to end its requests. */
  readonly deregistrationDelay: number;
  /** The name of one that takes this one's place, by the mark of what makes it different. */
  readonly renamed: (mark: string) => string;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly vpcId: string;
  readonly targetType: string;
  readonly protocol: string;
  readonly protocolVersion: string;
  readonly ipAddressType: string;
  readonly healthCheck: HealthCheck;
  readonly healthCheckEnabled: boolean;
  readonly healthCheckProtocol: string;
  readonly healthCheckPort: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Tags;
}

/** A target group that was there when it was looked. */
export interface KnownGroup {
  readonly arn: string;
  readonly name: string;
  readonly tags: Tags;
  /** Whether it may be removed once nobody uses it: ours, and no taken-over one. */
  readonly isOurs: boolean;
}

export interface TargetGroupOut {
  /** The one that is described: the service's tasks belong into it. */
  readonly arn: string;
  /** The one that gets the requests; another one as long as this one takes its place. */
  readonly live: string;
  /** Whether targets are registered in the live one: a change of what "healthy" means would hit them at once. */
  readonly living: boolean;
  /** What the tasks in the one that is described have to answer. */
  readonly asks: Asked;
  /** All that were there. */
  readonly known: readonly KnownGroup[];
}

const OTHER_VPC =
  'Its load balancer is in that VPC as well, and neither can be moved: take a new environment name, or destroy this environment first.';

/**
 * An ALB target group for Fargate tasks, which are registered by their addresses. What can't change under tasks that run
 * gets a group of its own beside it, until its tasks are healthy there (commands/replacement.ts).
 */
export const targetGroup = define<Cloud, TargetGroupProps, State, TargetGroupOut>({
  kind: 'target group',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['healthCheck', 'healthCheckEnabled', 'healthCheckProtocol', 'healthCheckPort', 'attributes'],
  immutable: { vpcId: OTHER_VPC },

  desired: (_name, { vpc, healthCheck, deregistrationDelay, tags, keeps }, found) => ({
    ...PLAIN,
    vpcId: typeof vpc === 'string' ? vpc : vpc.out.vpcId,
    healthCheck,
    attributes: { [DEREGISTRATION_DELAY]: String(deregistrationDelay) },
    tags: { ...tags, [ASKS]: markOf(found ? checkFor(found, healthCheck, keeps) : healthCheck) },
  }),

  refuse: (_seen, changes) => movedText(changes),

  async read({ loadBalancing }, _name, { healthCheck: described, keeps }) {
    const { live, others } = await loadBalancing.targetGroups();
    if (!live) return undefined;
    const [attributes, targets] = await Promise.all([
      loadBalancing.attributes(live.arn),
      loadBalancing.targets(live.arn),
    ]);
    const living = targets.some(({ TargetHealth }) => TargetHealth?.State !== 'draining');
    const known = [live, ...others].map(knownOf);
    const state = { ...stateOfGroup(live.seen), attributes, tags: live.tags };
    const healthCheck = checkFor({ state, tags: live.tags }, described, keeps);
    const out = { arn: live.arn, live: live.arn, living, known, asks: healthCheck };
    const seen = { state, out, tags: live.tags };
    if (!needsAnother(seen, healthCheck)) return seen;
    // One that a run before has made for just this, and did not come to the end with.
    const begun = others.find((other) => other.isOurs && suits(stateOfGroup(other.seen), other.tags, described));
    if (!begun) return seen;
    const theirs = await loadBalancing.attributes(begun.arn);
    return {
      state: { ...stateOfGroup(begun.seen), attributes: theirs, tags: begun.tags },
      out: { ...out, arn: begun.arn, asks: described },
      tags: begun.tags,
    };
  },

  async create({ elb, patience }, name, state, { port }) {
    const arn = await make(elb, name, state, port, patience(30, `target group ${name} to be there everywhere`));
    return { arn, live: arn, living: false, known: [], asks: state.healthCheck };
  },

  async update({ elb }, { out, state: seen }, { healthCheck, attributes, tags }, changed) {
    const TargetGroupArn = out.arn;
    if ([...changed].some((field) => field.startsWith('healthCheck'))) {
      await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...healthCheckFields(healthCheck) }));
    }
    if (changed.has('attributes')) {
      const Attributes = toUpperTags(attributes);
      await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    }
    // Last: the tag says what the health check asks, so it may only say so once it does.
    if (changed.has('tags')) {
      await elb.send(
        new AddTagsCommand({ ResourceArns: [TargetGroupArn], Tags: toUpperTags(withOrigin(seen.tags, tags)) }),
      );
    }
    return out;
  },

  replacing: {
    isDue: (seen, _changes, { healthCheck, keeps }) =>
      seen.out.arn === seen.out.live && needsAnother(seen, checkFor(seen, healthCheck, keeps)),

    async make({ elb, patience }, _name, { out, state: seen }, state, { port, renamed }) {
      const { known, live } = out;
      const { healthCheck } = state;
      const names = known.map(({ name }) => name);
      const name = nameOf(healthCheck, names, renamed);
      // What the other is set to be is not what this one was.
      const { [ASKS]: _asks, [MARK]: _mark, ...owner } = state.tags;
      const told = [...new Set([...besideOf(seen.tags), name])].join(' ');
      const Tags = toUpperTags(withOrigin(seen.tags, { ...owner, [BESIDE]: told }));
      await elb.send(new AddTagsCommand({ ResourceArns: [live], Tags }));
      const tags = { ...state.tags, [BESIDE]: names.join(' ') };
      const patient = patience(30, `target group ${name} to be there everywhere`);
      return { ...out, asks: healthCheck, arn: await make(elb, name, { ...state, tags }, port, patient) };
    },
  },

  remove: ({ elb, patience }, { arn }) =>
    // Still in use for a while after the load balancer that forwarded to it is gone.
    removeTargetGroup(elb, arn, patience(300, 'the target group to be out of use')),
});

/** Its service would go on in the cluster of before, beside a new one. */
function movedText(changes: readonly Change[]): string | undefined {
  const moved = changes.find(({ field, from }) => field === `tags.${CLUSTER}` && from !== undefined);
  if (!moved) return undefined;
  return `the service behind it is in cluster ${moved.from}, and can't move to ${moved.to}. Destroy it first, or take a new service or environment name.`;
}

/**
 * Pure: its name has the hash of what makes it different, so that it is the same one for the next run too. The live one
 * may have been made for just that, and changed since: then that name is taken.
 */
function nameOf({ path, matcher }: Asked, taken: readonly string[], renamed: (mark: string) => string): string {
  const mark = markOf({ path, matcher }).slice(0, 8);
  const name = renamed(mark);
  return taken.includes(name) ? nameOf({ path: `${path} ${mark}`, matcher }, taken, renamed) : name;
}

/** What is to be asked of the tasks: of a group that was taken over as before, where nobody asks for anything else. */
function checkFor(
  { state, tags = {} }: Pick<Found<State, TargetGroupOut>, 'state' | 'tags'>,
  healthCheck: HealthCheck,
  keeps: Keeps | undefined,
): HealthCheck {
  return overlaid({ healthCheck }, state, keeps?.(tags) ?? new Set()).healthCheck;
}

const needsAnother = ({ state, out }: Found<State, TargetGroupOut>, healthCheck: HealthCheck) =>
  !suits(state, state.tags, healthCheck) && breaksTasks(state, out.living, healthCheck);

export const knownOf = ({ arn, name, tags, isOurs }: SeenGroup): KnownGroup => ({
  arn,
  name,
  tags,
  isOurs: isOurs && !carries(tags, ADOPTED),
});

/** Deletes a target group, as soon as AWS no longer takes it for one that is in use. One that is gone is fine. */
export async function removeTargetGroup(
  elb: ElasticLoadBalancingV2Client,
  TargetGroupArn: string,
  patience: Patience,
  onInUse: () => Promise<void> = async () => {},
): Promise<void> {
  const isInUse = (error: unknown) => isFault(error, 'ResourceInUseException');
  const remove = async () => {
    try {
      await found(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn })), 'TargetGroupNotFoundException');
    } catch (error) {
      if (isInUse(error)) await onInUse();
      throw error;
    }
  };
  await retrying(remove, isInUse, patience);
}

async function make(
  elb: ElasticLoadBalancingV2Client,
  name: string,
  { vpcId, healthCheck, attributes, tags }: State,
  port: number,
  patience: Patience,
): Promise<string> {
  try {
    const answer = await elb.send(
      new CreateTargetGroupCommand({
        Name: name,
        VpcId: vpcId,
        TargetType: 'ip',
        Protocol: 'HTTP',
        Port: port,
        ...healthCheckFields(healthCheck),
        Tags: toUpperTags(tags),
      }),
    );
    const TargetGroupArn = given(answer.TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
    await retrying(
      () => elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes: toUpperTags(attributes) })),
      (error) => isFault(error, 'TargetGroupNotFoundException'),
      patience,
    );
    return TargetGroupArn;
  } catch (error) {
    throw isFault(error, 'DuplicateTargetGroupNameException') ? new ChangedMeanwhile(error) : error;
  }
}

function healthCheckFields({ path, matcher, interval, timeout, healthyThreshold, unhealthyThreshold }: HealthCheck) {
  return {
    HealthCheckEnabled: true,
    HealthCheckProtocol: 'HTTP' as const,
    HealthCheckPort: 'traffic-port',
    HealthCheckPath: path,
    Matcher: { HttpCode: matcher },
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: healthyThreshold,
    UnhealthyThresholdCount: unhealthyThreshold,
  };
}
