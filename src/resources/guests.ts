import {
  type Action,
  DescribeListenersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  type Listener,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { fromUpperTags, type Tags } from '../aws/tags.ts';
import type { Cloud } from './cloud.ts';

/** A listener of the load balancer with its rules; of each its tags. */
export interface Door {
  readonly arn: string;
  readonly port: number;
  readonly tags: Tags;
  /** The target groups that it forwards to, with any of its rules. */
  readonly groups: readonly string[];
  readonly rules: readonly { readonly priority: string; readonly tags: Tags }[];
}

/** What has to stay for the sake of something of somebody else's, and why: AWS would delete that along with it. */
export interface Guests {
  readonly balancer: string | undefined;
  /** By the port. */
  readonly listeners: ReadonlyMap<number, string>;
  readonly targetGroup: string | undefined;
}

/** AWS tells the tags of so many at a time. */
const MOST_TAGGED = 20;

/** All listeners of the load balancer, whoever made them, and their rules but the default one. */
export async function doors({ elb, loadBalancing }: Cloud): Promise<Door[]> {
  const LoadBalancerArn = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
  if (LoadBalancerArn === undefined) return [];
  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  const ruled = await Promise.all(
    Listeners.map(async (listener) => {
      const { Rules = [] } = await elb.send(new DescribeRulesCommand({ ListenerArn: listener.ListenerArn }));
      return { listener, rules: Rules.filter(({ IsDefault }) => IsDefault !== true) };
    }),
  );
  const tags = await tagsOf(
    elb,
    ruled.flatMap(({ listener, rules }) => [listener.ListenerArn, ...rules.map(({ RuleArn }) => RuleArn)]),
  );
  return ruled.map(({ listener, rules }) => doorOf(listener, rules, tags));
}

/** Pure: what has to stay. `isStranger`: whether what carries these tags is not to be removed. */
export function guestsAmong(
  doors: readonly Door[],
  targetGroup: string | undefined,
  isStranger: (tags: Tags) => boolean,
): Guests {
  const staying = doors.flatMap((door) => {
    const strange = door.rules.filter(({ tags }) => isStranger(tags)).map(({ priority }) => priority);
    if (isStranger(door.tags)) return [{ door, why: `its listener on port ${door.port}` }];
    return strange.length === 0
      ? []
      : [{ door, why: `rule ${strange.join(', ')} of its listener on port ${door.port}` }];
  });
  if (staying.length === 0) return { balancer: undefined, listeners: new Map(), targetGroup: undefined };
  const isUsed = targetGroup !== undefined && staying.some(({ door }) => door.groups.includes(targetGroup));
  const theirs = 'not this environment’s own, and would go with it: delete it first';
  return {
    balancer: `${staying.map(({ why }) => why).join(' and ')} is ${theirs}`,
    listeners: new Map(staying.map(({ door }) => [door.port, `something on it is ${theirs}`])),
    targetGroup: isUsed ? 'a listener that stays forwards to it' : undefined,
  };
}

async function tagsOf(elb: Cloud['elb'], arns: readonly (string | undefined)[]): Promise<Map<string, Tags>> {
  const known = arns.filter((arn) => arn !== undefined);
  const tags = new Map<string, Tags>();
  for (let from = 0; from < known.length; from += MOST_TAGGED) {
    const ResourceArns = known.slice(from, from + MOST_TAGGED);
    const { TagDescriptions = [] } = await elb.send(new DescribeTagsCommand({ ResourceArns }));
    for (const { ResourceArn = '', Tags } of TagDescriptions) tags.set(ResourceArn, fromUpperTags(Tags));
  }
  return tags;
}

function doorOf({ ListenerArn = '', Port = 0, DefaultActions = [] }: Listener, rules: Rule[], tags: Map<string, Tags>) {
  const actions = [...DefaultActions, ...rules.flatMap(({ Actions = [] }) => Actions)];
  return {
    arn: ListenerArn,
    port: Port,
    tags: tags.get(ListenerArn) ?? {},
    groups: actions.flatMap(groupsOf),
    rules: rules.map(({ Priority = '', RuleArn = '' }) => ({ priority: Priority, tags: tags.get(RuleArn) ?? {} })),
  };
}

const groupsOf = ({ TargetGroupArn, ForwardConfig }: Action): string[] =>
  [TargetGroupArn, ...(ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn)].filter(
    (arn) => arn !== undefined,
  );
