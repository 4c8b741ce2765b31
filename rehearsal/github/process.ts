import { spawn } from 'node:child_process';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** How long a process has after each signal before the next: what the runner gives. */
const PATIENCE = [
  ['SIGINT', 7500],
  ['SIGTERM', 2500],
  ['SIGKILL', 0],
] as const;

/** Runs a process of a step to its end, line by line. A cancellation goes through the runner's signals. */
export function runProcess(command: Command, line: (text: string) => void, signal: AbortSignal): Promise<number> {
  const { file, args, cwd, env } = command;
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timers: NodeJS.Timeout[] = [];
    const stop = () => {
      let delay = 0;
      for (const [name, patience] of PATIENCE) {
        timers.push(setTimeout(() => child.kill(name), delay));
        delay += patience;
      }
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const each of lines) line(each);
      });
      stream.on('end', () => {
        if (rest !== '') line(rest);
      });
    }
    child.on('error', reject);
    child.on('exit', () => {
      if (!signal.aborted) return;
      // What the process has started may live on, and hold these open.
      child.stdout.destroy();
      child.stderr.destroy();
    });
    child.on('close', (code) => {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  });
}
