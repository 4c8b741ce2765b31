import {
  CreateLoadBalancerCommand,
  ModifyLoadBalancerAttributesCommand,
  SetSecurityGroupsCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { OWNER, type Row, upper } from '../row.ts';
import { elbTags } from './elb-tags.ts';

const Subnets = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'];
const SecurityGroups = ['sg-0a1b2c3d4e5f60001'];

export const loadBalancer: Row = {
  of: ({ balancer }) => balancer,
  create: 'CreateLoadBalancer',
  drift: {
    subnets: ({ clients }, LoadBalancerArn) =>
      clients.elb.send(
        new SetSubnetsCommand({ LoadBalancerArn, Subnets: [...Subnets.slice(0, 1), 'subnet-0a1b2c3d4e5f60003'] }),
      ),
    securityGroups: ({ clients }, LoadBalancerArn) =>
      clients.elb.send(new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: ['sg-0a1b2c3d4e5f60009'] })),
    attributes: ({ clients }, LoadBalancerArn) =>
      clients.elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn,
          Attributes: [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' }],
        }),
      ),
    'tags.team': (aws, arn) => elbTags.drop(aws, arn, ['team']),
  },
  described: { 'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60008' },
  stuck: {
    scheme: ({ clients }) =>
      clients.elb.send(
        new CreateLoadBalancerCommand({
          Name: 'shop-dev-alb',
          Scheme: 'internal',
          Subnets,
          SecurityGroups,
          Tags: upper(OWNER),
        }),
      ),
  },
  fixed: { type: 'the simulated AWS has Application Load Balancers only' },
  tags: elbTags,
  race: { code: 'DuplicateLoadBalancerName' },
  removes: true,
};
