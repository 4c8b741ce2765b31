/** A part of the summary that may have to go when it is too long. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Those with the least go first. */
  readonly weight: number;
}

/** Bytes: GitHub takes 1 MiB of a step, and drops all of a summary that is longer. */
export const LONGEST = 256 * 1024;

/** Pure: the sections in their order, without the least important ones where it would be too long; that is said. */
export function fitted(sections: readonly Section[], longest = LONGEST): string {
  const byWeight = sections.toSorted((one, other) => one.weight - other.weight);
  for (let dropped = 0; dropped <= sections.length; dropped++) {
    const gone = new Set(byWeight.slice(0, dropped));
    const left = sections.filter((section) => !gone.has(section));
    const names = sections.filter((section) => gone.has(section)).map(({ title }) => title);
    const word =
      names.length === 0 ? [] : [`Left out, because it was too long: ${names.join(', ')}. The log has it.`, ''];
    const text = [...left.flatMap(({ lines }) => lines), ...word].join('\n');
    if (Buffer.byteLength(text) <= longest) return text;
  }
  return '';
}
