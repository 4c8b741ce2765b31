import type { Agent as HttpsAgent } from 'node:https';
import type { Agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import type { CredentialSource } from '../../src/aws/renewing.ts';
import type { HeldUp } from '../../src/aws/throttling.ts';
import type { Clock } from '../../src/clock.ts';
import type { Context, Progress } from '../../src/commands/context.ts';
import type { Unfinished } from '../../src/rollout/unfinished.ts';
import type { PolicyDocument } from '../../test/simulator/iam/policy.ts';
import type { VirtualClock } from '../../test/simulator/virtual-clock.ts';
import { OwnAgent } from './own-agent.ts';
import { tell } from './telling.ts';

/**
 * What a run has for itself, as if it were a process of its own: connections, clients, time and the runner's signal. It
 * can be ended at once: then none of its calls reaches the cloud any more, and nothing of it goes on.
 */
export interface Process {
  readonly name: string;
  readonly clients: Clients;
  readonly agents: Agents;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly ended: boolean;
  /** What was told, and kept for the end of the job, while it lived. */
  readonly events: readonly Progress[];
  readonly kept: readonly Unfinished[];
  readonly heldUp: readonly HeldUp[];
  /** As GitHub's runner asks a run to stop. */
  cancel(): void;
  /** As the machine goes: without a word. */
  end(): void;
  /** What a command needs, run by a role with this policy; GitHub is not asked unless `more` says how. */
  context(policy: PolicyDocument, more?: Partial<Context>): Context;
  /** The policy of the last command. */
  readonly policy: PolicyDocument | undefined;
  /** Time stands still until this is done, as reading a file. */
  held<T>(work: () => Promise<T>): Promise<T>;
}

export interface Surroundings {
  readonly region: string;
  readonly clock: VirtualClock;
  readonly role: ProcessRole;
  /** Nobody speaks it in a simulated account. */
  readonly https: HttpsAgent;
  /** By the ports of its connections a process is known. */
  readonly onConnect: (port: number, of: Process) => void;
  readonly onEnd: () => void;
}

/** The role of a process, which may do everything until a command is run: so it is also somebody who works by hand. */
export interface ProcessRole {
  readonly credentials: CredentialSource;
  permit(policy: PolicyDocument): void;
}

/** Seconds that a run has for its last calls once it is cancelled. */
const PARTING = 6;

function toldOf(event: Progress): readonly string[] {
  if (event.kind === 'news') return event.lines;
  if (event.kind === 'warning') return [event.text];
  return event.kind === 'watching' ? [`watches ${event.deployment}`] : [];
}

const never = () => new Promise<never>(() => {});

/** Starts an empty one. */
export function startProcess(name: string, surroundings: Surroundings): Process {
  const { region, clock: time, role, https, onConnect, onEnd } = surroundings;
  const job = new AbortController();
  const dead = new AbortController();
  const events: Progress[] = [];
  const kept: Unfinished[] = [];
  const heldUp: HeldUp[] = [];
  let lastPolicy: PolicyDocument | undefined;
  const alive = <Args extends readonly unknown[]>(work: (...args: Args) => void) => {
    return (...args: Args) => {
      if (!dead.signal.aborted) work(...args);
    };
  };

  const http = new OwnAgent((port) => onConnect(port, process));
  const agents: Agents = { http, https, close: () => http.destroy() };
  const clock: Clock = {
    now: () => time.now(),
    async sleep(seconds, signal) {
      try {
        await time.sleep(seconds, AbortSignal.any([signal, dead.signal]));
      } catch (error) {
        if (!dead.signal.aborted) throw error;
      }
      if (dead.signal.aborted) await never();
    },
  };
  const { credentials } = role;
  const connecting = { region, agents, clock, credentials, onHeldUp: alive((by: HeldUp) => void heldUp.push(by)) };
  const clients = connect({ ...connecting, signal: job.signal });

  const process: Process = {
    name,
    clients,
    agents,
    clock,
    signal: job.signal,
    get ended() {
      return dead.signal.aborted;
    },
    events,
    kept,
    heldUp,
    cancel: () => job.abort(new Error('cancelled')),
    end: alive(() => {
      tell(time.now(), name, 'its process ends');
      dead.abort();
      http.destroy();
      onEnd();
    }),
    get policy() {
      return lastPolicy;
    },
    context(policy, more = {}) {
      lastPolicy = policy;
      role.permit(policy);
      return {
        clients,
        parting: () => {
          const over = new AbortController();
          void clock.sleep(PARTING, dead.signal).then(() => over.abort(new Error('the time is over')));
          return connect({ ...connecting, signal: over.signal });
        },
        agents,
        clock,
        signal: job.signal,
        on: alive((event: Progress) => {
          events.push(event);
          for (const line of toldOf(event)) tell(time.now(), name, line);
        }),
        keep: alive((unfinished: Unfinished) => void kept.push(unfinished)),
        conceal: () => {},
        compare: async () => ({ status: 'unknown', reason: 'nobody asks' }),
        ...more,
      };
    },
    held: (work) => time.held(work),
  };
  return process;
}
