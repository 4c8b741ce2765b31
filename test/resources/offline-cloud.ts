import { agents } from '../../src/aws/agent.ts';
import { connect } from '../../src/aws/clients.ts';
import { systemClock } from '../../src/clock.ts';
import { cloudOf } from '../../src/commands/context.ts';
import type { Cloud } from '../../src/resources/cloud.ts';
import { namesOf } from '../../src/spec/names.ts';

/** A cloud of real clients that have nobody to talk to: their answers are mocked, or what is tested asks nothing. */
export function offlineCloud(): Cloud {
  const connections = agents({});
  const signal = new AbortController().signal;
  const clients = connect({ region: 'eu-central-1', agents: connections, clock: systemClock, signal });
  return cloudOf(namesOf({ project: 'shop', environment: 'dev' }), {
    clients,
    parting: () => clients,
    agents: connections,
    clock: systemClock,
    signal,
    temporaryFolder: undefined,
    on: () => {},
    conceal: () => {},
    keep: () => {},
    compare: async () => ({ status: 'unknown', reason: 'offline' }),
  });
}
