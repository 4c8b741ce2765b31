import {
  type Action,
  DescribeRulesCommand,
  DescribeTagsCommand,
  type ElasticLoadBalancingV2Client,
  type Rule,
  type RuleCondition,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { batches } from '../aws/batches.ts';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { carries, fromUpperTags, type Tags } from '../aws/tags.ts';
import { sharesOf } from './forward.ts';

/** A rule of a listener as it is, the default one not among them. */
export interface SeenRule {
  readonly arn: string;
  readonly listenerArn: string;
  readonly priority: number;
  readonly conditions: readonly RuleCondition[];
  readonly actions: readonly Action[];
  readonly tags: Tags;
}

/** As many things as AWS tells the tags of in one call. */
const MOST_ARNS = 20;

/** How often rules of others may vanish between the two calls that a look takes. */
const MOST_LOOKS = 5;

/** The rules of some listeners, whoever they belong to. */
export async function rulesOf(
  elb: ElasticLoadBalancingV2Client,
  listenerArns: readonly string[],
): Promise<readonly SeenRule[]> {
  for (let looks = 1; ; looks++) {
    try {
      return (await Promise.all(listenerArns.map((arn) => rulesWithTags(elb, arn)))).flat();
    } catch (error) {
      if (!isFault(error, 'RuleNotFoundException') || looks >= MOST_LOOKS) throw error;
    }
  }
}

async function rulesWithTags(elb: ElasticLoadBalancingV2Client, listenerArn: string): Promise<SeenRule[]> {
  const rules = await describeRules(elb, listenerArn);
  const tags = await describeTags(
    elb,
    rules.map(({ RuleArn }) => given(RuleArn, 'RuleArn')),
  );
  return rules.map((rule) => ({
    arn: given(rule.RuleArn, 'RuleArn'),
    listenerArn,
    priority: Number(rule.Priority),
    conditions: rule.Conditions ?? [],
    actions: rule.Actions ?? [],
    tags: tags.get(rule.RuleArn) ?? {},
  }));
}

/** The rules of a listener but its default one. A listener that is gone has none. */
export async function describeRules(elb: ElasticLoadBalancingV2Client, ListenerArn: string): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  let Marker: string | undefined;
  do {
    const command = new DescribeRulesCommand({ ListenerArn, ...(Marker === undefined ? {} : { Marker }) });
    const page = await found(elb.send(command), 'ListenerNotFoundException');
    rules.push(...(page?.Rules ?? []));
    Marker = page?.NextMarker;
  } while (Marker !== undefined);
  return rules.filter(({ IsDefault }) => !IsDefault);
}

/** The tags of load balancing things, by their ARNs. */
export async function describeTags(elb: ElasticLoadBalancingV2Client, arns: readonly string[]) {
  const tags = new Map<string | undefined, Tags>();
  await Promise.all(
    batches(arns, MOST_ARNS).map(async (ResourceArns) => {
      const answer = await elb.send(new DescribeTagsCommand({ ResourceArns }));
      for (const { ResourceArn, Tags } of answer.TagDescriptions ?? []) tags.set(ResourceArn, fromUpperTags(Tags));
    }),
  );
  return tags;
}

/** Pure: the hosts that a rule asks for. */
export function hostsOf({ conditions }: Pick<SeenRule, 'conditions'>): string[] {
  return conditions.flatMap(({ Field, HostHeaderConfig, Values }) =>
    Field === 'host-header' ? (HostHeaderConfig?.Values ?? Values ?? []) : [],
  );
}

/** Pure: the paths that a rule asks for. */
export function pathsOf({ conditions }: Pick<SeenRule, 'conditions'>): string[] {
  return conditions.flatMap(({ Field, PathPatternConfig, Values }) =>
    Field === 'path-pattern' ? (PathPatternConfig?.Values ?? Values ?? []) : [],
  );
}

/**
 * Pure: those rules that are ours, by tags that nobody else's carry; where none is, the one that leads to our target
 * group all the same, which may have lost its tags or was made by hand.
 */
export function oursAmong(rules: readonly SeenRule[], mark: Tags, targetGroupArn: string | undefined): SeenRule[] {
  const marked = rules.filter(({ tags }) => carries(tags, mark));
  if (marked.length > 0 || targetGroupArn === undefined) return marked;
  return rules.filter(({ actions }) => sharesOf(actions).some(({ arn }) => arn === targetGroupArn)).slice(0, 1);
}
