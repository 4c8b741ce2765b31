import { setOutput } from '@actions/core';
import { type Ensured, ensureEnvironment } from '../commands/ensure-environment.ts';
import { explain } from '../errors.ts';
import { linkTo } from '../github/docs-link.ts';
import { environmentText } from '../github/environment-text.ts';
import { placeOf } from '../github/error-place.ts';
import { print } from '../github/print.ts';
import { terraformNotice } from '../github/terraform.ts';
import { stepsJson } from '../github/text.ts';
import { writeSummary } from '../github/write-summary.ts';
import { openSession } from '../session.ts';
import { namesOf } from '../spec/names.ts';
import type { Asked } from '../spec/parse-target.ts';
import { environmentSpecOf } from '../spec/spec.ts';

/** Makes or heals what outlives releases. */
export async function run({ shared, given }: Asked<'environment'>, signal: AbortSignal): Promise<void> {
  const spec = environmentSpecOf(shared, given);
  const name = namesOf(spec).service;
  print.line(`${name} in ${spec.region}: its environment`);
  // How a load balancer that is used is reached is for others to say.
  if (spec.http.certificate === undefined && spec.use.loadBalancer === undefined)
    print.warning(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
  const session = await openSession(spec.access, signal);
  try {
    const ended = await ensureEnvironment(spec, session.context);
    session.endLog();
    await show(name, ended);
  } finally {
    session.close();
  }
}

async function show(name: string, ended: Ensured): Promise<void> {
  const { outcome, because, facts, ids, steps, error } = ended;
  const outputs = {
    outcome,
    url: facts.url ?? '',
    'repository-url': facts.repositoryUrl ?? '',
    'cluster-arn': facts.clusterArn ?? '',
    'target-group-arn': facts.targetGroupArn ?? '',
    'load-balancer-dns-name': facts.loadBalancerDnsName ?? '',
    changes: stepsJson(steps),
  };
  for (const [output, value] of Object.entries(outputs)) setOutput(output, value);
  await writeSummary(() => environmentText(name, ended));
  const terraform = terraformNotice(ended.takenOver);
  if (terraform !== undefined) print.notice(...terraform);
  for (const [thing, id] of Object.entries(ids)) print.line(`${thing}: ${id}`);
  const sentence = `${name} ${outcome}: ${because}`;
  if (outcome !== 'failed' && outcome !== 'cancelled') {
    print.line(sentence);
    if (facts.url !== undefined) print.line(facts.url);
    return;
  }
  const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? outcome);
  print.failure(sentence, ...(error === undefined ? [] : explain(error)), linkTo(place));
}
