import { setOutput } from '@actions/core';
import { type Destroyed, destroy } from '../commands/destroy.ts';
import { explain, UserError } from '../errors.ts';
import { destroyedText } from '../github/destroyed-text.ts';
import { linkTo } from '../github/docs-link.ts';
import { placeOf } from '../github/error-place.ts';
import { print } from '../github/print.ts';
import { stepsJson } from '../github/text.ts';
import { writeSummary } from '../github/write-summary.ts';
import { openSession } from '../session.ts';
import { identityOf, namesOf } from '../spec/names.ts';
import type { Asked } from '../spec/parse-target.ts';
import { accessOf } from '../spec/spec.ts';

/** Removes the environment that was asked for, where its name was typed as well. */
export async function run({ shared, own }: Asked<'destroy'>, signal: AbortSignal): Promise<void> {
  const { 'aws-region': region } = shared;
  const identity = identityOf(shared);
  const name = namesOf(identity).service;
  if (own.confirm !== name) {
    throw new UserError(`input confirm: what was typed is not the name of what is to be destroyed. Type ${name}.`);
  }
  print.line(`${name} in ${region}: destroy`);
  const session = await openSession(accessOf(shared), signal);
  try {
    const ended = await destroy(
      {
        ...identity,
        includeAdopted: own['include-adopted'],
        keepImages: own['keep-images'],
        keepLogs: own['keep-logs'],
      },
      session.context,
    );
    session.endLog();
    await show(name, ended);
  } finally {
    session.close();
  }
}

async function show(name: string, ended: Destroyed): Promise<void> {
  const { outcome, because, steps, left, error } = ended;
  setOutput('outcome', outcome);
  setOutput('changes', stepsJson(steps));
  setOutput('left', JSON.stringify(Object.fromEntries(left.map((each) => [`${each.kind} ${each.name}`, each.reason]))));
  await writeSummary(() => destroyedText(name, ended));
  for (const each of left) print.line(`left: ${each.kind} ${each.name}: ${each.reason}`);
  const sentence = `${name} ${outcome}: ${because}`;
  if (outcome === 'destroyed' || outcome === 'unchanged') {
    print.line(sentence);
    return;
  }
  const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? 'destroy');
  print.failure(sentence, ...(error === undefined ? [] : explain(error)), linkTo(place));
}
