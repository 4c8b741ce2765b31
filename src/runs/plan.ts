import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setOutput, setSecret } from '@actions/core';
import { systemClock } from '../clock.ts';
import { type Planned, plan } from '../commands/plan.ts';
import { readOrigin } from '../github/origin.ts';
import { planJson, planMarkdown, planSentence } from '../github/plan-text.ts';
import { print } from '../github/print.ts';
import { writeSummary } from '../github/write-summary.ts';
import type { Request } from '../request.ts';
import { openSession } from '../session.ts';
import { fieldNames, table } from '../spec/fields.ts';
import { namesOf } from '../spec/names.ts';
import type { Setting } from '../spec/settings.ts';
import { inputsOf } from '../spec/verbs.ts';
import { originOf, wantedImage } from '../wanted-image.ts';

/** Says what a deploy of this request would do. A deploy that would be refused is told, and fails nothing. */
export async function run(request: Request, signal: AbortSignal): Promise<void> {
  const { spec } = request;
  const run = readOrigin(process.env, systemClock.now());
  if (spec.githubToken !== undefined) setSecret(spec.githubToken);
  const name = namesOf(spec).service;
  print.line(`${name} in ${spec.region}: plan of a deploy; nothing is changed`);
  const session = await openSession(spec.access, signal, spec.githubToken);
  try {
    const wanted = wantedImage(request, run.commit, session.context);
    const planned = await plan(spec, wanted, await originOf(wanted, run), session.context);
    session.endLog();
    await show(name, planned, request.settings(FIELDS));
  } finally {
    session.close();
  }
}

/** What a plan is asked with, and what the manifest alone may hold. */
const FIELDS = fieldNames.filter(
  (field) => table[field].manifestOnly || inputsOf('plan').some(({ name }) => name === field),
);

async function show(name: string, planned: Planned, settings: readonly Setting[]): Promise<void> {
  const markdown = planMarkdown(name, planned, settings);
  const folder = join(process.env['RUNNER_TEMP'] || tmpdir(), `plan-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  const files = { plan: join(folder, 'plan.json'), markdown: join(folder, 'plan.md') };
  await Promise.all([writeFile(files.plan, planJson(name, planned, settings)), writeFile(files.markdown, markdown)]);
  const outputs = {
    changed: String(planned.changed),
    refused: String(planned.refused.length > 0),
    ...files,
    url: planned.facts.url ?? '',
    'image-digest': planned.facts.imageDigest ?? '',
  };
  for (const [output, value] of Object.entries(outputs)) setOutput(output, value);
  await writeSummary(() => markdown);
  if (planned.refused.length > 0) {
    print.chapter('Refused');
    for (const { kind, name: of, refusal = '' } of planned.refused) print.line(`  ${kind} ${of}: ${refusal}`);
    print.end();
  }
  const sentence = `${name}: ${planSentence(planned)}.`;
  if (planned.refused.length > 0 || planned.tooLate !== undefined) print.warning(sentence);
  else print.line(sentence);
}
