import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { benchEnvironment } from './environment.ts';
import { median, type Row } from './row.ts';

const BUNDLE = resolve(import.meta.dirname, '../dist/index.js');
const RUNS = 25;

/** From the start of the process to the first word about the inputs, and to the first answers of three AWS services. */
export async function benchStart(): Promise<Row[]> {
  const bench = await benchEnvironment();
  try {
    const inputs = Object.entries(bench.inputs('one')).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const env = { ...Object.fromEntries(inputs), ...bench.aws.env };
    const toInputs: number[] = [];
    const toAnswers: number[] = [];
    // In turn, so that whatever else the machine does hits all alike.
    for (let run = 0; run < RUNS; run++) {
      const nothing = await timeToExit(['-e', '0'], {});
      toInputs.push((await timeToExit([BUNDLE], {})) / nothing);
      toAnswers.push((await timeToAnswers(env)) / nothing);
    }
    return [
      row('start.inputs', 'start to "input required", in starts of node', median(toInputs), 2.0),
      row('start.answers', 'start to the answers of three services, in starts of node', median(toAnswers), 5.5),
    ];
  } finally {
    await bench.close();
  }
}

function row(id: string, what: string, ratio: number, bar: number): Row {
  const measured = `${ratio.toFixed(2)}x`;
  return { id, what, measured, bar: `at most ${bar.toFixed(1)}x`, holds: ratio <= bar, values: { ratio } };
}

type Environment = Readonly<Record<string, string>>;

function start(args: readonly string[], env: Environment) {
  return spawn(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], ...env } });
}

async function timeToExit(args: readonly string[], env: Environment): Promise<number> {
  const from = performance.now();
  await new Promise((done) => start(args, env).on('exit', done));
  return performance.now() - from;
}

/** Answers every call at once with next to nothing, and tells which service was asked: only the bundle's own time counts. */
function instantAws(onAnswer: (service: string) => void) {
  return createServer((request, response) => {
    const target = request.headers['x-amz-target'];
    request.resume().on('end', () => {
      response.setHeader('content-type', target === undefined ? 'text/xml' : 'application/x-amz-json-1.1');
      response.end(target === undefined ? '<Response/>' : '{}', () => {
        onAnswer(typeof target === 'string' ? (target.split('.')[0] ?? '') : 'elb');
      });
    });
  });
}

async function timeToAnswers(env: Environment): Promise<number> {
  const answered = new Set<string>();
  const { promise: third, resolve: onThird } = Promise.withResolvers<number>();
  const server = instantAws((service) => {
    if (answered.add(service).size === 3) onThird(performance.now());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const from = performance.now();
  const child = start([BUNDLE], { ...env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` });
  const gone = new Promise<never>((_, fail) => {
    child.on('exit', () => fail(new Error('the bundle ended before three services had answered')));
  });
  try {
    return (await Promise.race([third, gone])) - from;
  } finally {
    gone.catch(() => {});
    child.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
  }
}
