import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Agents, agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import type { Clock } from '../../src/clock.ts';
import { type Options, type Simulator, startSimulator } from '../simulator/simulator.ts';

/** A simulated AWS account, and the clients and the clock of a run in it. */
export interface SimulatedAccount {
  readonly simulator: Simulator;
  readonly clients: Clients;
  /** Clients whose calls end with the signal. */
  clientsUntil(signal: AbortSignal): Promise<Clients>;
  readonly agents: Agents;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Cloud seconds in a real second: a rollout of five minutes takes a third of a second. */
export const FACTOR = 2000;

/** `unhurried`: for the code under test time passes only while it sleeps, however long this machine takes for a call. */
export type AccountOptions = Options & { readonly unhurried?: boolean };

/** Starts an empty account. The clients are the product's own. */
export async function startAccount({
  factor = FACTOR,
  unhurried = false,
  ...options
}: AccountOptions = {}): Promise<SimulatedAccount> {
  const simulator = await startSimulator({ factor, ...options });
  // As the job's environment tells it to the action.
  Object.assign(process.env, simulator.env, { AWS_EC2_METADATA_DISABLED: 'true' });
  const connections = agents({});
  const clock = unhurried ? unhurriedClock(simulator) : clockOf(simulator);
  const open: { destroy(): void }[] = [];
  const clientsUntil = async (signal: AbortSignal) => {
    const clients = connect({ region: simulator.config.region, agents: connections, clock, signal });
    const { ecr, ecs, elb } = clients;
    const { client: logs } = await clients.logs();
    open.push(ecr, ecs, elb, logs);
    // The SDK looks at the environment with the first call of each client, and the next account changes it.
    await Promise.all([
      ecr.send(new DescribeRepositoriesCommand({})),
      ecs.send(new ListClustersCommand({})),
      elb.send(new DescribeLoadBalancersCommand({})),
      logs.send(new DescribeLogGroupsCommand({})),
    ]);
    return clients;
  };
  const clients = await clientsUntil(new AbortController().signal);
  return {
    simulator,
    clients,
    clientsUntil,
    agents: connections,
    clock,
    async close() {
      for (const client of open) client.destroy();
      connections.close();
      await simulator.close();
    },
  };
}

function unhurriedClock(simulator: Simulator): Clock {
  const { sleep } = clockOf(simulator);
  let now = simulator.clock.now();
  return {
    now: () => now,
    async sleep(seconds, signal) {
      const end = now + seconds * 1000;
      await sleep(seconds, signal);
      now = Math.max(now, end);
    },
  };
}

/** The cloud's time as the code under test sees it. */
function clockOf({ clock }: Simulator): Clock {
  return {
    now: () => clock.now(),
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const stop = () => {
          cancel();
          reject(signal.reason);
        };
        const cancel = clock.after(seconds, () => {
          signal.removeEventListener('abort', stop);
          resolve();
        });
        signal.addEventListener('abort', stop, { once: true });
      }),
  };
}
