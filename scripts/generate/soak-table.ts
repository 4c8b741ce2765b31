import { type Figures, timeOf } from '../../soak/figures.ts';

/** What the soak found, as a table in Markdown. */
export function soakTable({ rows, seed }: Figures): string {
  const cells = rows.map(({ kind, told, cases, survived, worst }) => [
    `\`${kind}\``,
    inCell(told),
    cases,
    survived,
    timeOf(worst),
  ]);
  const head = ['kind of fault', '', 'cases', 'survived', 'longest'];
  const table = [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const dates = [...new Set(rows.map(({ date }) => date))].toSorted();
  const when = dates.length === 1 ? `on ${dates[0]}` : `from ${dates.at(0)} to ${dates.at(-1)}`;
  return `${table}\n\nOf each kind as a whole (\`npm run soak\`), ${when}, with seed ${seed}. The longest case is in the simulated cloud’s minutes and seconds.`;
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
