import type { Agents } from '../aws/agent.ts';
import type { Clients } from '../aws/clients.ts';
import type { Patience } from '../aws/until.ts';
import type { Clock } from '../clock.ts';
import type { PushEvent } from '../image/push.ts';
import type { Retry } from '../retry.ts';
import type { LoadBalancing } from './load-balancing.ts';
import type { Running } from './running.ts';

/** What a resource needs in order to look and to act: the clients, what one run has read already, and patience. */
export interface Cloud extends Clients {
  readonly agents: Agents;
  readonly clock: Clock;
  readonly loadBalancing: LoadBalancing;
  readonly running: Running;
  /** Whether what is planned will also be done, so that what only reads for it may begin beside the plan. */
  readonly carriesOut: boolean;
  readonly signal: AbortSignal;
  /** The same, with nothing read yet. */
  fresh(): Cloud;
  /** How long to go on with something that passes by itself: seconds, and what is waited for. */
  patience(atMost: number, waitingFor: string): Patience;
  /** A folder of this run for large files in between; the system's own where there is none. */
  readonly temporaryFolder: string | undefined;
  onPush(event: PushEvent): void;
  onRetry(retry: Retry): void;
  /** Tells what could not be done and does no harm. */
  warn(text: string): void;
  /** Registers a secret, so that it is masked wherever it should turn up. */
  conceal(secret: string): void;
}
