import type { Kind, Result } from './kind.ts';

/** What the soak found of each kind as a whole; docs/reliability.md is generated from it. */
export interface Figures {
  readonly seed: number;
  readonly rows: readonly SavedRow[];
}

export interface SavedRow extends Row {
  /** Day of the run, as 2026-11-23. */
  readonly date: string;
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

/** Pure: the figures with those of some kinds measured anew, in the order of all kinds. Those of another seed are gone. */
export function withRows(before: Figures, seed: number, rows: readonly SavedRow[], kinds: readonly Kind[]): Figures {
  const all = [...rows, ...(before.seed === seed ? before.rows : [])];
  return { seed, rows: kinds.flatMap(({ name }) => all.find(({ kind }) => kind === name) ?? []) };
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
