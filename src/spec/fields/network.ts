import type { Field } from '../field.ts';
import { boolean } from '../kinds/boolean.ts';
import { choice } from '../kinds/choice.ts';
import { list } from '../kinds/list.ts';
import { text } from '../kinds/text.ts';

const subnet = text({
  what: 'a subnet id',
  allowed: 'an id like subnet-0a1b2c3d4e5f67890',
  pattern: /^subnet-[0-9a-f]{8,17}$/,
});
const securityGroup = text({
  what: 'a security group id',
  allowed: 'an id like sg-0a1b2c3d4e5f67890',
  pattern: /^sg-[0-9a-f]{8,17}$/,
});
const vpc = text({ what: 'a VPC id', allowed: 'an id like vpc-0a1b2c3d4e5f67890', pattern: /^vpc-[0-9a-f]{8,17}$/ });

/** Where it runs. All of it comes from outside, as ids. */
export const networkFields = {
  'vpc-id': {
    kind: vpc,
    at: 'network.vpc-id',
    defaultTold: "the load balancer's",
    description: 'The VPC of the target group.',
  },
  'public-subnet-ids': {
    kind: list(subnet, { min: 2, max: 16, of: 'subnets' }),
    at: 'network.public-subnet-ids',
    neededWithout: 'use-load-balancer',
    description:
      'The subnets of the load balancer, at least two, in different availability zones. One a line or commas.',
    example: ['subnet-0a1b2c3d4e5f67890', 'subnet-0b1c2d3e4f5a67891'],
  },
  'private-subnet-ids': {
    kind: list(subnet, { min: 1, max: 16, of: 'subnets' }),
    at: 'network.private-subnet-ids',
    needed: 'spec',
    description: 'The subnets of the tasks. One a line or commas.',
    example: ['subnet-0c1d2e3f4a5b67892'],
  },
  'load-balancer-security-group-ids': {
    kind: list(securityGroup, { min: 1, max: 5, of: 'security groups' }),
    at: 'network.load-balancer-security-group-ids',
    neededWithout: 'use-load-balancer',
    description: 'The security groups of the load balancer. One a line or commas.',
    example: ['sg-0a1b2c3d4e5f67890'],
  },
  'service-security-group-ids': {
    kind: list(securityGroup, { min: 1, max: 5, of: 'security groups' }),
    at: 'network.service-security-group-ids',
    needed: 'spec',
    description: 'The security groups of the tasks. One a line or commas.',
    example: ['sg-0b1c2d3e4f5a67891'],
  },
  'assign-public-ip': {
    kind: boolean,
    at: 'network.assign-public-ip',
    default: false,
    description: 'Give tasks a public address. Needed where their subnets have no NAT and no VPC endpoints.',
  },
  scheme: {
    kind: choice('internet-facing', 'internal'),
    at: 'http.scheme',
    default: 'internet-facing',
    description: 'internet-facing, or internal: reachable from inside the network only.',
  },
  'deletion-protection': {
    kind: boolean,
    at: 'http.deletion-protection',
    defaultTold: 'as it is; AWS makes them without',
    description:
      'Whether the load balancer is protected from deletion. While it is, destroy removes nothing. Left out, what somebody set by hand stays; false takes it off.',
  },
} as const satisfies Record<string, Field>;
