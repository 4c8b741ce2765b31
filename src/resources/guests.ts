import { DescribeListenersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { given } from '../aws/given.ts';
import type { Tags } from '../aws/tags.ts';
import type { Cloud } from './cloud.ts';
import { sharesOf } from './forward.ts';
import { describeTags, rulesOf, type SeenRule } from './seen-rules.ts';

/** A listener of the load balancer with its rules; of each its tags, and the target groups that it forwards to. */
export interface Door {
  readonly port: number;
  readonly tags: Tags;
  readonly groups: readonly string[];
  readonly rules: readonly (Pick<SeenRule, 'arn' | 'priority' | 'tags'> & { readonly groups: readonly string[] })[];
}

/** What has to stay for the sake of something of somebody else's, and why: AWS would delete that along with it. */
export interface Guests {
  readonly balancer: string | undefined;
  /** By the port. */
  readonly listeners: ReadonlyMap<number, string>;
  readonly targetGroup: string | undefined;
}

/** All listeners of the load balancer, whoever made them, and their rules but the default one. */
export async function doors({ elb, loadBalancing }: Pick<Cloud, 'elb' | 'loadBalancing'>): Promise<Door[]> {
  const LoadBalancerArn = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
  if (LoadBalancerArn === undefined) return [];
  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  const arns = Listeners.map(({ ListenerArn }) => given(ListenerArn, 'ListenerArn'));
  const [rules, tags] = await Promise.all([rulesOf(elb, arns), describeTags(elb, arns)]);
  return Listeners.map(({ ListenerArn, Port = 0, DefaultActions }) => ({
    port: Port,
    tags: tags.get(ListenerArn) ?? {},
    groups: sharesOf(DefaultActions).map(({ arn }) => arn),
    rules: rules
      .filter(({ listenerArn }) => listenerArn === ListenerArn)
      .map((rule) => ({ ...rule, groups: sharesOf(rule.actions).map(({ arn }) => arn) })),
  }));
}

/**
 * Pure: what has to stay. `isStranger`: whether what carries these tags is not to be removed. `leaving`: rules that go
 * before the target group does.
 */
export function guestsAmong(
  doors: readonly Door[],
  targetGroup: string | undefined,
  isStranger: (tags: Tags) => boolean,
  leaving: readonly string[] = [],
): Guests {
  const staying = doors.flatMap((door) => {
    const strange = door.rules.filter(({ tags }) => isStranger(tags)).map(({ priority }) => priority);
    if (isStranger(door.tags)) return [{ door, why: `its listener on port ${door.port}` }];
    return strange.length === 0
      ? []
      : [{ door, why: `rule ${strange.join(', ')} of its listener on port ${door.port}` }];
  });
  if (staying.length === 0) return { balancer: undefined, listeners: new Map(), targetGroup: undefined };
  const forwarded = staying.flatMap(({ door }) => [
    ...door.groups,
    ...door.rules.filter(({ arn }) => !leaving.includes(arn)).flatMap(({ groups }) => groups),
  ]);
  const isUsed = targetGroup !== undefined && forwarded.includes(targetGroup);
  const theirs = 'not this environment’s own, and would go with it: delete it first';
  return {
    balancer: `${staying.map(({ why }) => why).join(' and ')} is ${theirs}`,
    listeners: new Map(staying.map(({ door }) => [door.port, `something on it is ${theirs}`])),
    targetGroup: isUsed ? 'a listener that stays forwards to it' : undefined,
  };
}
