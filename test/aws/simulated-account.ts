import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Agents, agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import type { Lease } from '../../src/aws/renewing.ts';
import type { Door } from '../simulator/door.ts';
import type { PolicyDocument } from '../simulator/iam/policy.ts';
import { type Options, type Simulator, startSimulator } from '../simulator/simulator.ts';
import { type VirtualClock, virtualClock } from '../simulator/virtual-clock.ts';
import { watchRequests } from '../simulator/watch-requests.ts';

/** A simulated AWS account, and the clients and the clock of a run in it. */
export interface SimulatedAccount {
  readonly simulator: Simulator;
  /** Clients of somebody who may do everything: for what a test prepares, and what it looks at. */
  readonly clients: Clients;
  /** Clients of a run. Its role may do what its policies allow, and nothing else. */
  readonly running: Clients;
  /** The same, their calls ending with the signal. */
  runningUntil(signal: AbortSignal): Promise<Clients>;
  /** Gives the role of the runs these policies instead of what it had. */
  permit(...policies: readonly PolicyDocument[]): void;
  readonly agents: Agents;
  readonly clock: VirtualClock;
  close(): Promise<void>;
}

export type AccountOptions = Omit<Options, 'factor' | 'clock' | 'door'> & {
  /** Given the account's clock, so that it can say that somebody who is held is not at work. */
  readonly door?: (clock: VirtualClock) => Door;
};

/** Seconds until a load balancer is active. AWS takes minutes: `provision('active')`. */
const QUICKLY = 10;

const ACCOUNT = '123456789012';
const ROLE = 'shop-dev-deploy';
const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/**
 * Starts an empty account. The clients are the product's own. Its time leaps to what comes next whenever somebody sleeps
 * and nobody is at work: how long this machine takes for a call costs none of it.
 */
export async function startAccount({ door, ...options }: AccountOptions = {}): Promise<SimulatedAccount> {
  const clock = virtualClock();
  const simulator = await startSimulator({ clock, ...options, ...(door ? { door: door(clock) } : {}) });
  // To look for minutes at one that comes would be most of what most tests do.
  simulator.elb.provision('active', QUICKLY);
  const stopWatching = watchRequests((request) => void request.once('close', clock.busy()));
  const stopFlowing = clock.flow();
  // As the job's environment tells it to the action.
  Object.assign(process.env, simulator.env, { AWS_EC2_METADATA_DISABLED: 'true' });
  const connections = agents({});
  const open: { destroy(): void }[] = [];
  const role: Lease = {
    ...simulator.iam.session(ROLE, [EVERYTHING]),
    expiration: new Date(8.64e15),
    accountId: ACCOUNT,
  };
  const connected = async (signal: AbortSignal, as?: Lease) => {
    const credentials = as && (async () => as);
    const clients = connect({ region: simulator.config.region, agents: connections, clock, signal, credentials });
    const { ecr, ecs, elb } = clients;
    const { client: logs } = await clients.logs();
    open.push(ecr, ecs, elb, logs);
    // The SDK looks at the environment with the first call of each client, and the next account changes it.
    // Not all of it may be allowed.
    await Promise.allSettled([
      ecr.send(new DescribeRepositoriesCommand({})),
      ecs.send(new ListClustersCommand({})),
      elb.send(new DescribeLoadBalancersCommand({})),
      logs.send(new DescribeLogGroupsCommand({})),
    ]);
    return clients;
  };
  const { signal } = new AbortController();
  const [clients, running] = await Promise.all([connected(signal), connected(signal, role)]);
  return {
    simulator,
    clients,
    running,
    runningUntil: (ending) => connected(ending, role),
    permit: (...policies) => simulator.iam.attach(`arn:aws:iam::${ACCOUNT}:role/${ROLE}`, policies),
    agents: connections,
    clock,
    async close() {
      for (const client of open) client.destroy();
      connections.close();
      stopFlowing();
      stopWatching();
      await simulator.close();
    },
  };
}
