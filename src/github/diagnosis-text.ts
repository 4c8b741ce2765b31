import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';

/** Pure: the likeliest cause, what the log says of it, and what to do about it, for the annotation. */
export function causeLines({ causes }: Diagnosis): string[] {
  const [first] = causes;
  if (!first) return [];
  const said = first.evidence.filter((line) => line.startsWith('the log of ')).slice(0, 1);
  return [`${first.name}: ${first.summary}`, ...said, ...first.fix];
}

/** Pure: everything that speaks for the causes, and what the containers wrote last. */
export function evidenceLines({ causes, logs, gaps }: Diagnosis): string[] {
  return [
    ...causes.flatMap(({ name, summary, evidence }) => [`${name}: ${summary}`, ...evidence.map((line) => `  ${line}`)]),
    ...logsAlike(logs).flatMap(({ of, lines }) =>
      lines.length === 0 ? [`${of} wrote nothing`] : [`the last lines of ${of}:`, ...lines.map((text) => `  ${text}`)],
    ),
    ...gaps,
  ];
}

/** Pure: the logs, those that say the same only once. */
export function logsAlike(logs: Diagnosis['logs']): { readonly of: string; readonly lines: readonly string[] }[] {
  const alike = Map.groupBy(logs, ({ container, lines }) => JSON.stringify([container, lines.map(({ text }) => text)]));
  return [...alike.values()].flatMap((same) => {
    const last = same.at(-1);
    if (last === undefined) return [];
    const others = same.length === 1 ? '' : ` (and of ${same.length - 1} more that wrote the same)`;
    const of = `container ${last.container} of task ${last.task.slice(0, 8)}${others}`;
    return [{ of, lines: last.lines.map(({ text }) => text) }];
  });
}
