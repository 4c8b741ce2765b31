import type { Deployed } from '../commands/deployed.ts';
import { isGood, type Outcome } from '../rollout/verdict.ts';
import { escaped, fenced } from './markdown.ts';
import { picture, type Scene } from './picture.ts';
import { changes } from './summary-changes.ts';
import { costs } from './summary-cost.ts';
import { evidence } from './summary-evidence.ts';
import { knownFacts } from './summary-facts.ts';
import { phaseTimes } from './summary-phases.ts';
import { fitted, type Section } from './summary-size.ts';
import { tasksAndTargets } from './summary-tasks.ts';
import { TERRAFORM_HINT, terraformCommands } from './terraform.ts';
import { why } from './why.ts';

/** Characters of the reason that AWS or anybody gives. */
const MOST_SAID = 4000;

/** What was at work, in the words of a sentence. */
const NOUN = { deploy: 'deploy', rollback: 'rollback', scale: 'scaling' } as const;

/** The verbs whose endings are told alike. */
export type RolloutVerb = keyof typeof NOUN;

/** What the outcomes mean, for who sees one for the first time. */
const PLAINLY: Readonly<Record<Outcome, (noun: string) => string>> = {
  deployed: (noun) => `The ${noun} has succeeded`,
  scaled: () => 'As many tasks run as were asked for',
  unchanged: () => 'Nothing had to change, and what runs is healthy',
  asleep: () => 'Everything is in place, and nothing runs',
  superseded: () => 'Another release took the place of this one',
  'rolled-back': () => 'The new version did not become healthy, and the one of before was put back',
  failed: (noun) => `The ${noun} has failed`,
  'timed-out': (noun) => `The ${noun} was not done in time`,
  cancelled: (noun) => `The ${noun} was cancelled`,
};

/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
export function summaryText(name: string, ended: Deployed, verb: RolloutVerb = 'deploy'): string {
  const { outcome, because, diagnosis, steps, phases } = ended;
  const scene = sceneOf(ended);
  const whole = because.trim().replace(/[.\s]+$/, '');
  const said = escaped(whole.length > MOST_SAID ? `${whole.slice(0, MOST_SAID)}…` : whole);
  const sections: (Section | undefined)[] = [
    {
      title: 'the outcome',
      weight: 9,
      lines: [`### ${escaped(name)}: ${outcome}`, '', `${PLAINLY[outcome](NOUN[verb])}: ${said}.`, ''],
    },
    { title: 'what is there', weight: 8, lines: knownFacts(ended) },
    isGood(outcome) ? undefined : { title: 'the reasons', weight: 7, lines: reasons(ended) },
    diagnosis && { title: 'the evidence', weight: 5, lines: evidence(diagnosis) },
    scene && { title: 'the picture', weight: 6, lines: fenced('mermaid', picture(scene)) },
    { title: 'the changes', weight: 4, lines: ['#### Changes', '', ...changes(steps)] },
    terraform(ended),
    scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...tasksAndTargets(scene.look)] },
    phases && { title: 'the times', weight: 2, lines: ['#### Time', '', ...phaseTimes(phases)] },
    scene && { title: 'the cost', weight: 1, lines: costs(scene.topology, scene.look.service.desired, outcome, steps) },
  ];
  return fitted(sections.filter((section) => section !== undefined));
}

function terraform({ takenOver = [] }: Deployed): Section | undefined {
  const commands = terraformCommands(takenOver);
  if (commands.length === 0) return undefined;
  return { title: 'Terraform', weight: 2, lines: [TERRAFORM_HINT, '', ...fenced('sh', commands)] };
}

/** What was seen last. Of a run that broke off in the middle nobody knows what is there. */
function sceneOf({ outcome, topology, look, last = look, facts }: Deployed): Scene | undefined {
  if (topology === undefined || last === undefined) return undefined;
  const [, tag, digest] = /(?::([^:/@]+)|@sha256:([0-9a-f]{12})[0-9a-f]*)$/.exec(facts.image ?? '') ?? [];
  return { topology, look: last, image: isGood(outcome) ? (tag ?? digest) : undefined };
}

/** Why it ended badly, and what to do. */
function reasons(ended: Deployed): string[] {
  const { lines, link } = why(ended);
  return [...lines.map((line) => `- ${escaped(line)}`), `- [What this means, and what to do](${link})`, ''];
}
