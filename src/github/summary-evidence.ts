import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';
import { whyStopped } from '../rollout/stops.ts';
import { logsAlike } from './diagnosis-text.ts';
import { details, escaped, fenced, tableOf } from './markdown.ts';

/** Rows of one table; the newest are shown. */
const MOST = 10;

/** Pure: what became of the tasks and what the load balancer says of them, what else speaks for the causes, and the logs. */
export function evidence({ causes, stopped, running, targets, logs, gaps }: Diagnosis): string[] {
  const tasks = [
    ...stopped.map((task) => [task.id.slice(0, 8), 'stopped', whyStopped(task)]),
    ...running.map(({ id, status }) => [id.slice(0, 8), status.toLowerCase(), '']),
  ];
  const health = targets.map(({ address, port, state, reason, description }) => [
    `${address}:${port}`,
    state,
    [reason, description].filter(Boolean).join(': '),
  ]);
  return [
    '#### What became of the deployment',
    '',
    ...(tasks.length === 0 ? [] : tableOf(['Task', 'State', 'Why'], tasks.slice(-MOST))),
    ...(health.length === 0 ? [] : tableOf(['Target', 'State', 'Why'], health.slice(-MOST))),
    ...logsAlike(logs).flatMap(logOf),
    ...details('Evidence', [
      ...causes.flatMap(({ name, evidence: lines }) => lines.map((line) => `${name}: ${line}`)),
      ...gaps,
    ]),
  ];
}

function logOf({ of, lines }: ReturnType<typeof logsAlike>[number]): string[] {
  if (lines.length === 0) return [`${escaped(of)} wrote nothing.`, ''];
  return [`The last lines of ${escaped(of)}:`, '', ...fenced('text', lines)];
}
