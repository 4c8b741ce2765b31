import { type Figures, timeOf } from '../../soak/figures.ts';

/** What the soak found, as a table in Markdown. */
export function soakTable({ rows, date, seed, short }: Figures): string {
  const cells = rows.map(({ kind, told, cases, survived, worst }) => [
    `\`${kind}\``,
    inCell(told),
    cases,
    survived,
    timeOf(worst),
  ]);
  const head = ['kind of fault', '', 'cases', 'survived', 'longest'];
  const table = [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const what = short ? 'the short cut (`npm run soak -- --short`)' : 'the whole (`npm run soak`)';
  return `${table}\n\nOf ${what}, on ${date}, with seed ${seed}. The longest case is in the simulated cloud’s minutes and seconds.`;
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
