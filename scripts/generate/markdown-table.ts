/** A table in Markdown; what is in its cells is Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``;
}

/** Angle brackets would be taken for HTML, bars for the end of a cell. */
export function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
