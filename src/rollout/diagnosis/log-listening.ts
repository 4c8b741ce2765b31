import type { Findings } from './findings.ts';
import { type Listening, listeningIn } from './listening.ts';
import type { LogLine } from './log-tail.ts';

/** A line of a log that says where the application listens. */
export interface Told extends Listening {
  readonly line: LogLine;
  readonly task: string;
}

/** What the logs of the container that serves say of listening. */
export function listeningTold({ logs, setup }: Findings): Told[] {
  const own = logs.filter(({ container }) => container === setup.container);
  return (own.length > 0 ? own : logs).flatMap(({ task, lines }) =>
    lines.flatMap((line) => {
      const listening = listeningIn(line.text);
      return listening === undefined ? [] : [{ ...listening, line, task }];
    }),
  );
}
