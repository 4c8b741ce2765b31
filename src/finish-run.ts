import { info, notice, setFailed, warning } from '@actions/core';
import { agents } from './aws/agent.ts';
import { connect } from './aws/clients.ts';
import { systemClock } from './aws/clock.ts';
import { cancelled } from './cancellation.ts';
import { finish } from './commands/finish.ts';
import { debugLog } from './github/debug.ts';
import { linkTo } from './github/docs-link.ts';
import { finishedText } from './github/finished-text.ts';
import { log } from './github/log.ts';
import { oneLine } from './github/text.ts';
import { writeSummary } from './github/write-summary.ts';
import { unfinishedIn } from './rollout/unfinished.ts';

/** Milliseconds: after five minutes GitHub ends everything that comes after a cancellation. */
const LONGEST = 280_000;

/** Finishes, at the end of the job, what its cancelled step has begun, and writes the outcome that stays. */
export async function finishRun(kept: string): Promise<void> {
  const unfinished = unfinishedIn(kept);
  if (unfinished === undefined) {
    warning('What the cancelled step had begun can’t be read, and goes on in AWS; the next run finds it.');
    return;
  }
  const { service, region } = unfinished;
  info(`${service} in ${region}: the step ended in the middle of a rollout`);
  const connections = agents(process.env);
  const journal = log(() => systemClock.now());
  const over = AbortSignal.timeout(LONGEST);
  const signal = AbortSignal.any([cancelled(), over]);
  try {
    const clients = connect(
      region,
      connections,
      signal,
      debugLog(region, () => systemClock.now()),
    );
    const { settled, because } = await finish(unfinished, { clients, clock: systemClock, signal, on: journal.on });
    const text = `${service} cancelled: ${oneLine(because)}`;
    await writeSummary(() => finishedText(service, because));
    if (settled) notice(text);
    else setFailed(`${text}\n${linkTo('cancelled')}`);
  } finally {
    connections.close();
  }
}
