import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  type ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  type TargetGroup,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { once } from '../aws/once.ts';
import { fromUpperTags, type Tags } from '../aws/tags.ts';
import { rulesOf, type SeenRule } from './seen-rules.ts';

/** What is there of an environment's load balancing. Each is read once a run, whoever asks. */
export interface LoadBalancing {
  loadBalancer(): Promise<LoadBalancer | undefined>;
  targetGroup(): Promise<TargetGroup | undefined>;
  listeners(): Promise<readonly Listener[]>;
  /** The rules of these listeners, whoever they belong to. */
  rules(): Promise<readonly SeenRule[]>;
  targets(): Promise<readonly TargetHealthDescription[]>;
  /** The tags of one of ours; all of them come in one call. */
  tags(arn: string): Promise<Tags>;
}

/** The ports that we put listeners on; others on the same load balancer are somebody else's. */
const OUR_PORTS: readonly (number | undefined)[] = [80, 443];

export function loadBalancing(
  elb: ElasticLoadBalancingV2Client,
  names: { readonly loadBalancer: string; readonly targetGroup: string },
): LoadBalancing {
  const loadBalancer = once(async () => {
    const answer = await found(
      elb.send(new DescribeLoadBalancersCommand({ Names: [names.loadBalancer] })),
      'LoadBalancerNotFoundException',
    );
    return answer?.LoadBalancers?.[0];
  });

  const targetGroup = once(async () => {
    const answer = await found(
      elb.send(new DescribeTargetGroupsCommand({ Names: [names.targetGroup] })),
      'TargetGroupNotFoundException',
    );
    return answer?.TargetGroups?.[0];
  });

  const listeners = once(async () => {
    const arn = (await loadBalancer())?.LoadBalancerArn;
    if (arn === undefined) return [];
    const answer = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: arn }));
    return (answer.Listeners ?? []).filter(({ Port }) => OUR_PORTS.includes(Port));
  });

  const rules = once(async () =>
    rulesOf(
      elb,
      (await listeners()).flatMap(({ ListenerArn }) => ListenerArn ?? []),
    ),
  );

  const targets = once(async () => {
    const arn = (await targetGroup())?.TargetGroupArn;
    return arn === undefined ? [] : describeTargets(elb, arn);
  });

  const allTags = once(async () => {
    const [balancer, group, listening] = await Promise.all([loadBalancer(), targetGroup(), listeners()]);
    const arns = [balancer?.LoadBalancerArn, group?.TargetGroupArn, ...listening.map(({ ListenerArn }) => ListenerArn)];
    const known = arns.filter((arn) => arn !== undefined);
    if (known.length === 0) return new Map<string | undefined, Tags>();
    const answer = await elb.send(new DescribeTagsCommand({ ResourceArns: known }));
    return new Map((answer.TagDescriptions ?? []).map(({ ResourceArn, Tags }) => [ResourceArn, fromUpperTags(Tags)]));
  });

  return {
    loadBalancer,
    targetGroup,
    listeners,
    rules,
    targets,
    tags: async (arn) => (await allTags()).get(arn) ?? {},
  };
}
