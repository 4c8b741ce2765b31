import type { Agents } from '../aws/agent.ts';
import type { Clients } from '../aws/clients.ts';
import type { HeldUp } from '../aws/throttling.ts';
import type { Clock } from '../clock.ts';
import type { Step } from '../engine/walk.ts';
import type { PushEvent } from '../image/push.ts';
import type { Cloud } from '../resources/cloud.ts';
import { loadBalancing } from '../resources/load-balancing.ts';
import { running } from '../resources/running.ts';
import { type Backoff, beginTries, type Retry } from '../retry.ts';
import type { History } from '../rollout/order.ts';
import type { Unfinished } from '../rollout/unfinished.ts';
import type { Names } from '../spec/names.ts';

/** What a command needs of the world, and where it tells what happens. */
export interface Context {
  readonly clients: Clients;
  /** Clients for the few calls that a cancelled run may still make: the runner gives it ten seconds. */
  readonly parting: () => Clients;
  readonly agents: Agents;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly on: (event: Progress) => void;
  /** Has what was begun finished at the end of the job, should the run itself not come to its own end. */
  readonly keep: (unfinished: Unfinished) => void;
  /** For large files in between; the system's own where there is none. */
  readonly temporaryFolder?: string | undefined;
  /** Masks a secret wherever it should turn up in the log. */
  readonly conceal: (secret: string) => void;
  /** Deployments that this run knows to be replaced, by one that it has started: reads that still show one are stale. */
  readonly replaced?: readonly string[] | undefined;
  /** How the commit `head` stands to the commit `base`. Never throws: what can't be told is unknown. */
  readonly compare: (base: string, head: string, signal: AbortSignal) => Promise<History>;
}

/** What a person may want to see while it happens. */
export type Progress =
  | { readonly kind: 'planned'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'present';
      readonly image: string;
      readonly digest: string;
      readonly tag: string | undefined;
    }
  | { readonly kind: 'started' | 'done'; readonly step: Step }
  | { readonly kind: 'push'; readonly push: PushEvent }
  /** The registry is asked again. */
  | { readonly kind: 'retry'; readonly retry: Retry }
  /** An API does not do what it is asked for, and is asked again and again. */
  | { readonly kind: 'held up'; readonly by: HeldUp }
  | { readonly kind: 'watching'; readonly deployment: string; readonly seconds: number }
  | { readonly kind: 'news'; readonly lines: readonly string[] }
  | { readonly kind: 'warning'; readonly text: string };

/** What changed under our hands, or is not shown yet by the reads that contradict AWS's word: how it is looked at again. */
const SETTLING: Backoff = { first: 0.5, longest: 8, atMost: 60, least: 3 };

/** How a walk looks again at one thing after another: soon, then more slowly, for a minute. */
export const lookingAgain =
  ({ clock, signal }: Pick<Context, 'clock' | 'signal'>) =>
  () => {
    const tries = beginTries({ clock, signal });
    return (error: unknown) => tries.again(error, SETTLING);
  };

/**
 * The cloud as one run sees it: what it has read, it does not read again. `thorough`: looks also for what nothing tells
 * of any more but its own tags.
 */
export function cloudOf(names: Names, context: Context, thorough = false): Cloud {
  const { clients, agents, clock, signal, on, conceal, temporaryFolder } = context;
  const runs = running(clients.ecs, names, context.replaced);
  const attached = async () =>
    ((await runs.service())?.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? []);
  return {
    ...clients,
    fresh: () => cloudOf(names, context, thorough),
    // After the first answers: loading this client would hold the other calls up, and what is asked of it takes a round
    // trip less than what is asked of the load balancer.
    logs: async () => {
      await runs.service().catch(() => {});
      return clients.logs();
    },
    agents,
    clock,
    signal,
    conceal,
    loadBalancing: loadBalancing(clients.elb, names, {
      attached,
      thorough,
    }),
    running: runs,
    carriesOut: true,
    patience: (atMost, waitingFor) => ({ clock, signal, atMost, waitingFor }),
    temporaryFolder,
    onPush: (push) => on({ kind: 'push', push }),
    onRetry: (retry) => on({ kind: 'retry', retry }),
    warn: (text) => on({ kind: 'warning', text }),
  };
}
