import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody else's imitation of AWS, that PyPI has. */
export interface Emulator {
  readonly name: string;
  readonly command: string;
  /** What `pip install` takes. */
  readonly requirement: string;
  readonly arguments: (port: number) => readonly string[];
  readonly env: (port: number) => Readonly<Record<string, string>>;
  /** Whether it speaks ECR's registry protocol itself, on the same port. */
  readonly hasRegistry: boolean;
}

export const EMULATORS: readonly Emulator[] = [
  {
    name: 'moto',
    command: 'moto_server',
    requirement: 'moto[server,acm,ec2,ecr,ecs,elbv2,logs,sts]',
    arguments: (port) => ['-H', '127.0.0.1', '-p', String(port)],
    env: () => ({}),
    hasRegistry: false,
  },
  {
    name: 'ministack',
    command: 'ministack',
    requirement: 'ministack',
    arguments: () => [],
    env: (port) => ({ GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', MINISTACK_ACCOUNT_ID: '123456789012' }),
    hasRegistry: true,
  },
];

/** The environment variable that names a virtualenv with the emulators in it; without one the PATH is searched. */
export const VENV = 'COMPAT_VENV';

/** The path of the emulator's command, or undefined where it is not installed. */
export async function commandOf({ command }: Emulator, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const venv = env[VENV];
  const folders = venv ? [join(venv, 'bin')] : (env['PATH'] ?? '').split(delimiter);
  for (const folder of folders) {
    const file = join(folder, command);
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

export interface Running {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Seconds that an emulator gets to answer its first request. */
const PATIENCE = 60;

/** Starts the emulator, and waits until it answers. Throws with what it printed when it does not. */
export async function start(emulator: Emulator, command: string): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command, emulator.arguments(port), {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...emulator.env(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  }
  const ended = new Promise<void>((done) => child.once('error', () => done()).once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(killer);
  };
  const deadline = Date.now() + PATIENCE * 1000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answers = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    );
    if (answers) return { url, stop };
    await sleep(250);
  }
  await stop();
  throw new Error(`${emulator.name} did not answer within ${PATIENCE} s:\n${printed}`);
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
