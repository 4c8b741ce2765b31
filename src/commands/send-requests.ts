import {
  type Action,
  DescribeListenersCommand,
  ModifyListenerCommand,
  ModifyRuleCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Forward, forwardAction, servingIn, sharesOf } from '../resources/forward.ts';
import { knowingTargetGroup } from '../resources/known-target-group.ts';
import { OUR_PORTS } from '../resources/load-balancing.ts';
import { describeRules } from '../resources/seen-rules.ts';
import type { Context } from './context.ts';

type Calls = Pick<Context, 'clients' | 'clock' | 'signal' | 'on'>;

/** Where requests come in. */
export interface Entrance {
  readonly loadBalancerArn: string;
  /** Whether others use the load balancer too: then rules lead here, and what its listeners do is for others to say. */
  readonly isShared: boolean;
}

/**
 * Sends all requests to one of the target groups; the others stay attached, without any. Says whether it did: `isStill`,
 * asked right before each change, may say no.
 */
export async function sendRequests(
  to: string,
  { arn, live, ...entrance }: Entrance & { readonly arn: string; readonly live: string },
  calls: Calls,
  isStill: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const anew = (actions: readonly Action[] | undefined) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    return attached.some((one) => one === arn || one === live) ? { live: to, beside: attached } : undefined;
  };
  if ((await forwardAnew(entrance, calls, anew, isStill)).isStopped) return false;
  calls.on({ kind: 'news', lines: [`requests go to the target group ${to.split('/').at(-2)} now`] });
  return true;
}

/** Puts a target group beside the one that gets the requests, without any. Says whether there was anything to do. */
export async function attach(
  group: string,
  { live, ...entrance }: Entrance & { readonly live: string },
  calls: Calls,
): Promise<boolean> {
  const { changed } = await forwardAnew(entrance, calls, (actions) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    if (servingIn(actions)[0] !== live || attached.includes(group)) return undefined;
    return { live, beside: [...attached, group] };
  });
  return changed > 0;
}

/** Takes target groups that get no requests out of what forwards to them. */
export async function detach(groups: readonly string[], entrance: Entrance, calls: Calls): Promise<void> {
  await forwardAnew(entrance, calls, (actions) => {
    const attached = sharesOf(actions).map((share) => share.arn);
    const [live] = servingIn(actions);
    if (live === undefined || !attached.some((arn) => groups.includes(arn))) return undefined;
    return { live, beside: attached.filter((arn) => !groups.includes(arn)) };
  });
}

/** Changes what our listeners forward to, or the rules of others' ones, where they do, as long as it `isStill` wanted. */
async function forwardAnew(
  { loadBalancerArn: LoadBalancerArn, isShared }: Entrance,
  { clients: { elb }, clock, signal }: Calls,
  anew: (actions: readonly Action[] | undefined) => Forward | undefined,
  isStill: () => Promise<boolean> = async () => true,
): Promise<{ readonly changed: number; readonly isStopped: boolean }> {
  let changed = 0;
  const patience = (atMost: number, waitingFor: string) => ({ clock, signal, atMost, waitingFor });
  const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
  const doors = Listeners.filter(({ Port }) => OUR_PORTS.includes(Port));
  if (isShared) {
    const arns = doors.flatMap(({ ListenerArn }) => ListenerArn ?? []);
    const rules = (await Promise.all(arns.map((arn) => describeRules(elb, arn)))).flat();
    for (const { RuleArn, Actions } of rules) {
      const forward = anew(Actions);
      if (forward === undefined) continue;
      if (!(await isStill())) return { changed, isStopped: true };
      const modify = () => elb.send(new ModifyRuleCommand({ RuleArn, Actions: [forwardAction(forward)] }));
      await knowingTargetGroup(modify, 'a rule', patience);
      changed += 1;
    }
    return { changed, isStopped: false };
  }
  for (const { ListenerArn, Port, DefaultActions } of doors) {
    const forward = anew(DefaultActions);
    if (forward === undefined) continue;
    if (!(await isStill())) return { changed, isStopped: true };
    const action = forwardAction(forward);
    const modify = () => elb.send(new ModifyListenerCommand({ ListenerArn, DefaultActions: [action] }));
    await knowingTargetGroup(modify, `port ${Port}`, patience);
    changed += 1;
  }
  return { changed, isStopped: false };
}
