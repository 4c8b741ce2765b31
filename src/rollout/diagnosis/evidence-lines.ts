import { plain } from '../plain.ts';
import { whyStopped, withoutIds } from '../stops.ts';
import type { Findings, StoppedTask, TargetFinding } from './findings.ts';

/** Pure: how these tasks ended, one line a kind of end, the commonest first. */
export function stopLines(tasks: readonly StoppedTask[]): string[] {
  const alike = Map.groupBy(tasks, (task) => withoutIds(whyStopped(task)));
  return [...alike.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const who = others.length === 0 ? `task ${first.id.slice(0, 8)}` : `${others.length + 1} tasks`;
      return [`${who} stopped: ${whyStopped(first)}`];
    });
}

/** Pure: what the load balancer says of these targets, one line a state. */
export function targetLines(targets: readonly TargetFinding[]): string[] {
  const said = Map.groupBy(targets, ({ state, reason, description }) =>
    [state, [reason, description].filter(Boolean).join(': ')].filter(Boolean).join(', '),
  );
  return [...said].map(
    ([what, those]) => `target ${those.map(({ address, port }) => `${address}:${port}`).join(', ')} is ${what}`,
  );
}

/** Pure: events, those that differ, oldest first. */
export function eventLines(events: readonly string[], most = 3): string[] {
  return [...new Set(events)].slice(-most).map((event) => `ECS: ${plain(event)}`);
}

/** Pure: the line by which a log best tells why its container ended: the last that speaks of an error, else the last. */
export function lastWords({ logs }: Findings, tasks: readonly StoppedTask[], error: RegExp): string[] {
  const log = logs.findLast(({ task, lines }) => lines.length > 0 && tasks.some(({ id }) => id === task));
  const line = log?.lines.findLast(({ text }) => error.test(text)) ?? log?.lines.at(-1);
  return log === undefined || line === undefined ? [] : [`the log of ${log.container} says: ${line.text.trim()}`];
}
