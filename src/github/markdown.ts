/** Pure: a list that unfolds; every line is text. */
export function details(title: string, lines: readonly string[]): string[] {
  return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}

/** Pure: Markdown that unfolds. */
export function folded(title: string, markdown: readonly string[]): string[] {
  return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}

/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Pure: a table; every cell is text. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row), ''];
}

/** Pure: the first rows of a table that would be too long, and a word about the others. */
export function firstOf(most: number, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const more = rows.length - most;
  const table = tableOf(heads, rows.slice(0, most));
  return more > 0 ? [...table, `… and ${more} more.`, ''] : table;
}
