import { oneLine } from '../../one-line.ts';

/** Characters of the beginning of a value that are taken for it where a text was cut. */
const TELLING = 4;

/** Pure: takes what must not be told out of a text, also where the text was cut (`…`) in the middle of it. */
export function hiding(hidden: readonly string[]): (text: string) => string {
  const values = [...new Set(hidden.flatMap((value) => [value, oneLine(value)]))]
    .filter((value) => value !== '')
    .toSorted((one, other) => other.length - one.length);
  const whole = (text: string) => values.reduce((left, value) => left.replaceAll(value, '***'), text);
  return (text) => {
    if (!text.endsWith('…')) return whole(text);
    const cut = Math.max(0, ...values.map((value) => begun(text.slice(0, -1), value)));
    return cut === 0 ? whole(text) : `${whole(text.slice(0, -1 - cut))}***…`;
  };
}

/** How many characters of the value the text ends with, from its first on. */
function begun(text: string, value: string): number {
  for (let length = Math.min(text.length, value.length - 1); length >= TELLING; length -= 1)
    if (text.endsWith(value.slice(0, length))) return length;
  return 0;
}
