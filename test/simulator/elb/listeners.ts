import { AwsError, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import { checkedActions } from './actions.ts';
import { checkOneFilter, page } from './paging.ts';
import * as shapes from './shapes.ts';
import { type ElbState, type Listener, listenerOf, listenersOf, loadBalancerOf, resourceId, rulesOf } from './state.ts';
import { mergedTags, sameTags } from './tags.ts';
import { checkedTls, type Tls, type TlsInput } from './tls.ts';

const MAX_LISTENERS = 50;

/** The operations on listeners. */
export function listenerOperations(state: ElbState): Service['operations'] {
  const { listeners } = state;
  let created = 0;

  const checkedProtocol = (protocol: string | undefined): string => {
    if (protocol === 'HTTP' || protocol === 'HTTPS') return protocol;
    const given =
      protocol === undefined
        ? 'A listener protocol must be specified'
        : `Protocol '${protocol}' must be one of HTTP, HTTPS`;
    throw new AwsError(protocol === undefined ? 'ValidationError' : 'UnsupportedProtocol', given);
  };

  const duplicate = (loadBalancerArn: string) =>
    new AwsError(
      'DuplicateListener',
      `A listener already exists on this port for this load balancer '${loadBalancerArn}'`,
    );

  return {
    CreateListener: operation(shapes.createListener, (input) => {
      const loadBalancer = loadBalancerOf(state, input.LoadBalancerArn);
      if (input.Port === undefined) throw new AwsError('ValidationError', 'A listener port must be specified');
      const protocol = checkedProtocol(input.Protocol);
      const wanted = {
        loadBalancerArn: loadBalancer.arn,
        port: input.Port,
        protocol,
        ...checkedTls(tlsInput(input), protocol, state),
        defaultActions: checkedActions(state, input.DefaultActions, loadBalancer, protocol),
        tags: mergedTags(input.Tags),
      };
      const present = listenersOf(state, loadBalancer.arn);
      const existing = present.find(({ port }) => port === input.Port);
      if (existing !== undefined) {
        if (!isSame(existing, wanted)) throw duplicate(loadBalancer.arn);
        return { Listeners: [describe(existing)] };
      }
      if (present.length >= MAX_LISTENERS) {
        throw new AwsError(
          'TooManyListeners',
          'The limit on the number of listeners per load balancer has been reached',
        );
      }
      const id = resourceId(loadBalancer.arn, created++);
      const arn = `${loadBalancer.arn.replace(':loadbalancer/', ':listener/')}/${id}`;
      listeners.set(arn, { ...wanted, arn });
      return { Listeners: [describe({ ...wanted, arn })] };
    }),

    DescribeListeners: operation(shapes.describeListeners, (input) => {
      const { LoadBalancerArn, ListenerArns } = input;
      checkOneFilter({ LoadBalancerArn, ListenerArns });
      if (LoadBalancerArn === undefined && ListenerArns === undefined) {
        throw new AwsError('ValidationError', 'Either a load balancer ARN or listener ARNs must be specified');
      }
      if (LoadBalancerArn !== undefined) loadBalancerOf(state, LoadBalancerArn);
      if (ListenerArns?.some((arn) => !listeners.has(arn))) {
        throw new AwsError('ListenerNotFound', 'One or more listeners not found');
      }
      const chosen = [...listeners.values()].filter(({ arn, loadBalancerArn }) =>
        LoadBalancerArn === undefined ? ListenerArns?.includes(arn) : loadBalancerArn === LoadBalancerArn,
      );
      const { items, NextMarker } = page(chosen, input);
      return { Listeners: items.map(describe), NextMarker };
    }),

    ModifyListener: operation(shapes.modifyListener, (input) => {
      const listener = listenerOf(state, input.ListenerArn);
      const loadBalancer = loadBalancerOf(state, listener.loadBalancerArn);
      const protocol = checkedProtocol(input.Protocol ?? listener.protocol);
      const port = input.Port ?? listener.port;
      const clash = listenersOf(state, loadBalancer.arn).some((other) => other !== listener && other.port === port);
      if (clash) throw duplicate(loadBalancer.arn);
      // Certificates and policy stay unless they are given, or the protocol leaves no place for them.
      const kept = protocol === 'HTTPS' ? { Certificates: listener.certificates, SslPolicy: listener.sslPolicy } : {};
      const tls = checkedTls({ ...kept, ...tlsInput(input) }, protocol, state);
      const actions = input.DefaultActions ?? listener.defaultActions;
      const defaultActions = checkedActions(state, actions, loadBalancer, protocol);
      Object.assign(listener, { protocol, port, ...tls, defaultActions } satisfies Partial<Listener>);
      return { Listeners: [describe(listener)] };
    }),

    DeleteListener: operation(shapes.listenerOnly, (input) => {
      const listener = listenerOf(state, input.ListenerArn);
      for (const rule of rulesOf(state, listener.arn)) state.rules.delete(rule.arn);
      listeners.delete(listener.arn);
      return {};
    }),

    DescribeListenerAttributes: operation(shapes.listenerOnly, (input) => {
      listenerOf(state, input.ListenerArn);
      return { Attributes: [{ Key: 'routing.http.response.server.enabled', Value: 'true' }] };
    }),

    DescribeListenerCertificates: operation(shapes.describeListenerCertificates, (input) => ({
      Certificates: listenerOf(state, input.ListenerArn).certificates.map((each) => ({ ...each, IsDefault: true })),
    })),
  };
}

/** What of TLS a request gives: a field that isn't there must not hide what is kept. */
function tlsInput({ Certificates, SslPolicy }: TlsInput): TlsInput {
  return { ...(Certificates !== undefined && { Certificates }), ...(SslPolicy !== undefined && { SslPolicy }) };
}

type Wanted = Omit<Listener, 'arn'> & Tls;

function isSame(existing: Listener, wanted: Wanted): boolean {
  const settings = ({ protocol, sslPolicy, certificates, defaultActions }: Wanted) =>
    JSON.stringify([protocol, sslPolicy, certificates, defaultActions]);
  return settings(existing) === settings(wanted) && sameTags(existing.tags, wanted.tags);
}

function describe(listener: Listener) {
  return {
    ListenerArn: listener.arn,
    LoadBalancerArn: listener.loadBalancerArn,
    Port: listener.port,
    Protocol: listener.protocol,
    Certificates: listener.certificates.length > 0 ? listener.certificates : undefined,
    SslPolicy: listener.sslPolicy,
    DefaultActions: listener.defaultActions,
    MutualAuthentication: listener.protocol === 'HTTPS' ? { Mode: 'off' } : undefined,
  };
}
