import type { Network, Responder } from './ports.ts';

/** The simulated VPC: a table of addresses and who answers there. */
export function createNetwork(): Network {
  const listeners = new Map<string, Responder>();
  let leased = 0;
  return {
    lease() {
      leased += 1;
      return `10.${(leased >> 16) & 255}.${(leased >> 8) & 255}.${leased & 255}`;
    },
    listen: (ip, responder) => void listeners.set(ip, responder),
    leave: (ip) => void listeners.delete(ip),
    ask: (target, path) => listeners.get(target.ip)?.({ port: target.port, path }),
  };
}
