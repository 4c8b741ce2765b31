import { scale } from '../commands/scale.ts';
import { print } from '../github/print.ts';
import { openSession } from '../session.ts';
import { identityOf, namesOf } from '../spec/names.ts';
import type { Asked } from '../spec/parse-target.ts';
import { accessOf } from '../spec/spec.ts';

/** Sets how many tasks run. */
export async function run({ shared, own }: Asked<'scale'>, signal: AbortSignal): Promise<void> {
  const { 'aws-region': region } = shared;
  const identity = identityOf(shared);
  const name = namesOf(identity).service;
  print.line(`${name} in ${region}: scale to ${own.to}`);
  const session = await openSession(accessOf(shared), signal);
  try {
    const ended = await scale(
      {
        ...identity,
        to: own.to,
        waitTimeout: shared['wait-timeout'],
        stableFor: shared['stable-for'],
        maxFailedStarts: shared['max-failed-starts'],
      },
      session.context,
    );
    session.endLog();
    const { show } = await import('../github/show.ts');
    await show(name, ended, {
      verb: 'scale',
      onSuperseded: 'fail',
      more: { tasks: ended.tasks === undefined ? '' : String(ended.tasks) },
    });
  } finally {
    session.close();
  }
}
