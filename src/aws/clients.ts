import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { STSClient } from '@aws-sdk/client-sts';
import type { MiddlewareStack } from '@smithy/types';
import type { Clock } from '../clock.ts';
import type { Agents } from './agent.ts';
import { type CallContext, namesOf } from './call-names.ts';
import { QuotaExceeded } from './faults.ts';
import { once } from './once.ts';
import { quotaIn } from './quotas.ts';
import type { CredentialSource } from './renewing.ts';
import { retries } from './retries.ts';
import type { HeldUp } from './throttling.ts';
import { AROUND_EVERYTHING, type Trace, tracing } from './trace.ts';

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

/** What the clients of a run go by. */
export interface Connecting {
  readonly region: string;
  readonly agents: Agents;
  /** Between two tries it is this one's time that passes. */
  readonly clock: Clock;
  /** Ends every call, also one that pauses between two tries. */
  readonly signal: AbortSignal;
  /** Is told of each call as it ends. */
  readonly trace?: Trace | undefined;
  /** Is told of a call that AWS does not do for a while. */
  readonly onHeldUp?: ((by: HeldUp) => void) | undefined;
  /** Without it they are those of the job. */
  readonly credentials?: CredentialSource | undefined;
}

/** The one maker of SDK clients: Region, connections, time-outs, retries and user agent are decided here. */
export function connect(connecting: Connecting): Clients {
  const { config, prepare } = preparing(connecting);
  return {
    ecr: prepare(new ECRClient(config)),
    ecs: prepare(new ECSClient(config)),
    elb: prepare(new ElasticLoadBalancingV2Client(config)),
    logs: once(async () => {
      const api = await import('./logs.ts');
      return { client: prepare(new api.CloudWatchLogsClient(config)), api };
    }),
  };
}

/** STS, which only the runs need that assume a role or check their account. */
export async function connectSts(
  connecting: Omit<Connecting, 'credentials'>,
): Promise<{ readonly client: STSClient; readonly api: typeof import('./sts.ts') }> {
  const api = await import('./sts.ts');
  const { config, prepare } = preparing(connecting);
  return { client: prepare(new api.STSClient(config)), api };
}

/** What all of the SDK's clients have. */
interface Client<Input extends object, Output extends object> {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
  readonly send: (...args: never[]) => unknown;
}

/** What all clients of a run share, and what is done to each of them. */
function preparing({ region, agents, clock, signal, trace, credentials, onHeldUp = () => {} }: Connecting) {
  const { strategy, eachTry } = retries({ clock, signal, onHeldUp });
  const config = {
    region,
    ...(credentials ? { credentials } : {}),
    retryStrategy: strategy,
    customUserAgent: 'fargate-platform',
    requestHandler: {
      httpAgent: agents.http,
      httpsAgent: agents.https,
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      // Without it the SDK only logs a warning when the time is over.
      throwOnRequestTimeout: true,
    },
  };
  const prepare = <C, Input extends object, Output extends object>(client: C & Client<Input, Output>): C => {
    endWith(signal, client);
    const { middlewareStack } = client;
    middlewareStack.add(eachTry, belowRetries('eachTry'));
    middlewareStack.add(quotasAreTerminal, belowRetries('quotasAreTerminal'));
    if (trace) middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
    return client;
  };
  return { config, prepare };
}

/** The SDK takes the signal with each call; here every call gets it, so that none can be forgotten. */
function endWith(abortSignal: AbortSignal, client: { readonly send: (...args: never[]) => unknown }): void {
  const { send } = client;
  Object.assign(client, {
    send: (command: unknown, options?: object) => Reflect.apply(send, client, [command, { abortSignal, ...options }]),
  });
}

const belowRetries = (name: string) => ({ step: 'finalizeRequest', priority: 'low', name }) as const;

/** The SDK takes LimitExceededException (a quota, which no retry lifts) for throttling and retries it. */
const quotasAreTerminal =
  <Args, Result>(next: (args: Args) => Promise<Result>, context: CallContext) =>
  async (args: Args): Promise<Result> => {
    try {
      return await next(args);
    } catch (error) {
      const { service, operation } = namesOf(context);
      const quota = quotaIn(error, service, operation);
      throw error instanceof Error && quota !== undefined ? new QuotaExceeded(error, quota) : error;
    }
  };
