import {
  CreateListenerCommand,
  type CreateListenerCommandInput,
  CreateLoadBalancerCommand,
  type CreateLoadBalancerCommandInput,
  CreateTargetGroupCommand,
  type CreateTargetGroupCommandInput,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type ManualClock, manualClock } from '../clock.ts';
import { startSimulator } from '../simulator.ts';
import { VPC_ID } from './subnets.ts';

export const CERTIFICATE = 'arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

/** A simulated account whose time stands still, and the shortest way to the resources that tests begin with. */
export interface ElbAccount {
  readonly clock: ManualClock;
  readonly elb: ElasticLoadBalancingV2Client;
  createLoadBalancer(input?: Partial<CreateLoadBalancerCommandInput>): ReturnType<typeof createLoadBalancer>;
  createTargetGroup(input?: Partial<CreateTargetGroupCommandInput>): ReturnType<typeof createTargetGroup>;
  createListener(
    loadBalancerArn: string,
    targetGroupArn: string,
    input?: Partial<CreateListenerCommandInput>,
  ): ReturnType<typeof createListener>;
  close(): Promise<void>;
}

/** Starts an account with nothing in it. */
export async function startElbAccount(): Promise<ElbAccount> {
  const clock = manualClock();
  const simulator = await startSimulator({ clock });
  const elb = new ElasticLoadBalancingV2Client({
    endpoint: simulator.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIASIMULATOR0000000', secretAccessKey: 'simulated' },
    maxAttempts: 1,
  });
  return {
    clock,
    elb,
    createLoadBalancer: (input) => createLoadBalancer(elb, input),
    createTargetGroup: (input) => createTargetGroup(elb, input),
    createListener: (loadBalancerArn, targetGroupArn, input) =>
      createListener(elb, loadBalancerArn, targetGroupArn, input),
    async close() {
      elb.destroy();
      await simulator.close();
    },
  };
}

async function createLoadBalancer(
  elb: ElasticLoadBalancingV2Client,
  input: Partial<CreateLoadBalancerCommandInput> = {},
) {
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({
      Name: 'shop-dev-alb',
      Subnets: ['subnet-0000000a', 'subnet-0000000b'],
      SecurityGroups: ['sg-00000001'],
      Tags: [{ Key: 'team', Value: 'shop' }],
      ...input,
    }),
  );
  const [created] = LoadBalancers ?? [];
  return { arn: created?.LoadBalancerArn ?? '', created };
}

async function createTargetGroup(
  elb: ElasticLoadBalancingV2Client,
  input: Partial<CreateTargetGroupCommandInput> = {},
) {
  const { TargetGroups } = await elb.send(
    new CreateTargetGroupCommand({
      Name: 'shop-dev-tg',
      TargetType: 'ip',
      Protocol: 'HTTP',
      Port: 8000,
      VpcId: VPC_ID,
      ...input,
    }),
  );
  const [created] = TargetGroups ?? [];
  return { arn: created?.TargetGroupArn ?? '', created };
}

async function createListener(
  elb: ElasticLoadBalancingV2Client,
  LoadBalancerArn: string,
  TargetGroupArn: string,
  input: Partial<CreateListenerCommandInput> = {},
) {
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }];
  const { Listeners } = await elb.send(
    new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions, ...input }),
  );
  return { arn: Listeners?.[0]?.ListenerArn ?? '', created: Listeners?.[0] };
}
