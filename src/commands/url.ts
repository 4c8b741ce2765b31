import type { LoadBalancerOut } from '../resources/load-balancer.ts';
import type { UsedLoadBalancerOut } from '../resources/used-load-balancer.ts';
import type { Spec } from '../spec/spec.ts';

/**
 * Pure: the address of the application: the load balancer's own, or the first of the requests that a rule on a used one
 * leads here. A rule whose hosts are all patterns tells none.
 */
export function urlOf(
  { http, listener: { hosts, paths } }: Pick<Spec, 'http' | 'listener'>,
  balancer: LoadBalancerOut | UsedLoadBalancerOut,
): string | undefined {
  if (!('listener' in balancer)) return `${http.certificate === undefined ? 'http' : 'https'}://${balancer.dnsName}`;
  const host = hosts.length === 0 ? balancer.dnsName : hosts.find((each) => !/[*?]/.test(each))?.toLowerCase();
  if (host === undefined || balancer.listener === undefined) return undefined;
  const { isSecure, port } = balancer.listener;
  const usual = isSecure ? 443 : 80;
  return `${isSecure ? 'https' : 'http'}://${host}${port === usual ? '' : `:${port}`}${prefixOf(paths)}`;
}

/** What the first path begins with; nothing where it may begin with anything. */
function prefixOf([path = '']: readonly string[]): string {
  const prefix = path.replace(/[*?].*$/, '');
  return prefix === '/' ? '' : prefix;
}
