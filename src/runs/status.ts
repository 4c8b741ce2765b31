import { setOutput } from '@actions/core';
import { type Status, status } from '../commands/status.ts';
import { linkTo } from '../github/docs-link.ts';
import { print } from '../github/print.ts';
import { driftText, statusText } from '../github/status-text.ts';
import { writeSummary } from '../github/write-summary.ts';
import { openSession } from '../session.ts';
import { identityOf, namesOf } from '../spec/names.ts';
import type { Asked } from '../spec/parse-target.ts';
import { accessOf } from '../spec/spec.ts';

/** Says what runs. An environment that is not healthy fails the step only where that was asked for. */
export async function run({ shared, own }: Asked<'status'>, signal: AbortSignal): Promise<void> {
  const { 'aws-region': region } = shared;
  const identity = identityOf(shared);
  const name = namesOf(identity).service;
  print.line(`${name} in ${region}: status`);
  const session = await openSession(accessOf(shared), signal);
  try {
    const found = await status(identity, session.context);
    session.endLog();
    await show(name, found, own['fail-when-unhealthy']);
  } finally {
    session.close();
  }
}

async function show(name: string, found: Status, failsWhenUnhealthy: boolean): Promise<void> {
  const { state, healthy, because, facts, tasks, drift, protectedImages, origin = {}, imageTag } = found;
  const outputs = {
    healthy: String(healthy),
    state,
    commit: origin.commit ?? '',
    'image-tag': imageTag ?? '',
    tasks: String(tasks.healthy),
    'tasks-wanted': String(tasks.wanted),
    'protected-images': JSON.stringify(
      Object.fromEntries(protectedImages.map(({ release, digest }) => [release, digest])),
    ),
    drift: drift.join('; '),
    url: facts.url ?? '',
    'image-digest': facts.imageDigest ?? '',
    'task-definition-arn': facts.taskDefinitionArn ?? '',
    'service-arn': facts.serviceArn ?? '',
    'deployment-id': facts.deploymentId ?? '',
  };
  for (const [output, value] of Object.entries(outputs)) setOutput(output, value);
  await writeSummary(() => statusText(name, found));
  const from = [
    origin.commit === undefined ? undefined : `commit ${origin.commit.slice(0, 12)}`,
    imageTag === undefined ? undefined : `image ${imageTag}`,
    origin.runUrl,
  ].filter((part) => part !== undefined);
  if (from.length > 0) print.line(`  ${from.join(', ')}`);
  if (drift.length > 0) print.line(`  ${driftText(drift)}`);
  const sentence = `${name} ${state}: ${because}`;
  if (!healthy && failsWhenUnhealthy) print.failure(sentence, linkTo('status'));
  else if (healthy) print.line(sentence);
  else print.warning(sentence);
  if (facts.url !== undefined) print.line(facts.url);
}
