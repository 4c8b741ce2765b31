import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';

/** Pure: the likeliest cause and what to do about it, for the annotation. */
export function causeLines({ causes }: Diagnosis): string[] {
  const [first] = causes;
  return first ? [`${first.name}: ${first.summary}`, ...first.fix] : [];
}

/** Pure: everything that speaks for the causes, and what the containers wrote last. */
export function evidenceLines({ causes, logs, gaps }: Diagnosis): string[] {
  return [
    ...causes.flatMap(({ name, summary, evidence }) => [`${name}: ${summary}`, ...evidence.map((line) => `  ${line}`)]),
    ...logs.flatMap(({ container, task, lines }) =>
      lines.length === 0
        ? [`container ${container} of task ${task.slice(0, 8)} wrote nothing`]
        : [
            `the last lines of container ${container} of task ${task.slice(0, 8)}:`,
            ...lines.map(({ text }) => `  ${text}`),
          ],
    ),
    ...gaps,
  ];
}
