import { marked, type Token } from 'marked';

/** A command as the runner reads it out of a log. */
export interface Command {
  readonly name: string;
  readonly message: string;
}

/**
 * The commands of a log, as the runner finds them (ActionCommand.TryParseV2, then TryParse): `::name…::` where a line
 * begins, after blanks too; `##[name…]` wherever in a line it stands.
 */
export function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, name, message = ''] = /^\s*::([^\s:]+)[^:]*?(?: .*?)?::(.*)$/.exec(line) ?? [];
    if (name !== undefined) return [{ name, message }];
    const [, old, rest = ''] = /##\[([^\s\]]+)[^\]]*\](.*)$/.exec(line) ?? [];
    return old === undefined ? [] : [{ name: old, message: rest }];
  });
}

/** What a terminal or a page would show otherwise than it is written: colours, marks of direction, what is unseen. */
const isTrick = (character: string) =>
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2061-\u206f\ufeff\u{e0000}-\u{e007f}]/u.test(character) &&
  !'\n\t'.includes(character);

export const tricksIn = (text: string): string | undefined => [...text].find(isTrick);

/** What is in a Markdown text beside text, as GitHub's dialect reads it. */
export interface Shape {
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly images: number;
  readonly html: readonly string[];
  readonly fences: readonly string[];
  readonly others: readonly string[];
  /** Of which GitHub makes more in the end: addresses, mentions, references. */
  readonly references: readonly string[];
  readonly mermaid: readonly string[];
}

const TEXT: ReadonlySet<string> = new Set([
  'text',
  'escape',
  'space',
  'paragraph',
  'table',
  'list',
  'list_item',
  'br',
  'html',
]);

/** Reads Markdown, and tells all of it that is more than text. */
export function shapeOf(markdown: string): Shape {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => void tokens.push(token));
  const of = (type: string) => tokens.filter((token) => token.type === type);
  const text = (token: Token) => ('text' in token ? String(token.text) : '');
  const fences = of('code').map((token) => ({
    lang: 'lang' in token ? String(token.lang ?? 'indented') : '',
    text: text(token),
  }));
  const plain = tokens.filter((token) => token.type === 'text' && !('tokens' in token && token.tokens)).map(text);
  return {
    headings: of('heading').map((token) => `${'depth' in token ? token.depth : ''}`),
    links: of('link').map((token) => ('href' in token ? String(token.href) : '')),
    images: of('image').length,
    html: of('html').map((token) => token.raw.trim()),
    fences: fences.map(({ lang }) => lang),
    others: tokens
      .filter(({ type }) => !TEXT.has(type) && !['heading', 'link', 'image', 'code'].includes(type))
      .map(({ type }) => type),
    references: plain.flatMap((one) => decoded(one).match(REFERENCES) ?? []),
    mermaid: fences.filter(({ lang }) => lang === 'mermaid').map((one) => one.text),
  };
}

const REFERENCES =
  /(?<![\w/])@\w[\w-]*|\b(?:https?|ftp):\/\/\S+|\bwww\.\w\S*|\b(?:mailto|xmpp):\S+|[\w.+-]+@[\w-]+\.\w\S*|(?<![\w&])#\d+|\bGH-\d+|[\w-]+\/[\w-]+#\d+/gi;

const decoded = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );

/** The statements of a Mermaid chart without their labels, whose content has to be words and entities only. */
export function statementsOf(chart: string): readonly string[] {
  return chart.split('\n').map((line) => line.replace(/"(?:[A-Za-z0-9 ./-]|#\d+;|<br\/>)*"/g, '""'));
}
