import {
  AddTagsCommand,
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  DescribeLoadBalancerAttributesCommand,
  type LoadBalancer,
  ModifyLoadBalancerAttributesCommand,
  SetSecurityGroupsCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { fromUpperTags, type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define } from '../engine/resource.ts';
import { UserError } from '../errors.ts';
import type { Cloud } from './cloud.ts';
import type { Keeps } from './keeps.ts';
import { NOT_FOUND } from './load-balancing.ts';
import { shown } from './shown.ts';

export interface LoadBalancerProps {
  readonly scheme: 'internet-facing' | 'internal';
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  /** Not ours to manage when it is left open. */
  readonly deletionProtection: boolean | undefined;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly type: string;
  readonly scheme: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Tags;
}

export interface LoadBalancerOut {
  readonly arn: string;
  readonly dnsName: string;
  readonly vpcId: string;
}

const PROTECTION = 'deletion_protection.enabled';

const ATTRIBUTES = { 'routing.http.drop_invalid_header_fields.enabled': 'true' };

const REMAKE =
  'Delete the load balancer (its address changes, and the service is unreachable until the next deploy has ended), or take a new environment name.';

/** An Application Load Balancer. Nothing here waits for it to become active: the verdict at the end does. */
export const loadBalancer = define<Cloud, LoadBalancerProps, State, LoadBalancerOut>({
  kind: 'load balancer',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['subnets', 'securityGroups', 'attributes'],
  immutable: { scheme: REMAKE, type: REMAKE },

  desired: (_name, { scheme, subnets, securityGroups, deletionProtection, tags }) => ({
    type: 'application',
    scheme,
    subnets: subnets.toSorted(),
    securityGroups: securityGroups.toSorted(),
    attributes: {
      ...ATTRIBUTES,
      ...(deletionProtection === undefined ? {} : { [PROTECTION]: String(deletionProtection) }),
    },
    tags,
  }),

  async read({ elb, loadBalancing }) {
    const seen = await loadBalancing.loadBalancer();
    if (!seen) return undefined;
    const out = outOf(seen);
    const [attributes, tags] = await Promise.all([
      shown(elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: out.arn })), ...NOT_FOUND),
      loadBalancing.tags(out.arn),
    ]);
    const state = {
      type: seen.Type ?? 'application',
      scheme: seen.Scheme ?? 'internet-facing',
      subnets: (seen.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []).toSorted(),
      securityGroups: (seen.SecurityGroups ?? []).toSorted(),
      attributes: fromUpperTags(attributes.Attributes),
      tags,
    };
    return { state, out, tags };
  },

  async create({ elb, patience }, name, { subnets, securityGroups, attributes, tags }, { scheme }) {
    try {
      const answer = await elb.send(
        new CreateLoadBalancerCommand({
          Name: name,
          Type: 'application',
          Scheme: scheme,
          Subnets: [...subnets],
          SecurityGroups: [...securityGroups],
          Tags: toUpperTags(tags),
        }),
      );
      const out = outOf(given(answer.LoadBalancers?.[0], 'the load balancer'));
      const Attributes = toUpperTags(attributes);
      await retrying(
        () => elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: out.arn, Attributes })),
        (error) => isFault(error, 'LoadBalancerNotFoundException'),
        patience(30, `load balancer ${name} to be there everywhere`),
      );
      return out;
    } catch (error) {
      throw isFault(error, 'DuplicateLoadBalancerNameException') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update({ elb }, { out, state: seen }, { subnets, securityGroups, attributes, tags }, changed) {
    const LoadBalancerArn = out.arn;
    if (changed.has('subnets')) await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets: [...subnets] }));
    if (changed.has('securityGroups')) {
      await elb.send(new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: [...securityGroups] }));
    }
    if (changed.has('attributes')) {
      const Attributes = toUpperTags(attributes);
      await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
    }
    // Last: a tag says what was set, so it may only say so once it is.
    if (changed.has('tags')) {
      await elb.send(
        new AddTagsCommand({ ResourceArns: [LoadBalancerArn], Tags: toUpperTags(withOrigin(seen.tags, tags)) }),
      );
    }
    return out;
  },

  holds: ({ state, out }) =>
    state.attributes[PROTECTION] === 'true' ? `it is protected from deletion. ${lift(out.arn)}` : undefined,

  async remove({ elb }, { arn }) {
    try {
      await found(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn })), 'LoadBalancerNotFoundException');
    } catch (error) {
      if (!isFault(error, 'OperationNotPermittedException')) throw error;
      const message = 'AWS doesn’t permit it: it has been protected from deletion meanwhile, most likely.';
      throw new UserError(message, { hint: lift(arn), cause: error });
    }
  },
});

const lift = (arn: string) =>
  `Lift that first: deploy with \`deletion-protection: false\`, or run: aws elbv2 modify-load-balancer-attributes --load-balancer-arn ${arn} --attributes Key=${PROTECTION},Value=false`;

function outOf(seen: LoadBalancer): LoadBalancerOut {
  return {
    arn: given(seen.LoadBalancerArn, 'LoadBalancerArn'),
    // A gateway load balancer has none; its type is refused.
    dnsName: seen.DNSName ?? '',
    vpcId: given(seen.VpcId, 'VpcId'),
  };
}
