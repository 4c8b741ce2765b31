import { explain } from '../errors.ts';
import { escaped } from './markdown.ts';
import type { Section } from './summary-size.ts';
import { capital } from './text.ts';

/** Pure: how a run ended that rolled nothing out, and what broke it off: its summary begins with that. */
export function ending(
  name: string,
  { outcome, because, error }: { readonly outcome: string; readonly because: string; readonly error?: unknown },
): readonly Section[] {
  return [
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
  ];
}
