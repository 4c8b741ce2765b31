import { endGroup, info, setFailed, setOutput, startGroup, warning } from '@actions/core';
import type { Deployed } from '../commands/deployed.ts';
import { isGood } from '../rollout/verdict.ts';
import type { OutputName } from '../spec/outputs.ts';
import { evidenceLines } from './diagnosis-text.ts';
import { linkTo } from './docs-link.ts';
import { summaryText } from './summary.ts';
import { oneLine, stepsJson } from './text.ts';
import { why } from './why.ts';
import { writeSummary } from './write-summary.ts';

/** Shows how it ended: outputs and evidence first, the failure last. Whether a run that came too late fails was asked. */
export async function show(name: string, ended: Deployed, onSuperseded: 'succeed' | 'fail'): Promise<void> {
  setOutputs(ended);
  await writeSummary(() => summaryText(name, ended));
  const { outcome, because, diagnosis, facts } = ended;
  const late = outcome === 'superseded' && onSuperseded === 'succeed';
  if (isGood(outcome) || late) {
    info(`${name} ${outcome}: ${oneLine(because)}`);
    if (facts.url !== undefined) info(facts.url);
    if (outcome === 'asleep' || late) warning(`${name} ${outcome}: ${oneLine(because)}.\n${linkTo(outcome)}`);
    return;
  }
  if (diagnosis) {
    startGroup('Diagnosis');
    for (const line of evidenceLines(diagnosis)) info(`  ${oneLine(line)}`);
    endGroup();
  }
  const { lines, link } = why(ended);
  setFailed([`${name} ${outcome}: ${because}`, ...lines, link].join('\n'));
}

function setOutputs({ outcome, facts, steps }: Deployed): void {
  const outputs: Record<OutputName, string | undefined> = {
    outcome,
    url: facts.url,
    image: facts.image,
    'image-digest': facts.imageDigest,
    'repository-url': facts.repositoryUrl,
    'task-definition-arn': facts.taskDefinitionArn,
    'previous-task-definition-arn': facts.previousTaskDefinitionArn,
    'service-arn': facts.serviceArn,
    'cluster-arn': facts.clusterArn,
    'target-group-arn': facts.targetGroupArn,
    'load-balancer-dns-name': facts.loadBalancerDnsName,
    'deployment-id': facts.deploymentId,
    changes: stepsJson(steps),
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value ?? '');
}
