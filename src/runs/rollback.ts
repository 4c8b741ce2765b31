import { systemClock } from '../clock.ts';
import { rollback } from '../commands/rollback.ts';
import { keep } from '../github/keep.ts';
import { readOrigin } from '../github/origin.ts';
import { print } from '../github/print.ts';
import { openSession } from '../session.ts';
import { identityOf, namesOf } from '../spec/names.ts';
import type { Asked } from '../spec/parse-target.ts';
import { accessOf } from '../spec/spec.ts';

/** Puts an earlier release back. */
export async function run({ shared, own }: Asked<'rollback'>, signal: AbortSignal): Promise<void> {
  const { 'aws-region': region } = shared;
  const identity = identityOf(shared);
  const name = namesOf(identity).service;
  print.line(`${name} in ${region}: rollback to ${own.to ?? 'the last release that was healthy'}`);
  const session = await openSession(accessOf(shared), signal);
  try {
    const ended = await rollback(
      {
        ...identity,
        region,
        to: own.to,
        waitTimeout: shared['wait-timeout'],
        stableFor: shared['stable-for'],
        maxFailedStarts: shared['max-failed-starts'],
        onFailure: shared['on-failure'],
        onCancel: shared['on-cancel'],
      },
      readOrigin(process.env, systemClock.now()),
      session.context,
    );
    session.endLog();
    // Of a cancelled run the end of the job takes care.
    if (ended.outcome !== 'cancelled') keep(undefined);
    const { show } = await import('../github/show.ts');
    await show(name, ended, { verb: 'rollback', onSuperseded: 'fail' });
  } finally {
    session.close();
  }
}
