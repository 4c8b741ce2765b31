import { agents } from './aws/agent.ts';
import { connect } from './aws/clients.ts';
import { cancelled } from './cancellation.ts';
import { systemClock } from './clock.ts';
import { finish } from './commands/finish.ts';
import { explain } from './errors.ts';
import { debugLog } from './github/debug.ts';
import { linkTo } from './github/docs-link.ts';
import { finishedText } from './github/finished-text.ts';
import { log } from './github/log.ts';
import { print } from './github/print.ts';
import { writeSummary } from './github/write-summary.ts';
import { unfinishedIn } from './rollout/unfinished.ts';
import { credentialsOf } from './session.ts';

/** Milliseconds: after five minutes GitHub ends everything that comes after a cancellation. */
const LONGEST = 280_000;

/** Finishes, at the end of the job, what its cancelled step has begun, and writes the outcome that stays. */
export async function finishRun(kept: string): Promise<void> {
  const unfinished = unfinishedIn(kept);
  if (unfinished === undefined) {
    print.warning('What the cancelled step had begun can’t be read, and goes on in AWS; the next run finds it.');
    return;
  }
  const { service, region, role } = unfinished;
  print.line(`${service} in ${region}: the step ended in the middle of a rollout`);
  const connections = agents(process.env);
  const journal = log(() => systemClock.now());
  const over = AbortSignal.timeout(LONGEST);
  const signal = AbortSignal.any([cancelled(), over]);
  try {
    const trace = debugLog(region, () => systemClock.now());
    const access = { region, role, account: undefined };
    const credentials = await credentialsOf(access, { agents: connections, signal, trace }).catch((error: unknown) => {
      const [why = '', ...more] = explain(error);
      print.failure(`${service} cancelled, and what it had begun goes on in AWS: ${why}`, ...more);
      return undefined;
    });
    if (role !== undefined && credentials === undefined) return;
    const clients = connect({
      region,
      agents: connections,
      clock: systemClock,
      signal,
      trace,
      onHeldUp: (by) => journal.on({ kind: 'held up', by }),
      credentials,
    });
    const { settled, because } = await finish(unfinished, { clients, clock: systemClock, signal, on: journal.on });
    const text = `${service} cancelled: ${because}`;
    await writeSummary(() => finishedText(service, because));
    if (settled) print.notice(text);
    else print.failure(text, linkTo('cancelled'));
  } finally {
    connections.close();
  }
}
