import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Agents, agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import type { Clock } from '../../src/aws/clock.ts';
import { type Options, type Simulator, startSimulator } from '../simulator/simulator.ts';

/** A simulated AWS account, and the clients and the clock of a run in it. */
export interface SimulatedAccount {
  readonly simulator: Simulator;
  readonly clients: Clients;
  readonly agents: Agents;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Cloud seconds in a real second: a rollout of five minutes takes a third of a second. */
export const FACTOR = 1000;

/** Starts an empty account. The clients are the product's own; only their pauses between two tries are scaled as well. */
export async function startAccount({ factor = FACTOR, ...options }: Options = {}): Promise<SimulatedAccount> {
  const simulator = await startSimulator({ factor, ...options });
  // As the job's environment tells it to the action.
  Object.assign(process.env, simulator.env, { AWS_EC2_METADATA_DISABLED: 'true' });
  const connections = agents({});
  const clients = connect(simulator.config.region, connections);
  const { ecr, ecs, elb, logs } = clients;
  for (const client of [ecr, ecs, elb, logs]) await scalePauses(client, factor);
  // The SDK looks at the environment with the first call of each client, and the next account changes it.
  await Promise.all([
    ecr.send(new DescribeRepositoriesCommand({})),
    ecs.send(new ListClustersCommand({})),
    elb.send(new DescribeLoadBalancersCommand({})),
    logs.send(new DescribeLogGroupsCommand({})),
  ]);
  return {
    simulator,
    clients,
    agents: connections,
    clock: clockOf(simulator),
    async close() {
      for (const client of [ecr, ecs, elb, logs]) client.destroy();
      connections.close();
      await simulator.close();
    },
  };
}

type Retrying = { readonly config: Pick<Clients['ecs']['config'], 'retryStrategy'> };

async function scalePauses({ config }: Retrying, factor: number): Promise<void> {
  const strategy = await config.retryStrategy();
  if (!('refreshRetryTokenForRetry' in strategy)) return;
  const refresh = strategy.refreshRetryTokenForRetry.bind(strategy);
  strategy.refreshRetryTokenForRetry = async (...args) => {
    const token = await refresh(...args);
    const pause = token.getRetryDelay();
    return Object.assign(token, { getRetryDelay: () => pause / factor });
  };
}

/** The cloud's time as the code under test sees it. */
export function clockOf({ clock }: Simulator): Clock {
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
