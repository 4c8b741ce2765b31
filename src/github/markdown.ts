/** Pure: lines that unfold. */
export function details(title: string, lines: readonly string[]): string[] {
  return [
    `<details><summary>${title}</summary>`,
    '',
    ...lines.map((line) => `- ${escaped(line.trim())}`),
    '',
    '</details>',
    '',
  ];
}

/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Pure: a table; every cell is text. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row), ''];
}
