import { setSecret } from '@actions/core';
import { agents } from './aws/agent.ts';
import { connect } from './aws/clients.ts';
import { systemClock } from './aws/clock.ts';
import type { Context } from './commands/context.ts';
import { comparing } from './github/compare.ts';
import { debugLog } from './github/debug.ts';
import { keep } from './github/keep.ts';
import { log } from './github/log.ts';

/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;

/** What one run has open. */
export interface Session {
  readonly context: Context;
  /** Ends the last chapter of the log. */
  endLog(): void;
  close(): void;
}

/** Connects to AWS in one region, and to the job's log. The token, if there is one, asks GitHub for the order of commits. */
export function openSession(region: string, signal: AbortSignal, token?: string | undefined): Session {
  const connections = agents(process.env);
  const journal = log(() => systemClock.now());
  const trace = debugLog(region, () => systemClock.now());
  return {
    context: {
      clients: connect(region, connections, signal, trace),
      parting: () => connect(region, connections, AbortSignal.timeout(PARTING), trace),
      agents: connections,
      clock: systemClock,
      signal,
      on: journal.on,
      keep,
      conceal: setSecret,
      compare: comparing({ env: process.env, token, agents: connections }),
      temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
    },
    endLog: journal.end,
    close: () => connections.close(),
  };
}
