import { setSecret } from '@actions/core';
import { type Agents, agents } from './aws/agent.ts';
import { connect } from './aws/clients.ts';
import type { CredentialSource } from './aws/renewing.ts';
import type { HeldUp } from './aws/throttling.ts';
import type { Trace } from './aws/trace.ts';
import { systemClock } from './clock.ts';
import type { Context } from './commands/context.ts';
import { explain, UserError } from './errors.ts';
import { comparing } from './github/compare.ts';
import { debugLog } from './github/debug.ts';
import { linkTo } from './github/docs-link.ts';
import { keep } from './github/keep.ts';
import { log } from './github/log.ts';
import type { Access } from './spec/spec.ts';

/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;

/** What one run has open. */
export interface Session {
  readonly context: Context;
  /** Ends the last chapter of the log. */
  endLog(): void;
  close(): void;
}

/**
 * Connects to AWS in one region, and to the job's log. The token, if there is one, asks GitHub for the order of commits.
 * Throws what keeps this job from acting there, before anything is read.
 */
export async function openSession(access: Access, signal: AbortSignal, token?: string | undefined): Promise<Session> {
  const { region, role } = access;
  const connections = agents(process.env);
  const journal = log(() => systemClock.now());
  const trace = debugLog(region, () => systemClock.now());
  const credentials = await credentialsOf(access, { agents: connections, signal, trace });
  const onHeldUp = (by: HeldUp) => journal.on({ kind: 'held up', by });
  const connecting = { region, agents: connections, clock: systemClock, trace, onHeldUp, credentials };
  return {
    context: {
      clients: connect({ ...connecting, signal }),
      parting: () => connect({ ...connecting, signal: AbortSignal.timeout(PARTING) }),
      agents: connections,
      clock: systemClock,
      signal,
      on: journal.on,
      // The end of the job has to assume it again.
      keep: (unfinished) => keep(role === undefined ? unfinished : { ...unfinished, role }),
      conceal: setSecret,
      compare: comparing({ env: process.env, token, agents: connections }),
      temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
    },
    endLog: journal.end,
    close: () => connections.close(),
  };
}

/**
 * The credentials of the role that was asked for, in the account that it has to be; `undefined` where the job's own will
 * do, which most runs need no more code for.
 */
export async function credentialsOf(
  access: Access,
  world: { readonly agents: Agents; readonly signal: AbortSignal; readonly trace: Trace | undefined },
): Promise<CredentialSource | undefined> {
  if (access.role === undefined && access.account === undefined) return undefined;
  const { credentialsFor } = await import('./credentials.ts');
  try {
    return await credentialsFor(access, { ...world, env: process.env, clock: systemClock, conceal: setSecret });
  } catch (error) {
    world.agents.close();
    world.signal.throwIfAborted();
    const { placeOf } = await import('./github/error-place.ts');
    throw new UserError([...explain(error), linkTo(placeOf(error) ?? 'credentials')].join('\n'), { cause: error });
  }
}
