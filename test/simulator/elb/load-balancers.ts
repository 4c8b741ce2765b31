import { AwsError, type Service } from '../ports.ts';
import { type Infer, operation } from '../shape.ts';
import { zoneOf } from '../zone.ts';
import { changeAttributes, initialAttributes, LOAD_BALANCER_ATTRIBUTES, listAttributes } from './attributes.ts';
import { checkName } from './names.ts';
import { checkOneFilter, page } from './paging.ts';
import * as shapes from './shapes.ts';
import {
  type ElbState,
  type LoadBalancer,
  listenersOf,
  loadBalancerOf,
  resourceId,
  rulesOf,
  targetGroupsOf,
} from './state.ts';
import { checkSubnets, VPC_ID } from './subnets.ts';
import { mergedTags, sameTags } from './tags.ts';

const MAX_LOAD_BALANCERS = 50;
/** A deleted load balancer holds its target groups for a while (cloud seconds). */
const RELEASE_SECONDS = 20;
/** The hosted zone of load balancers in one Region (here one for all). */
const HOSTED_ZONE = 'Z215JYRZR1TBD5';

/** How a new load balancer ends up. */
export type Provisioned = Exclude<LoadBalancer['state'], 'provisioning'>;

export interface Provisioning {
  readonly outcome: Provisioned;
  /** Instead of as many as AWS takes. */
  readonly seconds: number | undefined;
}

/** The operations on load balancers. */
export function loadBalancerOperations(state: ElbState, provisioning: () => Provisioning): Service['operations'] {
  const { account, region, clock, loadBalancers } = state;
  let created = 0;

  return {
    CreateLoadBalancer: operation(shapes.createLoadBalancer, (input) => {
      const wanted = wantedLoadBalancer(input, region);
      const existing = [...loadBalancers.values()].find(({ name }) => name === wanted.name);
      if (existing !== undefined) {
        if (!isSame(existing, wanted)) {
          throw new AwsError(
            'DuplicateLoadBalancerName',
            `A load balancer with the same name '${wanted.name}' exists, but with different settings`,
          );
        }
        return { LoadBalancers: [describe(existing, region)] };
      }
      if (loadBalancers.size >= MAX_LOAD_BALANCERS) {
        throw new AwsError('TooManyLoadBalancers', 'The limit on the number of load balancers has been reached');
      }
      const id = resourceId(`app/${wanted.name}`, created++);
      const number = Number.parseInt(id.slice(0, 8), 16);
      const prefix = wanted.scheme === 'internal' ? 'internal-' : '';
      const loadBalancer: LoadBalancer = {
        ...wanted,
        arn: `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/${wanted.name}/${id}`,
        dnsName: `${prefix}${wanted.name}-${number}.${region}.elb.amazonaws.com`,
        vpcId: VPC_ID,
        createdAt: clock.now(),
        state: 'provisioning',
        attributes: initialAttributes(LOAD_BALANCER_ATTRIBUTES),
      };
      loadBalancers.set(loadBalancer.arn, loadBalancer);
      const { outcome, seconds = 135 + (number % 56) } = provisioning();
      clock.after(seconds, () => {
        loadBalancer.state = outcome;
      });
      return { LoadBalancers: [describe(loadBalancer, region)] };
    }),

    DescribeLoadBalancers: operation(shapes.describeLoadBalancers, (input) => {
      checkOneFilter({ LoadBalancerArns: input.LoadBalancerArns, Names: input.Names });
      const all = [...loadBalancers.values()];
      const asked = input.LoadBalancerArns ?? input.Names;
      const missing = asked?.filter((one) => !all.some(({ arn, name }) => one === (input.Names ? name : arn))) ?? [];
      if (missing.length > 0) {
        throw new AwsError('LoadBalancerNotFound', `Load balancers '[${missing.join(', ')}]' not found`);
      }
      const chosen = all.filter(({ arn, name }) => asked?.includes(input.Names ? name : arn) ?? true);
      const { items, NextMarker } = page(chosen, input);
      return { LoadBalancers: items.map((loadBalancer) => describe(loadBalancer, region)), NextMarker };
    }),

    DescribeLoadBalancerAttributes: operation(shapes.loadBalancerOnly, (input) => ({
      Attributes: listAttributes(loadBalancerOf(state, input.LoadBalancerArn).attributes),
    })),

    ModifyLoadBalancerAttributes: operation(shapes.modifyLoadBalancerAttributes, (input) => {
      const { attributes } = loadBalancerOf(state, input.LoadBalancerArn);
      return { Attributes: changeAttributes(attributes, input.Attributes, LOAD_BALANCER_ATTRIBUTES) };
    }),

    SetSubnets: operation(shapes.setSubnets, (input) => {
      const loadBalancer = loadBalancerOf(state, input.LoadBalancerArn);
      const subnets = subnetsOf(input);
      checkSubnets(subnets, region);
      loadBalancer.subnets = subnets;
      loadBalancer.ipAddressType = input.IpAddressType ?? loadBalancer.ipAddressType;
      const { AvailabilityZones, IpAddressType } = describe(loadBalancer, region);
      return { AvailabilityZones, IpAddressType };
    }),

    SetSecurityGroups: operation(shapes.setSecurityGroups, (input) => {
      const loadBalancer = loadBalancerOf(state, input.LoadBalancerArn);
      loadBalancer.securityGroups = checkedSecurityGroups(input.SecurityGroups);
      return { SecurityGroupIds: loadBalancer.securityGroups };
    }),

    DeleteLoadBalancer: operation(shapes.loadBalancerOnly, (input) => {
      const loadBalancer = loadBalancers.get(input.LoadBalancerArn);
      if (loadBalancer === undefined) return {};
      if (loadBalancer.attributes.get('deletion_protection.enabled') === 'true') {
        throw new AwsError(
          'OperationNotPermitted',
          `Load balancer '${loadBalancer.arn}' cannot be deleted because deletion protection is enabled`,
        );
      }
      for (const group of targetGroupsOf(state, loadBalancer.arn))
        group.heldUntil = clock.now() + RELEASE_SECONDS * 1000;
      for (const listener of listenersOf(state, loadBalancer.arn)) {
        for (const rule of rulesOf(state, listener.arn)) state.rules.delete(rule.arn);
        state.listeners.delete(listener.arn);
      }
      loadBalancers.delete(loadBalancer.arn);
      return {};
    }),
  };
}

