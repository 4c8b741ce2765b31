import { setOutput } from '@actions/core';
import type { Deployed } from '../commands/deployed.ts';
import { revisionName } from '../rollout/revision.ts';
import { isGood } from '../rollout/verdict.ts';
import type { OutputName } from '../spec/outputs.ts';
import { verbTable } from '../spec/verbs.ts';
import { evidenceLines } from './diagnosis-text.ts';
import { linkTo } from './docs-link.ts';
import { print } from './print.ts';
import { type RolloutVerb, summaryText } from './summary.ts';
import { terraformNotice } from './terraform.ts';
import { stepsJson } from './text.ts';
import { why } from './why.ts';
import { writeSummary } from './write-summary.ts';

export interface Showing {
  readonly verb: RolloutVerb;
  /** How a run ends that came too late. */
  readonly onSuperseded: 'succeed' | 'fail';
  /** Outputs that the verb gives beside. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Shows how it ended: outputs and evidence first, the failure last. */
export async function show(name: string, ended: Deployed, { verb, onSuperseded, more = {} }: Showing): Promise<void> {
  const outputs = { ...outputsOf(ended), ...more };
  for (const [output, value] of Object.entries(outputs))
    if (output in verbTable[verb].outputs) setOutput(output, value);
  await writeSummary(() => summaryText(name, ended, verb));
  const { outcome, because, diagnosis, facts, takenOver } = ended;
  const terraform = terraformNotice(takenOver);
  if (terraform !== undefined) print.notice(...terraform);
  const late = outcome === 'superseded' && onSuperseded === 'succeed';
  if (isGood(outcome) || late) {
    print.line(`${name} ${outcome}: ${because}`);
    if (!late) print.line(releaseText(facts));
    if (facts.url !== undefined) print.line(facts.url);
    if ((outcome === 'asleep' && verb !== 'scale') || late)
      print.warning(`${name} ${outcome}: ${because}.`, linkTo(outcome));
    return;
  }
  if (diagnosis) {
    print.chapter('Diagnosis');
    for (const line of evidenceLines(diagnosis)) print.line(`  ${line}`);
    print.end();
  }
  const { lines, link } = why(ended);
  print.failure(`${name} ${outcome}: ${because}`, ...lines, link);
}

/** What it is about: the revision and the image that it brings. */
function releaseText({ taskDefinitionArn, image, imageDigest }: Deployed['facts']): string {
  const revision = taskDefinitionArn === undefined ? [] : [revisionName(taskDefinitionArn)];
  const tag = image === undefined ? [] : [`image ${image.split('/').at(-1)}`];
  const digest = imageDigest === undefined ? [] : [imageDigest.slice(0, 19)];
  return [...revision, ...tag, ...digest].join(', ');
}

function outputsOf({ outcome, facts, steps }: Deployed): Readonly<Record<OutputName, string>> {
  return {
    outcome,
    url: facts.url ?? '',
    image: facts.image ?? '',
    'image-digest': facts.imageDigest ?? '',
    'repository-url': facts.repositoryUrl ?? '',
    'task-definition-arn': facts.taskDefinitionArn ?? '',
    'previous-task-definition-arn': facts.previousTaskDefinitionArn ?? '',
    'service-arn': facts.serviceArn ?? '',
    'cluster-arn': facts.clusterArn ?? '',
    'target-group-arn': facts.targetGroupArn ?? '',
    'load-balancer-dns-name': facts.loadBalancerDnsName ?? '',
    'deployment-id': facts.deploymentId ?? '',
    changes: stepsJson(steps),
  };
}
