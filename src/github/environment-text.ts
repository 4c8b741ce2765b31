import type { Ensured } from '../commands/ensure-environment.ts';
import { tableOf } from './markdown.ts';
import { changes } from './summary-changes.ts';
import { ending } from './summary-ending.ts';
import { knownFacts } from './summary-facts.ts';
import { fitted } from './summary-size.ts';

/** Pure: what there is for releases to run on, and what was done about it, as the job summary. Everything foreign is inert. */
export function environmentText(name: string, ended: Ensured): string {
  const { steps, ids } = ended;
  const rows = Object.entries(ids);
  return fitted([
    ...ending(name, ended),
    { title: 'what is there', weight: 7, lines: knownFacts({ facts: ended.facts }) },
    { title: 'the changes', weight: 6, lines: ['#### Changes', '', ...changes(steps)] },
    {
      title: 'the ids',
      weight: 5,
      lines: rows.length === 0 ? [] : ['#### Ids', '', ...tableOf(['What', 'Id'], rows)],
    },
  ]);
}