type Wanted = Pick<LoadBalancer, 'name' | 'scheme' | 'ipAddressType' | 'subnets' | 'securityGroups' | 'tags'>;

function wantedLoadBalancer(input: Infer<typeof shapes.createLoadBalancer>, region: string): Wanted {
  checkName(input.Name, 'Load balancer');
  if (input.Type !== undefined && input.Type !== 'application') {
    throw new AwsError('InvalidConfigurationRequest', 'Only application load balancers are simulated');
  }
  const subnets = subnetsOf(input);
  checkSubnets(subnets, region);
  return {
    name: input.Name,
    scheme: input.Scheme ?? 'internet-facing',
    ipAddressType: input.IpAddressType ?? 'ipv4',
    subnets,
    securityGroups: checkedSecurityGroups(input.SecurityGroups ?? ['sg-0defa0170defa0170']),
    tags: mergedTags(input.Tags),
  };
}

/** A difference in the tags alone is a difference: reported of the real service. */
function isSame(existing: LoadBalancer, wanted: Wanted): boolean {
  const sorted = (list: readonly string[]) => [...list].sort().join();
  return (
    existing.scheme === wanted.scheme &&
    existing.ipAddressType === wanted.ipAddressType &&
    sorted(existing.subnets) === sorted(wanted.subnets) &&
    sorted(existing.securityGroups) === sorted(wanted.securityGroups) &&
    sameTags(existing.tags, wanted.tags)
  );
}

function subnetsOf(input: {
  readonly Subnets?: readonly string[];
  readonly SubnetMappings?: readonly { readonly SubnetId?: string }[];
}): readonly string[] {
  if ((input.Subnets === undefined) === (input.SubnetMappings === undefined)) {
    throw new AwsError('ValidationError', 'Either subnets or subnet mappings must be specified, but not both');
  }
  return input.Subnets ?? input.SubnetMappings?.map(({ SubnetId = '' }) => SubnetId) ?? [];
}

function checkedSecurityGroups(groups: readonly string[]): readonly string[] {
  const wrong = groups.find((group) => !/^sg-([0-9a-f]{8}|[0-9a-f]{17})$/.test(group));
  if (wrong !== undefined) throw new AwsError('InvalidSecurityGroup', `Security group '${wrong}' is not valid`);
  if (groups.length === 0) throw new AwsError('ValidationError', 'At least one security group must be specified');
  return groups;
}

function describe(loadBalancer: LoadBalancer, region: string) {
  return {
    LoadBalancerArn: loadBalancer.arn,
    DNSName: loadBalancer.dnsName,
    CanonicalHostedZoneId: HOSTED_ZONE,
    CreatedTime: new Date(loadBalancer.createdAt),
    LoadBalancerName: loadBalancer.name,
    Scheme: loadBalancer.scheme,
    VpcId: loadBalancer.vpcId,
    State: {
      Code: loadBalancer.state,
      Reason: loadBalancer.state === 'failed' ? 'The load balancer could not be provisioned' : undefined,
    },
    Type: 'application',
    AvailabilityZones: loadBalancer.subnets.map((SubnetId) => ({
      ZoneName: zoneOf(region, SubnetId),
      SubnetId,
      LoadBalancerAddresses: [],
    })),
    SecurityGroups: loadBalancer.securityGroups,
    IpAddressType: loadBalancer.ipAddressType,
  };
}
