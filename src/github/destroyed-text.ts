import type { Destroyed } from '../commands/destroy.ts';
import { firstOf } from './markdown.ts';
import { ending } from './summary-ending.ts';
import { fitted } from './summary-size.ts';

/** Rows of one table. */
const MOST = 60;

/** Pure: what was removed, what stays and why, as the job summary. Everything foreign is inert. */
export function destroyedText(name: string, ended: Destroyed): string {
  const { steps, left } = ended;
  const gone = steps.map((step) => [step.kind, step.name]);
  const stays = left.map((each) => [each.kind, each.name, each.reason]);
  return fitted([
    ...ending(name, ended),
    {
      title: 'what stays',
      weight: 7,
      lines: stays.length === 0 ? [] : ['#### Left', '', ...firstOf(MOST, ['What', 'Name', 'Why'], stays)],
    },
    {
      title: 'what was removed',
      weight: 6,
      lines: gone.length === 0 ? [] : ['#### Removed', '', ...firstOf(MOST, ['What', 'Name'], gone)],
    },
  ]);
}
