import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Run {
  /** By the input's name in action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the job's environment adds. */
  readonly env?: Readonly<Record<string, string>>;
  /** Cloud seconds in a real second, and the time in the cloud, so that both clocks go alike. */
  readonly time?: { readonly factor: number; readonly now: number };
  readonly onLine?: (line: string) => void;
  /** Sends this signal once the log shows this text. */
  readonly cancel?: { readonly after: string; readonly signal: NodeJS.Signals };
}

export interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the bundle as GitHub's runner does: a process of Node 24, INPUT_ variables, command files, exit code. */
export async function runAction({ inputs, env = {}, time, onLine, cancel }: Run): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'run-action-'));
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  await Promise.all([writeFile(output, ''), writeFile(summary, '')]);
  try {
    const child = spawn(process.execPath, [join(ROOT, 'dist/index.js')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        RUNNER_TEMP: folder,
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...(time && scaled(time)),
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...env,
      },
    });
    let log = '';
    let rest = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
        if (cancel && !child.killed && log.includes(cancel.after)) child.kill(cancel.signal);
      });
    }
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    return { code, log, outputs: parse(await readFile(output, 'utf8')), summary: await readFile(summary, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function scaled({ factor, now }: { readonly factor: number; readonly now: number }) {
  return {
    NODE_OPTIONS: `--import=${join(ROOT, 'test/runner/scaled-time.ts')} --no-warnings`,
    SCALED_TIME_FACTOR: String(factor),
    SCALED_TIME_START: String(now),
  };
}

/** Reads `name<<delimiter`, value, `delimiter`, as the runner does. */
function parse(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of file.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n?^\2$/gm)) outputs[name] = value;
  return outputs;
}
