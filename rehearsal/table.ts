import { styleText } from 'node:util';
import type { JobRun } from './github/run.ts';
import type { Played } from './stage/stage.ts';

/** Pure: a line for each run, under the scenario that it is part of: workflow, trigger, jobs, result, seconds. */
export function table(
  scenarios: readonly { readonly scenario: string; readonly played: readonly Played[] }[],
): readonly string[] {
  const groups = scenarios.map(({ scenario, played }) => ({
    scenario,
    rows: played.map((each) => ({ cells: cellsOf(each), good: each.wrong.length === 0 })),
  }));
  const rows = groups.flatMap((group) => group.rows);
  const head = ['workflow', 'trigger', 'jobs that ran', 'result', 'seconds'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    `  ${line(head)}`,
    ...groups.flatMap((group) => [
      styleText('bold', group.scenario),
      ...group.rows.map(({ cells, good }) =>
        good ? `${styleText('green', '✓')} ${line(cells)}` : styleText('red', `✗ ${line(cells)}`),
      ),
    ]),
  ];
}

function cellsOf({ workflow, trigger, run }: Played): readonly string[] {
  return [shortened(workflow), trigger, jobsOf(run.jobs), run.result, run.seconds.toFixed(1)];
}

/** `monorepo/api.yml`; the platform's own without a folder. */
const shortened = (file: string) => file.replace(/^(examples|rehearsal)\//, '').replace('.github/workflows/', '');

/** Those that a workflow calls behind its name: `dev: build, deploy; prod: promote`. What failed is marked. */
function jobsOf(jobs: readonly JobRun[]): string {
  const ran = jobs.filter(({ result }) => result !== 'skipped');
  const callers = [...new Set(ran.map(({ path }) => path.split(' / ').slice(0, -1).join(' / ')))];
  return callers
    .map((caller) => {
      const own = ran.filter(({ path }) => path.split(' / ').slice(0, -1).join(' / ') === caller);
      const names = own.map(
        ({ path, result }) => `${path.split(' / ').at(-1)}${result === 'success' ? '' : ` (${result})`}`,
      );
      return `${caller === '' ? '' : `${caller}: `}${names.join(', ')}`;
    })
    .join('; ');
}
