import { oneLine } from '../one-line.ts';

/** Pure: a list that unfolds; every line is text. */
export function details(title: string, lines: readonly string[]): string[] {
  return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}

/** Pure: Markdown that unfolds. */
export function folded(title: string, markdown: readonly string[]): string[] {
  return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}

/**
 * Text as text: no Markdown, no HTML, no table cell or line of its own, and nothing of which GitHub makes a link, a
 * mention or a reference by itself. That GitHub does after it has resolved escapes and entities, so only a character
 * between (one of no width, where no line breaks) keeps it from that.
 */
export function escaped(text: string): string {
  return oneLine(text)
    .trimStart()
    .replace(LINKED, JOINER)
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/^[-=](?=[\s=-]|$)/, '\\$&')
    .replace(/^(\d{1,9})\.(?=\s|$)/, '$1\\.')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}

const JOINER = '\u2060';

/** The places in `https://…`, `www.…`, `mailto:…`, `a@b.c`, `@name`, `#1` and `GH-1` that make them what they are. A digest behind `@` is none. */
const LINKED = new RegExp(
  [
    String.raw`(?<=:)(?=\/\/)`,
    String.raw`(?<=www)(?=\.)`,
    '(?<=mailto|xmpp)(?=:)',
    String.raw`(?<=@)(?=[\w-]*\.\w)`,
    String.raw`(?<=(?<![A-Za-z0-9])@)(?=\w)`,
    String.raw`(?<=#)(?=\d)`,
    String.raw`(?<=GH)(?=-\d)`,
  ].join('|'),
  'gi',
);

/** Pure: lines between fences that none of them can be the end of. */
export function fenced(language: string, lines: readonly string[]): string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map(oneLine), fence, ''];
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
