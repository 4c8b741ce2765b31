import type { Ensured } from '../commands/ensure-environment.ts';
import { explain } from '../errors.ts';
import { escaped, tableOf } from './markdown.ts';
import { changes } from './summary-changes.ts';
import { knownFacts } from './summary-facts.ts';
import { fitted } from './summary-size.ts';
import { capital } from './text.ts';

/** Pure: what there is for releases to run on, and what was done about it, as the job summary. Everything foreign is inert. */
export function environmentText(name: string, ended: Ensured): string {
  const { outcome, because, steps, ids, error } = ended;
  const rows = Object.entries(ids);
  return fitted([
    {
      title: 'the outcome',
      weight: 9,
      lines: [`### ${escaped(name)}: ${outcome}`, '', `${escaped(capital(because))}.`, ''],
    },
    {
      title: 'the reasons',
      weight: 8,
      lines: error === undefined ? [] : [...explain(error).map((line) => `- ${escaped(line)}`), ''],
    },
    { title: 'what is there', weight: 7, lines: knownFacts({ facts: ended.facts }) },
    { title: 'the changes', weight: 6, lines: ['#### Changes', '', ...changes(steps)] },
    {
      title: 'the ids',
      weight: 5,
      lines: rows.length === 0 ? [] : ['#### Ids', '', ...tableOf(['What', 'Id'], rows)],
    },
  ]);
}
