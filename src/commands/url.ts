import type { LoadBalancerOut } from '../resources/load-balancer.ts';
import type { FrontDoor, UsedLoadBalancerOut } from '../resources/used-load-balancer.ts';
import type { EnvironmentSpec } from '../spec/spec.ts';

/**
 * Pure: the address of the application: the load balancer's own, or the first of the requests that a rule on a used one
 * leads here. A rule whose hosts are all patterns tells none.
 */
export function urlOf(
  { http, listener }: Pick<EnvironmentSpec, 'http' | 'listener'>,
  balancer: LoadBalancerOut | UsedLoadBalancerOut,
): string | undefined {
  if ('listener' in balancer) return balancer.listener && urlOfRule(listener, balancer.listener, balancer.dnsName);
  return urlOfOwn(balancer.dnsName, http.certificate !== undefined);
}

/** Pure: the address of a load balancer of its own. */
export function urlOfOwn(dnsName: string, isSecure: boolean): string {
  return `${isSecure ? 'https' : 'http'}://${dnsName}`;
}

/** Pure: the address to which a rule leads. */
export function urlOfRule(
  { hosts, paths }: Pick<EnvironmentSpec['listener'], 'hosts' | 'paths'>,
  { isSecure, port }: FrontDoor,
  dnsName: string,
): string | undefined {
  const host = hosts.length === 0 ? dnsName : hosts.find((each) => !/[*?]/.test(each))?.toLowerCase();
  if (host === undefined) return undefined;
  const usual = isSecure ? 443 : 80;
  return `${isSecure ? 'https' : 'http'}://${host}${port === usual ? '' : `:${port}`}${prefixOf(paths)}`;
}

/** What the first path begins with; nothing where it may begin with anything. */
function prefixOf([path = '']: readonly string[]): string {
  const prefix = path.replace(/[*?].*$/, '');
  return prefix === '/' ? '' : prefix;
}
