/** Characters of one line of a label. */
const WIDTH = 28;

/** Characters of one text: what is longer is nobody's name. */
const LONGEST = 120;

/** Pure: the label of a node, a line for each text, in the quotes that Mermaid wants. Every text is only a text. */
export function label(...texts: readonly string[]): string {
  return `"${texts.flatMap(broken).map(inert).join('<br/>')}"`;
}

/**
 * In the entities that Mermaid decodes when all else is done: what it or Markdown could read as its own (quotes,
 * brackets, `;`, `%%`, `$$`, a list's `1. `, an icon's `fa:fa-`) never reaches their parsers.
 */
function inert(text: string): string {
  return text.replace(/[^A-Za-z0-9 /-]|-(?!\w)/gu, (character, at: number) =>
    character === '.' && /^\w$/.test(text[at + 1] ?? '') ? '.' : `#${character.codePointAt(0)};`,
  );
}

/** Long names in lines, so that a node doesn't grow as wide as the page. Names break after what joins their words. */
function broken(text: string): string[] {
  const plain = [...text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()];
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
