import {
  type Action,
  AddTagsCommand,
  CreateListenerCommand,
  type CreateListenerCommandInput,
  DeleteListenerCommand,
  ModifyListenerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { type Tags, toUpperTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import { type Attached, attached, forwardText, forwardTo, idleIn, servingIn, toCome } from './forward.ts';
import type { Keeps } from './keeps.ts';
import { knowingTargetGroup } from './known-target-group.ts';
import type { LoadBalancerOut } from './load-balancer.ts';
import type { TargetGroupOut } from './target-group.ts';

export interface ListenerProps {
  readonly port: 80 | 443;
  readonly loadBalancer: Node<Cloud, LoadBalancerOut>;
  readonly targetGroup: Node<Cloud, TargetGroupOut>;
  /** ARN of the certificate: makes it an HTTPS listener. */
  readonly certificate?: string | undefined;
  /**
   * The HTTPS listener beside this one: where it is wanted, everybody is sent there. A dependency in either case: it
   * has to be there before anybody is sent, and may go only when nobody is any more.
   */
  readonly secure?: Node<Cloud, ListenerOut>;
  /** What may go only once nothing of it forwards any more. */
  readonly after?: readonly Node<Cloud>[];
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly protocol: string;
  readonly action: string;
  readonly beside: Attached;
  readonly certificate: string | undefined;
  readonly tlsPolicy: string | undefined;
  readonly tags: Tags;
}

export interface ListenerOut {
  readonly arn: string;
}

/** TLS 1.2 and 1.3 with forward secrecy and a post-quantum key exchange; the API's own default still takes TLS 1.0. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';

const REDIRECT = 'redirect to HTTPS 443';

/** A listener of the load balancer: forwards to the target group, or redirects to HTTPS. */
export const listener = define<Cloud, ListenerProps, State, ListenerOut>({
  kind: 'listener',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  // Not what it forwards to: a replacement of the target group moves that, outside of `update`.
  remembers: ['protocol', 'certificate', 'tlsPolicy'],

  desired: (_name, { targetGroup, certificate, secure, tags }) => ({
    protocol: certificate === undefined ? 'HTTP' : 'HTTPS',
    action: secure?.wanted ? REDIRECT : forwardText([targetGroup.out.live]),
    beside: secure?.wanted ? {} : toCome(targetGroup.out),
    certificate,
    tlsPolicy: certificate === undefined ? undefined : TLS_POLICY,
    tags,
  }),

  async read({ loadBalancing }, _name, { port }) {
    const seen = (await loadBalancing.listeners()).find(({ Port }) => Port === port);
    if (!seen) return undefined;
    const arn = given(seen.ListenerArn, 'ListenerArn');
    const tags = await loadBalancing.tags(arn);
    const state = {
      protocol: seen.Protocol ?? 'HTTP',
      action: described(seen.DefaultActions ?? []),
      beside: attached(idleIn(seen.DefaultActions)),
      certificate: seen.Certificates?.[0]?.CertificateArn,
      tlsPolicy: seen.SslPolicy,
      tags,
    };
    return { state, out: { arn }, tags };
  },

  async create({ elb, patience }, name, { tags, tlsPolicy }, props) {
    try {
      const answer = await retrying(
        () =>
          elb.send(
            new CreateListenerCommand({
              LoadBalancerArn: props.loadBalancer.out.arn,
              Port: props.port,
              ...fields(props, tlsPolicy),
              Tags: toUpperTags(tags),
            }),
          ),
        (error) => isFault(error, 'LoadBalancerNotFoundException', 'TargetGroupNotFoundException'),
        patience(30, `what listener ${name} needs to be there everywhere`),
      );
      return { arn: given(answer.Listeners?.[0]?.ListenerArn, 'ListenerArn') };
    } catch (error) {
      throw isFault(error, 'DuplicateListenerException') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update({ elb, patience }, { out, state: seen }, { tags, tlsPolicy }, changed, props) {
    if (['protocol', 'action', 'beside', 'certificate', 'tlsPolicy'].some((field) => changed.has(field))) {
      const modify = () => elb.send(new ModifyListenerCommand({ ListenerArn: out.arn, ...fields(props, tlsPolicy) }));
      await knowingTargetGroup(modify, `port ${props.port}`, patience);
    }
    // Last: a tag says what was set, so it may only say so once it is.
    if (changed.has('tags')) {
      await elb.send(new AddTagsCommand({ ResourceArns: [out.arn], Tags: toUpperTags(withOrigin(seen.tags, tags)) }));
    }
    return out;
  },

  async remove({ elb }, { arn }) {
    await found(elb.send(new DeleteListenerCommand({ ListenerArn: arn })), 'ListenerNotFoundException');
  },
});

function fields(
  { targetGroup, certificate, secure }: ListenerProps,
  tlsPolicy: string | undefined,
): Omit<CreateListenerCommandInput, 'LoadBalancerArn'> {
  const action: Action = secure?.wanted
    ? { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }
    : forwardTo(targetGroup.out);
  if (certificate === undefined) return { Protocol: 'HTTP', DefaultActions: [action] };
  return {
    Protocol: 'HTTPS',
    SslPolicy: tlsPolicy ?? TLS_POLICY,
    Certificates: [{ CertificateArn: certificate }],
    DefaultActions: [action],
  };
}

/** What the listener does, in the words that `desired` uses; anything else in words of its own. */
function described(actions: readonly Action[]): string {
  const [action] = actions;
  if (actions.length !== 1 || !action) return actions.map(({ Type }) => Type).join(', ');
  const { RedirectConfig: to } = action;
  if (action.Type === 'redirect') {
    const plain =
      (to?.Host ?? '#{host}') === '#{host}' &&
      (to?.Path ?? '/#{path}') === '/#{path}' &&
      (to?.Query ?? '#{query}') === '#{query}';
    return plain && to?.StatusCode === 'HTTP_301' && to.Protocol === 'HTTPS' && to.Port === '443'
      ? REDIRECT
      : `redirect to ${to?.Protocol ?? ''} ${to?.Host ?? ''}:${to?.Port ?? ''}${to?.Path ?? ''}?${to?.Query ?? ''} (${to?.StatusCode ?? ''})`;
  }
  return action.Type === 'forward' ? forwardText(servingIn(actions)) : String(action.Type);
}
