import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { entryOf } from '../../scripts/generate/action-yaml.ts';
import type { Verb } from '../../src/spec/verbs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COMPILED = join(tmpdir(), 'fargate-platform-compiled');

export interface Run {
  /** Which action of the suite; deploy where nothing is said. */
  readonly verb?: Verb;
  /** By the input's name in action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** What the job's environment adds. */
  readonly env?: Readonly<Record<string, string>>;
  /** Cloud seconds in a real second, and the time in the cloud, so that both clocks go alike. */
  readonly time?: { readonly factor: number; readonly now: number };
  readonly onLine?: (line: string) => void;
  /** Sends this signal once the log shows this text, or this has come. */
  readonly cancel?: { readonly after: string | Promise<void>; readonly signal: NodeJS.Signals };
}

/** How one process of a step ended. */
export interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner keeps for the end of the job. */
  readonly state: Readonly<Record<string, string>>;
  /** The end of the job for this step; absent where it had left nothing to finish. */
  readonly post?: Ended;
}

/**
 * Runs the bundle as GitHub's runner does: a process of Node 24, INPUT_ variables, command files, exit code; and the
 * post step with the state that the first process has saved. A post step without a state does nothing, so it is spared.
 */
export async function runAction(run: Run): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'run-action-'));
  const began = performance.now();
  try {
    const ended = await runStep(`dist/${entryOf(run.verb ?? 'deploy')}.js`, run, folder, {});
    const { state } = ended;
    if (Object.values(state).every((value) => value === '')) return ended;
    const { cancel: _, time, ...rest } = run;
    const later = time && { ...time, now: time.now + (performance.now() - began) * time.factor };
    const kept = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
    const post = await runStep('dist/post.js', later ? { ...rest, time: later } : rest, folder, kept);
    return { ...ended, post };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runStep(
  entry: string,
  { inputs, env = {}, time, onLine, cancel }: Run,
  folder: string,
  kept: Readonly<Record<string, string>>,
): Promise<Ended> {
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary'), state: join(folder, 'state') };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const child = spawn(process.execPath, [join(ROOT, entry)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_STATE: files.state,
      AWS_EC2_METADATA_DISABLED: 'true',
      // A runner has none; a few hundred starts of one bundle are quicker with it.
      NODE_COMPILE_CACHE: COMPILED,
      ...(time && scaled(time)),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
      ...kept,
    },
  });
  if (cancel && typeof cancel.after !== 'string') void cancel.after.then(() => child.kill(cancel.signal));
  let log = '';
  let rest = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
      if (typeof cancel?.after === 'string' && !child.killed && log.includes(cancel.after)) child.kill(cancel.signal);
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const [outputs, summary, state] = await Promise.all([
    readFile(files.output, 'utf8'),
    readFile(files.summary, 'utf8'),
    readFile(files.state, 'utf8'),
  ]);
  return { code, log, outputs: parse(outputs), summary, state: parse(state) };
}

function scaled({ factor, now }: { readonly factor: number; readonly now: number }) {
  return {
    NODE_OPTIONS: `--import=${join(ROOT, 'test/runner/scaled-time.js')} --no-warnings`,
    SCALED_TIME_FACTOR: String(factor),
    SCALED_TIME_START: String(now),
  };
}

/** Reads `name<<delimiter`, value, `delimiter`, as the runner does. */
function parse(file: string): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [, name = '', , value = ''] of file.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n?^\2$/gm)) entries[name] = value;
  return entries;
}
