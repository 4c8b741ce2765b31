import type { Planned } from '../commands/plan.ts';
import { counted } from '../counted.ts';
import { isChange, type Step } from '../engine/walk.ts';
import type { Setting } from '../spec/settings.ts';
import { escaped, fenced } from './markdown.ts';
import { picture } from './picture.ts';
import { provenance } from './plan-settings.ts';
import { changeTable, keptTable } from './summary-changes.ts';
import { costs } from './summary-cost.ts';
import { knownFacts } from './summary-facts.ts';
import { fitted, type Section } from './summary-size.ts';
import { tasksAndTargets } from './summary-tasks.ts';
import { capital, changeText, keptText } from './text.ts';

const WOULD = { create: 'create', update: 'change', replace: 'replace', remove: 'remove', keep: 'keep' } as const;

/** Pure: the plan in one sentence. */
export function planSentence({ steps, changed, refused, tooLate }: Planned): string {
  if (refused.length > 0) return `a deploy would be refused: ${counted(refused.length, 'thing')} can’t be done`;
  if (!changed) return 'everything is as described: a deploy would change nothing';
  if (tooLate !== undefined) return `a deploy of this commit would change nothing: ${tooLate}`;
  const of = (action: keyof typeof WOULD) => steps.filter((step) => step.action === action).length;
  const parts = (['create', 'update', 'replace', 'remove'] as const).flatMap((action) =>
    of(action) === 0 ? [] : [`${WOULD[action]} ${of(action)}`],
  );
  const would = `a deploy would ${parts.join(', ')} and keep ${counted(of('keep'), 'thing')}`;
  const drifted = steps.flatMap(({ changes }) => changes.filter(({ drift }) => drift)).length;
  return drifted === 0
    ? would
    : `${would}; ${drifted} of the changes ${drifted === 1 ? 'undoes' : 'undo'} what was changed outside`;
}

const wordOf = ({ action, refusal }: Pick<Step, 'action' | 'refusal'>) =>
  refusal === undefined ? WOULD[action] : 'refuse';

/** Pure: the plan as Markdown, for the job summary and for a comment on a pull request. Everything foreign is inert. */
export function planMarkdown(name: string, planned: Planned, settings: readonly Setting[]): string {
  const { steps, topology, look, facts, origin, imageIsOpen } = planned;
  const sections: (Section | undefined)[] = [
    {
      title: 'the outcome',
      weight: 9,
      lines: [`### ${escaped(name)}: plan`, '', `${escaped(capital(planSentence(planned)))}.`, ''],
    },
    imageIsOpen
      ? { title: 'the image', weight: 8, lines: ['No image was named: planned with the one that runs.', ''] }
      : undefined,
    { title: 'what would change', weight: 7, lines: wouldChange(steps) },
    { title: 'what is there', weight: 5, lines: knownFacts({ facts: present(facts), origin }) },
    look && {
      title: 'the picture',
      weight: 4,
      lines: ['#### What runs now', '', ...fenced('mermaid', picture({ topology, look, image: undefined }))],
    },
    look && { title: 'the tasks', weight: 3, lines: tasksAndTargets(look) },
    {
      title: 'the cost',
      weight: 6,
      lines: costs(topology, look?.service.desired ?? topology.task.count, 'deployed', steps),
    },
    { title: 'where the values come from', weight: 2, lines: provenance(settings) },
  ];
  return fitted(sections.filter((section) => section !== undefined));
}

/** What is there already, of what a plan knows: its own image need not be. */
const present = ({ url, previousTaskDefinitionArn: now }: Planned['facts']) => ({
  ...(url === undefined ? {} : { url }),
  ...(now === undefined ? {} : { taskDefinitionArn: now }),
});

function wouldChange(steps: Planned['steps']): string[] {
  const refused = steps.filter(({ refusal }) => refusal !== undefined);
  const todo = steps.filter(isChange);
  const reasons = refused.map(({ kind, name, refusal = '' }) => `- ${escaped(`${kind} ${name}: ${refusal}`)}`);
  return [
    ...(reasons.length === 0 ? [] : ['#### Refused', '', ...reasons, '']),
    ...(todo.length === 0 ? [] : ['#### Changes', '', ...changeTable(todo, wordOf)]),
    ...keptTable(steps),
  ];
}

/** Pure: the plan for programs. Values that may be secret are marks by now, and are left out. */
export function planJson(name: string, planned: Planned, settings: readonly Setting[]): string {
  const { steps, changed, refused, tooLate, imageIsOpen, facts } = planned;
  return `${JSON.stringify(
    {
      version: 1,
      name,
      changed,
      refused: refused.length > 0,
      ...(tooLate === undefined ? {} : { tooLate }),
      image: imageIsOpen ? 'the one that runs' : facts.image,
      steps: steps.map(({ kind, name: of, action, changes, kept = [], refusal }) => ({
        kind,
        name: of,
        action: wordOf({ action, refusal }),
        changes: changes.map((change) => ({
          field: change.field,
          text: changeText(change),
          ...(change.drift && { drift: true }),
        })),
        ...(kept.length === 0 ? {} : { kept: kept.map((each) => ({ field: each.field, text: keptText(each) })) }),
        ...(refusal === undefined ? {} : { refusal }),
      })),
      settings,
    },
    null,
    2,
  )}\n`;
}
