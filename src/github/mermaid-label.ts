/** Characters of one line of a label. */
const WIDTH = 24;

/** Characters of a title, which may be the widest thing of its box. */
const WIDEST = 32;

/** Characters of one text: what is longer is nobody's name. */
const LONGEST = 120;

/** Pure: the label of a node, a line for each text, in the quotes that Mermaid wants. Every text is only a text. */
export function label(...texts: readonly string[]): string {
  return `"${texts.flatMap(broken).map(inert).join('<br/>')}"`;
}

/** Pure: the title of a box: one line, as Mermaid keeps no room for more, so a long text loses its middle. */
export function title(text: string): string {
  const plain = [...onOneLine(text)];
  if (plain.length <= WIDEST) return `"${inert(plain.join(''))}"`;
  const half = Math.floor((WIDEST - 1) / 2);
  return `"${inert([...plain.slice(0, half), '…', ...plain.slice(-half)].join(''))}"`;
}

const onOneLine = (text: string) => disarmed(text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim());

/**
 * What Mermaid looks for when it has decoded a label gets a character of no width in between: formulas (`$$`), icons
 * (`fa:fa-`) and line breaks (`\n`). The ligature is how its own entities begin.
 */
const disarmed = (text: string) =>
  text.replaceAll('ﬂ', 'fl').replace(/(?<=\$)(?=\$)|(?<=:)(?=fa-)|(?<=\\)(?=n)/gi, '\u2060');

/**
 * In the entities that Mermaid decodes late: what it or Markdown could read as its own (quotes, brackets, `;`, `%%`, a
 * list's `1. `) never reaches their parsers.
 */
function inert(text: string): string {
  return text.replace(/[^A-Za-z0-9 /-]|(?<!\w)-(?!\w)/gu, (character, at: number) =>
    character === '.' && /^\w$/.test(text[at + 1] ?? '') ? '.' : `#${character.codePointAt(0)};`,
  );
}

/** Long names in lines, so that a node doesn't grow as wide as the page. Names break after what joins their words. */
function broken(text: string): string[] {
  const plain = [...onOneLine(text)];
  const whole = plain.length > LONGEST ? [...plain.slice(0, LONGEST - 1), '…'] : plain;
  const lines: string[] = [];
  for (let rest = whole; rest.length > 0; ) {
    const end = rest.length <= WIDTH ? rest.length : breakIn(rest.slice(0, WIDTH));
    lines.push(rest.slice(0, end).join('').trim());
    rest = rest.slice(end);
  }
  return lines.filter((line) => line !== '');
}

/** Behind the last joint in the second half of a line; in the middle of a word where there is none. */
function breakIn(line: readonly string[]): number {
  const joint = line.findLastIndex((character) => ' -/.:_'.includes(character));
  return joint >= WIDTH / 2 ? joint + 1 : line.length;
}
