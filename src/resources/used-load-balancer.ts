import type { Listener, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { given } from '../aws/given.ts';
import type { LoadBalancerOut } from './load-balancer.ts';
import { used } from './used.ts';

export interface UsedLoadBalancerProps {
  /** As it was given: an ARN is of one load balancer, whatever another of its name may be. */
  readonly nameOrArn: string;
  /** The VPC of the tasks, where it was said. */
  readonly vpcId: string | undefined;
}

export interface UsedLoadBalancerOut extends LoadBalancerOut {
  /** The one that takes our rule; absent where there is none, which is refused. */
  readonly listener: FrontDoor | undefined;
}

/** A listener that takes a rule. */
export interface FrontDoor {
  readonly arn: string;
  readonly port: number;
  readonly isSecure: boolean;
}

/** An Application Load Balancer that is there. */
export const usedLoadBalancer = used<UsedLoadBalancerProps, UsedLoadBalancerOut>(
  'load balancer',
  async ({ loadBalancing }, _name, props) => {
    const seen = await loadBalancing.loadBalancer();
    if (!seen) return undefined;
    const listener = isApplication(seen) ? frontDoor(await loadBalancing.listeners()) : undefined;
    const out = {
      arn: given(seen.LoadBalancerArn, 'LoadBalancerArn'),
      dnsName: seen.DNSName ?? '',
      vpcId: seen.VpcId ?? 'none',
      listener: listener && frontDoorOf(listener),
    };
    return { out, hindrance: hindranceOf(seen, out, props) };
  },
);

/** The listener that a rule goes to: people come by HTTPS where there is a listener on 443. */
export function frontDoor(listeners: readonly Listener[]): Listener | undefined {
  return listeners.find(({ Port }) => Port === 443) ?? listeners.find(({ Port }) => Port === 80);
}

export const frontDoorOf = ({ ListenerArn, Port, Protocol }: Listener): FrontDoor => ({
  arn: given(ListenerArn, 'ListenerArn'),
  port: given(Port, 'Port'),
  isSecure: Protocol === 'HTTPS',
});

const isApplication = ({ Type = 'application' }: LoadBalancer) => Type === 'application';

function hindranceOf(
  seen: LoadBalancer,
  { arn, vpcId, listener }: UsedLoadBalancerOut,
  props: UsedLoadBalancerProps,
): string | undefined {
  if (!isApplication(seen))
    return `it is a ${seen.Type} load balancer, and only an Application Load Balancer has rules for hosts and paths.`;
  if (props.nameOrArn.startsWith('arn:') && props.nameOrArn !== arn)
    return `the one of this name is ${arn}, and not the one that was given: was it made anew?`;
  if (seen.State?.Code === 'failed') return 'AWS could not set it up: its state is failed.';
  if (props.vpcId !== undefined && props.vpcId !== vpcId)
    return `it is in ${vpcId}, and vpc-id is ${props.vpcId}: tasks are reached only in the load balancer's own VPC. Leave vpc-id out, or use another load balancer.`;
  if (listener === undefined)
    return 'it has no listener on 443 or 80 that could take a rule. Make one first; its default action is for whoever looks after it to say.';
  return undefined;
}
