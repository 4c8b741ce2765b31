import { CreateRepositoryCommand } from '@aws-sdk/client-ecr';
import { CreateClusterCommand } from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  type CreateListenerCommandInput,
  CreateLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Clients } from '../../src/aws/clients.ts';
import { CERTIFICATE } from './deployments.ts';

type Only = Pick<Clients, 'ecr' | 'ecs' | 'elb'>;

/** The inputs that a service needs which has all that can be shared from somebody else. */
export const SHARING = {
  'use-cluster': 'shared',
  'use-load-balancer': 'shared',
  'use-repository': 'shared/images',
  'public-subnet-ids': '',
  'load-balancer-security-group-ids': '',
} as const;

/** What somebody else made for several services: a cluster, a repository, a load balancer that answers 404 by itself. */
export async function makeShared({ ecr, ecs, elb }: Only) {
  await ecs.send(new CreateClusterCommand({ clusterName: 'shared' }));
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shared/images' }));
  return makeBalancer({ elb }, 'shared', [{ Port: 80, Protocol: 'HTTP' }]);
}

type Door = Pick<CreateListenerCommandInput, 'Port' | 'Protocol'>;

/** A load balancer with these listeners. */
export async function makeBalancer({ elb }: Pick<Only, 'elb'>, Name: string, doors: readonly Door[]) {
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({
      Name,
      Subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
      SecurityGroups: ['sg-0a1b2c3d4e5f60001'],
    }),
  );
  const { LoadBalancerArn = '', DNSName = '' } = LoadBalancers?.[0] ?? {};
  const listeners: string[] = [];
  for (const door of doors) listeners.push(await addListener({ elb }, LoadBalancerArn, door));
  return { arn: LoadBalancerArn, dnsName: DNSName, listeners };
}

export async function addListener({ elb }: Pick<Only, 'elb'>, LoadBalancerArn: string, door: Door): Promise<string> {
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      ...door,
      ...(door.Protocol === 'HTTPS' ? { Certificates: [{ CertificateArn: CERTIFICATE }] } : {}),
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', MessageBody: 'nobody' } }],
    }),
  );
  return Listeners?.[0]?.ListenerArn ?? '';
}
