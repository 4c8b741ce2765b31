import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupAttributesCommand,
  type ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { memoized, once } from '../aws/once.ts';
import { fromUpperTags, MANAGED, type Tags } from '../aws/tags.ts';
import { describeTags, oursAmong, rulesOf, type SeenRule } from './seen-rules.ts';
import { shown } from './shown.ts';
import { FULL_NAME, type GroupNames, type TargetGroups, targetGroups } from './target-groups.ts';

/** What is there of an environment's load balancing. Each is read once a run, whoever asks. */
export interface LoadBalancing {
  loadBalancer(): Promise<LoadBalancer | undefined>;
  /** Its target groups: the one that gets the requests, and what a replacement has left beside it. */
  targetGroups(): Promise<TargetGroups>;
  attributes(targetGroupArn: string): Promise<Tags>;
  listeners(): Promise<readonly Listener[]>;
  /** The rules of these listeners, whoever they belong to. */
  rules(): Promise<readonly SeenRule[]>;
  /** Those of them that lead to this environment; none where the load balancer is its own. */
  ownRules(): Promise<readonly SeenRule[]>;
  /** The targets of one target group, or of all of them. */
  targets(targetGroupArn?: string): Promise<readonly TargetHealthDescription[]>;
  /** The tags of one of ours; all of them come in one call. */
  tags(arn: string): Promise<Tags>;
}

export interface LoadBalancingNames extends GroupNames {
  readonly loadBalancer: string;
  /** What the tag of our rule says; absent where the load balancer is the environment's own. */
  readonly ruleInFull?: string | undefined;
}

export const NOT_FOUND = [
  'LoadBalancerNotFoundException',
  'ListenerNotFoundException',
  'RuleNotFoundException',
  'TargetGroupNotFoundException',
];

/** The ports that we put listeners on; others on the same load balancer are somebody else's. */
export const OUR_PORTS: readonly (number | undefined)[] = [80, 443];

export interface Reading {
  /** The target groups that the service has its tasks in, which its listeners may not name (any more). */
  readonly attached?: () => Promise<readonly string[]>;
  /** Looks also for what nothing tells of any more but its own tags. */
  readonly thorough?: boolean;
}

export function loadBalancing(
  elb: ElasticLoadBalancingV2Client,
  names: LoadBalancingNames,
  { attached = async () => [], thorough = false }: Reading = {},
): LoadBalancing {
  const loadBalancer = once(async () => {
    const answer = await found(
      elb.send(new DescribeLoadBalancersCommand({ Names: [names.loadBalancer] })),
      'LoadBalancerNotFoundException',
    );
    return answer?.LoadBalancers?.[0];
  });

  const listeners = once(async () => {
    const arn = (await loadBalancer())?.LoadBalancerArn;
    if (arn === undefined) return [];
    const answer = await shown(elb.send(new DescribeListenersCommand({ LoadBalancerArn: arn })), ...NOT_FOUND);
    return (answer.Listeners ?? []).filter(({ Port }) => OUR_PORTS.includes(Port));
  });

  const rules = once(async () =>
    shown(
      rulesOf(
        elb,
        (await listeners()).flatMap(({ ListenerArn }) => ListenerArn ?? []),
      ),
      ...NOT_FOUND,
    ),
  );

  const ownRules = once(async () => {
    if (names.ruleInFull === undefined) return [];
    const [seen, first] = await Promise.all([rules(), groups.first()]);
    return oursAmong(seen, { ...MANAGED, [FULL_NAME]: names.ruleInFull }, first?.TargetGroupArn);
  });

  /** What sends requests here. What a load balancer that is used does by default is for others to say. */
  const forwards = async () =>
    names.ruleInFull === undefined
      ? (await listeners()).map(({ DefaultActions = [] }) => DefaultActions)
      : (await ownRules()).map(({ actions }) => actions);

  const targetsOf = memoized((arn) => shown(describeTargets(elb, arn), ...NOT_FOUND));
  const attributes = memoized(async (TargetGroupArn) => {
    const answer = await shown(elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn })), ...NOT_FOUND);
    return fromUpperTags(answer.Attributes);
  });

  const groups = targetGroups({
    elb,
    names,
    forwards,
    attached,
    thorough,
    // Asked for beside what comes next: what is read of a group needs no more than its ARN.
    onSight: (arn) => {
      for (const reading of [targetsOf(arn), attributes(arn)]) reading.catch(() => {});
    },
    tagsOf: async (arns) => {
      const tags = await allTags();
      const unknown = arns.filter((arn) => !tags.has(arn));
      const more = await shown(describeTags(elb, unknown), ...NOT_FOUND);
      return (arn) => tags.get(arn) ?? more.get(arn) ?? {};
    },
  });

  const allTags = once(async () => {
    const [balancer, listening, candidates] = await Promise.all([loadBalancer(), listeners(), groups.candidates()]);
    const arns = [balancer?.LoadBalancerArn, ...candidates, ...listening.map(({ ListenerArn }) => ListenerArn)];
    const known = [...new Set(arns)].filter((arn) => arn !== undefined);
    return shown(describeTags(elb, known), ...NOT_FOUND);
  });

  return {
    loadBalancer,
    targetGroups: groups.all,
    attributes,
    listeners,
    rules,
    ownRules,
    async targets(arn) {
      if (arn !== undefined) return targetsOf(arn);
      const { live, others } = await groups.all();
      const all = [...(live ? [live] : []), ...others.filter(({ isOurs }) => isOurs)];
      return (await Promise.all(all.map((group) => targetsOf(group.arn)))).flat();
    },
    tags: async (arn) => (await allTags()).get(arn) ?? {},
  };
}
