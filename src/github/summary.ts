import type { Deployed } from '../commands/deployed.ts';
import { isGood } from '../rollout/verdict.ts';
import { details, escaped } from './markdown.ts';
import { evidence } from './summary-evidence.ts';
import { planText } from './text.ts';
import { why } from './why.ts';

/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
export function summaryText(name: string, ended: Deployed): string {
  const { outcome, because, diagnosis, steps, facts, runs } = ended;
  const rows = [
    ['URL', facts.url],
    ['Image', facts.image],
    ['Digest', facts.imageDigest],
    ['Task definition', revision(facts.taskDefinitionArn)],
    ['Before', revision(facts.previousTaskDefinitionArn)],
    ['Deployment', facts.deploymentId],
    ['Runs now', runs],
  ].filter(([, value]) => value !== undefined);
  const changes = steps.length === 0 ? ['Nothing was done.'] : planText(steps);
  return [
    `### ${escaped(name)}: ${outcome}`,
    '',
    escaped(because),
    '',
    ...(rows.length === 0
      ? []
      : ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${escaped(value ?? '')} |`), '']),
    ...(isGood(outcome) ? [] : reasons(ended)),
    ...(diagnosis ? evidence(diagnosis) : []),
    ...details('Changes', changes),
  ].join('\n');
}

/** Pure: what is added when a cancelled step was finished at the end of the job. */
export function finishedText(name: string, because: string): string {
  return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}

/** Why it ended badly, and what to do. */
function reasons(ended: Deployed): string[] {
  const { lines, link } = why(ended);
  return [...lines.map((line) => `- ${escaped(line)}`), `- [What this means, and what to do](${link})`, ''];
}

const revision = (arn: string | undefined) => arn?.split('/').at(-1);
