import type { Kind, Result } from './kind.ts';

/** What a run of the soak over all kinds found; docs/reliability.md is generated from it. */
export interface Figures {
  /** Day of the run, as 2026-11-23. */
  readonly date: string;
  readonly seed: number;
  /** Only the cut that takes minutes. */
  readonly short: boolean;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly kind: string;
  readonly told: string;
  readonly cases: number;
  readonly survived: number;
  /** Cloud seconds of the case that took longest, where that was measured. */
  readonly worst?: number;
}

export const FIGURES = new URL('./figures.json', import.meta.url);

/** Pure: a row a kind. */
export function rowsOf(kinds: readonly Kind[], results: readonly Result[]): Row[] {
  return kinds.map(({ name, told }) => {
    const own = results.filter(({ kind }) => kind === name);
    const seconds = own.flatMap((result) => result.seconds ?? []);
    return {
      kind: name,
      told,
      cases: own.length,
      survived: own.filter(({ failure }) => failure === undefined).length,
      ...(seconds.length === 0 ? {} : { worst: Math.round(Math.max(...seconds)) }),
    };
  });
}

/** Pure: the rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['kind of fault', 'cases', 'survived', 'worst time'],
    ...rows.map(({ kind, cases, survived, worst }) => [kind, `${cases}`, `${survived}`, timeOf(worst)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Pure: minutes and seconds, as they stand in the job log. */
export function timeOf(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
