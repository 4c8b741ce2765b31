import type { Destroyed } from '../commands/destroy.ts';
import { explain } from '../errors.ts';
import { escaped, firstOf } from './markdown.ts';
import { fitted } from './summary-size.ts';
import { capital } from './text.ts';

/** Rows of one table. */
const MOST = 60;

/** Pure: what was removed, what stays and why, as the job summary. Everything foreign is inert. */
export function destroyedText(name: string, ended: Destroyed): string {
  const { outcome, because, steps, left, error } = ended;
  const gone = steps.map((step) => [step.kind, step.name]);
  const stays = left.map((each) => [each.kind, each.name, each.reason]);
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
