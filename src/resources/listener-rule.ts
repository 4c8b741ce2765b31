import {
  type Action,
  AddTagsCommand,
  CreateRuleCommand,
  DeleteRuleCommand,
  type ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  type RuleCondition,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import { type Attached, attached, forwardText, forwardTo, idleIn, servingIn, toCome } from './forward.ts';
import { knowingTargetGroup } from './known-target-group.ts';
import { freePriority, startingPriority } from './rule-priority.ts';
import { hostsOf, oursAmong, pathsOf, rulesOf, type SeenRule } from './seen-rules.ts';
import type { TargetGroupOut } from './target-group.ts';
import { frontDoor, type UsedLoadBalancerOut } from './used-load-balancer.ts';

export interface ListenerRuleProps {
  readonly loadBalancer: Node<Cloud, UsedLoadBalancerOut>;
  readonly targetGroup: Node<Cloud, TargetGroupOut>;
  /** Any of them has to fit; with none every host does. */
  readonly hosts: readonly string[];
  /** Any of them has to fit; with none every path does. */
  readonly paths: readonly string[];
  /** Without one it is any that is free. */
  readonly priority: number | undefined;
  /** What may go only once the rule forwards to it no more. */
  readonly after?: readonly Node<Cloud>[];
  readonly tags: Tags;
  /** Those of the tags that no other rule of the load balancer carries. */
  readonly mark: Tags;
}

interface State {
  readonly listener: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** Conditions of other kinds, which we never set. */
  readonly otherConditions: readonly string[];
  readonly action: string;
  readonly beside: Attached;
  readonly priority: number | undefined;
  /** More rules of ours, left by a run that broke off. */
  readonly spare: number;
  readonly tags: Tags;
}

export interface ListenerRuleOut {
  readonly arn: string;
  readonly spare: readonly string[];
}

/** A rule on a listener of a load balancer that is used: sends the requests of some hosts and paths to our target group. */
export function listenerRule(
  name: string,
  props: ListenerRuleProps,
  presence?: 'present' | 'absent',
): Node<Cloud, ListenerRuleOut> {
  // What stands in the way was seen by `read`, whether or not there is a rule.
  let obstacle: string | undefined;

  return define<Cloud, ListenerRuleProps, State, ListenerRuleOut>({
    kind: 'listener rule',
    // Not what it forwards to: a replacement of the target group moves that, outside of `update`.
    remembers: ['hosts', 'paths', 'otherConditions', 'priority'],

    desired: (_name, { loadBalancer, targetGroup, hosts, paths, priority, tags }) => ({
      listener: loadBalancer.out.listener?.arn ?? 'none',
      hosts: hosts.map((host) => host.toLowerCase()).toSorted(),
      paths: paths.toSorted(),
      otherConditions: [],
      action: forwardText([targetGroup.out.live]),
      beside: toCome(targetGroup.out),
      priority,
      spare: 0,
      tags,
    }),

    async read({ loadBalancing }, _name, { priority, mark }) {
      const [rules, listeners, { live }] = await Promise.all([
        loadBalancing.rules(),
        loadBalancing.listeners(),
        loadBalancing.targetGroups(),
      ]);
      const door = frontDoor(listeners)?.ListenerArn;
      const ours = oursAmong(rules, mark, live?.arn);
      const [seen, ...spare] = ours.toSorted(
        (one, other) => Number(other.listenerArn === door) - Number(one.listenerArn === door),
      );
      const balancer = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
      obstacle =
        takenText(
          rules.filter((rule) => !ours.includes(rule)),
          priority,
          door,
        ) ?? elsewhereText((live?.seen.LoadBalancerArns ?? []).filter((arn) => arn !== balancer));
      if (!seen) return undefined;
      const out = { arn: seen.arn, spare: spare.map(({ arn }) => arn) };
      return { state: { ...stateOf(seen), spare: spare.length }, out, tags: seen.tags };
    },

    refuse: () => obstacle,

    create: async (cloud, name, { tags }, props) => ({
      arn: await created(cloud, name, { ...props, tags }),
      spare: [],
    }),

    async update(cloud, { out, state: seen }, { tags }, changed, props) {
      const { elb, patience } = cloud;
      // Another listener is another rule, and until it is there the old one serves.
      if (changed.has('listener')) {
        const arn = await created(cloud, name, { ...props, tags });
        await removeRules(elb, [out.arn, ...out.spare]);
        return { arn, spare: [] };
      }
      try {
        if (['hosts', 'paths', 'otherConditions', 'action', 'beside'].some((field) => changed.has(field))) {
          const modify = () => elb.send(new ModifyRuleCommand({ RuleArn: out.arn, ...fields(props) }));
          await knowingTargetGroup(modify, `rule ${name}`, patience);
        }
        // Before the priority: one of them may have it.
        await removeRules(elb, out.spare);
        if (changed.has('priority') && props.priority !== undefined) {
          const RulePriorities = [{ RuleArn: out.arn, Priority: props.priority }];
          await elb.send(new SetRulePrioritiesCommand({ RulePriorities }));
        }
        if (changed.has('tags')) {
          const Tags = toUpperTags(withOrigin(seen.tags, tags));
          await elb.send(new AddTagsCommand({ ResourceArns: [out.arn], Tags }));
        }
      } catch (error) {
        throw isFault(error, 'RuleNotFoundException', 'PriorityInUseException') ? new ChangedMeanwhile(error) : error;
      }
      return { arn: out.arn, spare: [] };
    },

    remove: ({ elb }, { arn, spare }) => removeRules(elb, [arn, ...spare]),
  })(name, props, presence);
}

/**
 * Makes the rule at the first priority that is free. Others make theirs at the same time: what was free a moment ago is
 * looked for anew where AWS says that it no longer is.
 */
async function created(cloud: Cloud, name: string, props: ListenerRuleProps): Promise<string> {
  const { elb, loadBalancing, patience } = cloud;
  const ListenerArn = given(props.loadBalancer.out.listener?.arn, 'the listener that takes the rule');
  let rules = await loadBalancing.rules();
  const attempt = async () => {
    const taken = new Set(rules.filter((rule) => rule.listenerArn === ListenerArn).map(({ priority }) => priority));
    const Priority = props.priority ?? freePriority(startingPriority(name), taken);
    try {
      const answer = await elb.send(
        new CreateRuleCommand({ ListenerArn, Priority, ...fields(props), Tags: toUpperTags(props.tags) }),
      );
      return given(answer.Rules?.[0]?.RuleArn, 'RuleArn');
    } catch (error) {
      if (!isFault(error, 'PriorityInUseException')) throw error;
      rules = await rulesOf(elb, [ListenerArn]);
      const isOurs = oursAmong(rules, props.mark, undefined).length > 0;
      throw isOurs || props.priority !== undefined ? new ChangedMeanwhile(error) : error;
    }
  };
  return retrying(
    attempt,
    (error) => isFault(error, 'PriorityInUseException', 'TargetGroupNotFoundException'),
    patience(120, `a free priority for ${name}, or AWS to know its target group`),
  );
}

async function removeRules(elb: ElasticLoadBalancingV2Client, arns: readonly string[]): Promise<void> {
  for (const RuleArn of arns) await found(elb.send(new DeleteRuleCommand({ RuleArn })), 'RuleNotFoundException');
}

function fields({ targetGroup, hosts, paths }: ListenerRuleProps): { Conditions: RuleCondition[]; Actions: Action[] } {
  return {
    Conditions: [
      ...(hosts.length === 0 ? [] : [{ Field: 'host-header', HostHeaderConfig: { Values: [...hosts] } }]),
      ...(paths.length === 0 ? [] : [{ Field: 'path-pattern', PathPatternConfig: { Values: [...paths] } }]),
    ],
    Actions: [forwardTo(targetGroup.out)],
  };
}

function stateOf(rule: SeenRule): Omit<State, 'spare'> {
  const { listenerArn, conditions, actions, priority, tags } = rule;
  return {
    listener: listenerArn,
    hosts: hostsOf(rule)
      .map((host) => host.toLowerCase())
      .toSorted(),
    paths: pathsOf(rule).toSorted(),
    otherConditions: conditions.flatMap(({ Field, HostHeaderConfig, PathPatternConfig }) =>
      HostHeaderConfig?.Values || PathPatternConfig?.Values || !Field ? [] : [Field],
    ),
    action: described(actions),
    beside: attached(idleIn(actions)),
    priority,
    tags,
  };
}

/** What the rule does, in the words that `desired` uses; anything else in words of its own. */
function described(actions: readonly Action[]): string {
  return actions
    .map((action) => (action.Type === 'forward' ? forwardText(servingIn([action])) : String(action.Type)))
    .join(', then ');
}

function takenText(
  others: readonly SeenRule[],
  priority: number | undefined,
  listenerArn: string | undefined,
): string | undefined {
  const other = others.find((rule) => rule.priority === priority && rule.listenerArn === listenerArn);
  if (!other) return undefined;
  return `the priority ${priority} has another rule (${[...hostsOf(other), ...pathsOf(other)].join(', ') || other.arn}). Give another listener-priority, or leave it out.`;
}

function elsewhereText([other]: readonly string[]): string | undefined {
  if (other === undefined) return undefined;
  return `its target group belongs to another load balancer (${other}), and AWS lets only one have it. Destroy the service first (its address changes), or take a new service or environment name.`;
}
