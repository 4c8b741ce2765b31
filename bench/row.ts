/** One line of a report: what was measured in this run, against what, and the bar it has to hold. */
export interface Row {
  /** Never changes: the docs quote a row by it. */
  readonly id: string;
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly holds: boolean;
  /** What was measured, for machines; without an entry for what could not be measured here. */
  readonly values: Readonly<Record<string, number>>;
  /** Why this row was not measured. */
  readonly skipped?: string;
}

/** Pure: the rows as a table for people. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, bar, holds }) => [what, measured, bar, holds ? 'holds' : 'MISSED']);
  const lines = [['what', 'measured', 'bar', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
