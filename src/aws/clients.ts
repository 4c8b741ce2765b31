import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Agents } from './agent.ts';
import { AccessDenied, isDenial, QuotaExceeded } from './faults.ts';
import { once } from './once.ts';
import type { CredentialSource } from './renewing.ts';
import { AROUND_EVERYTHING, nameOfCall, type Trace, tracing } from './trace.ts';

export interface Clients {
  readonly ecr: ECRClient;
  readonly ecs: ECSClient;
  readonly elb: ElasticLoadBalancingV2Client;
  /** Loaded when it is first asked for: the calls to the other services are on their way by then. */
  readonly logs: () => Promise<LogsApi>;
}

export interface LogsApi {
  readonly client: CloudWatchLogsClient;
  readonly api: typeof import('./logs.ts');
}

/**
 * The one maker of SDK clients: Region, connections, time-outs, retries and user agent are decided here.
 * The signal ends every call, also one that pauses between two tries. `trace` is told of each call as it ends. Without
 * `credentials` they are those of the job.
 */
export function connect(
  region: string,
  agents: Agents,
  signal: AbortSignal,
  trace?: Trace,
  credentials?: CredentialSource,
): Clients {
  const config = { ...configOf(region, agents), ...(credentials ? { credentials } : {}) };
  const ecr = new ECRClient(config);
  const ecs = new ECSClient(config);
  const elb = new ElasticLoadBalancingV2Client(config);
  for (const client of [ecr, ecs, elb]) endWith(signal, client);
  ecr.middlewareStack.add(refusalsAreTerminal, belowRetries);
  ecs.middlewareStack.add(refusalsAreTerminal, belowRetries);
  elb.middlewareStack.add(refusalsAreTerminal, belowRetries);
  if (trace) {
    ecr.middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
    ecs.middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
    elb.middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
  }
  const logs = once(async () => {
    const api = await import('./logs.ts');
    const client = new api.CloudWatchLogsClient(config);
    endWith(signal, client);
    client.middlewareStack.add(refusalsAreTerminal, belowRetries);
    if (trace) client.middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
    return { client, api };
  });
  return { ecr, ecs, elb, logs };
}

/** STS, which only the runs need that assume a role or check their account. */
export async function connectSts(
  region: string,
  agents: Agents,
  signal: AbortSignal,
  trace?: Trace,
): Promise<{ readonly client: STSClient; readonly api: typeof import('./sts.ts') }> {
  const api = await import('./sts.ts');
  const client = new api.STSClient(configOf(region, agents));
  endWith(signal, client);
  if (trace) client.middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
  return { client, api };
}

const configOf = (region: string, { http, https }: Agents) => ({
  region,
  // The default of 3 covers 0.1 s of 5xx and 2 s of throttling; many deploys share one account's budget.
  maxAttempts: 8,
  retryMode: 'standard',
  customUserAgent: 'fargate-platform',
  requestHandler: {
    httpAgent: http,
    httpsAgent: https,
    connectionTimeout: 10_000,
    requestTimeout: 60_000,
    // Without it the SDK only logs a warning when the time is over.
    throwOnRequestTimeout: true,
  },
});

/** The SDK takes the signal with each call; here every call gets it, so that none can be forgotten. */
function endWith(
  abortSignal: AbortSignal,
  client: Clients['ecr' | 'ecs' | 'elb'] | CloudWatchLogsClient | STSClient,
): void {
  const { send } = client;
  Object.assign(client, {
    send: (command: unknown, options?: object) => Reflect.apply(send, client, [command, { abortSignal, ...options }]),
  });
}

const belowRetries = { step: 'finalizeRequest', priority: 'low', name: 'refusalsAreTerminal' } as const;

/**
 * The SDK takes LimitExceededException (a quota, which no retry lifts) for throttling and retries it. What is refused for
 * want of a right it doesn't; which right that is, and what gives it, is said here for all calls.
 */
const refusalsAreTerminal =
  <Args, Result>(
    next: (args: Args) => Promise<Result>,
    { clientName = '', commandName = '' }: { readonly clientName?: string; readonly commandName?: string },
  ) =>
  async (args: Args): Promise<Result> => {
    try {
      return await next(args);
    } catch (error) {
      if (error instanceof Error && error.name === 'LimitExceededException') throw new QuotaExceeded(error);
      if (!isDenial(error)) throw error;
      throw new AccessDenied(error, nameOfCall(clientName, commandName));
    }
  };
