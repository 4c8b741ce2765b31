import {
  type Action,
  DescribeListenersCommand,
  ModifyListenerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Forward, forwardAction, servingIn, sharesOf } from '../resources/forward.ts';
import { OUR_PORTS } from '../resources/load-balancing.ts';
import type { Context } from './context.ts';

type Calls = Pick<Context, 'clients' | 'on'>;

/** Sends all requests to one of the target groups; the others stay attached, without any. */
export async function sendRequests(
  to: string,
  { loadBalancerArn, arn, live }: { readonly loadBalancerArn: string; readonly arn: string; readonly live: string },
  calls: Calls,
): Promise<void> {
  await forwardAnew(loadBalancerArn, calls, (actions) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    return attached.some((one) => one === arn || one === live) ? { live: to, beside: attached } : undefined;
  });
  calls.on({ kind: 'news', lines: [`requests go to the target group ${to.split('/').at(-2)} now`] });
}

/** Puts a target group beside the one that gets the requests, without any. */
export async function attach(
  group: string,
  { loadBalancerArn, live }: { readonly loadBalancerArn: string; readonly live: string },
  calls: Calls,
): Promise<void> {
  await forwardAnew(loadBalancerArn, calls, (actions) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    if (servingIn(actions)[0] !== live || attached.includes(group)) return undefined;
    return { live, beside: [...attached, group] };
  });
}

/** Takes target groups that get no requests out of the listeners. */
export async function detach(groups: readonly string[], loadBalancerArn: string, calls: Calls): Promise<void> {
  await forwardAnew(loadBalancerArn, calls, (actions) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    const [live] = servingIn(actions);
    if (live === undefined || !attached.some((arn) => groups.includes(arn))) return undefined;
    return { live, beside: attached.filter((arn) => !groups.includes(arn)) };
  });
}

/** Changes what our listeners forward to, where they do. */
async function forwardAnew(
  LoadBalancerArn: string,
  { clients: { elb } }: Calls,
  anew: (actions: readonly Action[] | undefined) => Forward | undefined,
): Promise<void> {
  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  for (const { ListenerArn, Port, DefaultActions } of Listeners) {
    const forward = OUR_PORTS.includes(Port) ? anew(DefaultActions) : undefined;
    if (forward === undefined) continue;
    await elb.send(new ModifyListenerCommand({ ListenerArn, DefaultActions: [forwardAction(forward)] }));
  }
}
