import type { Deployed } from '../commands/deployed.ts';
import { isGood } from '../rollout/verdict.ts';
import { evidenceLines } from './diagnosis-text.ts';
import { planText } from './text.ts';
import { whyLines } from './why.ts';

/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
export function summaryText(name: string, ended: Deployed): string {
  const { outcome, because, diagnosis, steps, facts } = ended;
  const rows = [
    ['URL', facts.url],
    ['Image', facts.image],
    ['Digest', facts.imageDigest],
    ['Task definition', revision(facts.taskDefinitionArn)],
    ['Before', revision(facts.previousTaskDefinitionArn)],
    ['Deployment', facts.deploymentId],
  ].filter(([, value]) => value !== undefined);
  const causes = isGood(outcome) ? [] : whyLines(ended);
  const changes = steps.length === 0 ? ['Nothing was done.'] : planText(steps);
  return [
    `### ${escaped(name)}: ${outcome}`,
    '',
    escaped(because),
    '',
    ...(rows.length === 0
      ? []
      : ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${escaped(value ?? '')} |`), '']),
    ...causes.map((cause) => `- ${escaped(cause)}`),
    ...(causes.length === 0 ? [] : ['']),
    ...(diagnosis ? details('Evidence', evidenceLines(diagnosis)) : []),
    ...details('Changes', changes),
  ].join('\n');
}

/** Pure: what is added when a cancelled step was finished at the end of the job. */
export function finishedText(name: string, because: string): string {
  return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}

function details(title: string, lines: readonly string[]): string[] {
  return [
    `<details><summary>${title}</summary>`,
    '',
    ...lines.map((line) => `- ${escaped(line.trim())}`),
    '',
    '</details>',
    '',
  ];
}

const revision = (arn: string | undefined) => arn?.split('/').at(-1);

/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
