import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface EngineOptions {
  /** Milliseconds until the command is ended. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
  /** The open file that takes what the command writes, instead of `stdout`. */
  readonly into?: number;
}

export interface EngineAnswer {
  /** Undefined when a signal ended the command. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command did not end in time, and was ended. */
export class EngineTimeout extends Error {}

/** How long a command that shall end may take for it, in milliseconds; a cancelled job has ten seconds in all. */
const GRACE = 2_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;

/**
 * Runs the command line of a container engine, without a shell, to its end.
 * Throws EngineTimeout, the signal's reason when aborted, and Node's own error when the command can't be started.
 */
export async function runEngine(
  command: string,
  args: readonly string[],
  options: EngineOptions,
): Promise<EngineAnswer> {
  const { signal, deadline, into } = options;
  signal?.throwIfAborted();
  const child = spawn(command, args, { stdio: ['ignore', into ?? 'pipe', 'pipe'], env: engineEnv(process.env) });
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  let killing: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    killing ??= setTimeout(() => child.kill('SIGKILL'), GRACE);
  };
  let closing: NodeJS.Timeout | undefined;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, deadline);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
      child.on('exit', () => {
        // What the command itself has started may live on, and hold these open; what is on its way still comes.
        closing = setTimeout(
          () => {
            child.stdout?.destroy();
            child.stderr?.destroy();
          },
          killing === undefined ? GRACE : 0,
        );
      });
    });
    signal?.throwIfAborted();
    if (late) throw new EngineTimeout(`${command} did not end within ${deadline / 1000} s`);
    return { code: code ?? undefined, stdout: stdout(), stderr: stderr() };
  } finally {
    clearTimeout(timer);
    clearTimeout(killing);
    clearTimeout(closing);
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * What an engine's command line goes by: where it is and where its home is, which engine it speaks to and how it gets
 * there. A list of what it is given, not of what it isn't: what else the job has in its environment, under whatever
 * name, is none of its business.
 */
const ITS_OWN = new RegExp(
  `^(?:${[
    'PATH|HOME|USER|LOGNAME|TMPDIR|TMP|TEMP|LANG|LC_[A-Z]+|TZ|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|SSH_AUTH_SOCK',
    'DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS|TLS_VERIFY|API_VERSION|DEFAULT_PLATFORM)',
    'CONTAINER_(?:HOST|SSHKEY|CONNECTION)|CONTAINERS_[A-Z_]*CONF[A-Z_]*|PODMAN_CONNECTIONS_CONF|STORAGE_(?:DRIVER|OPTS)',
    '(?:HTTPS?|NO|ALL)_PROXY|SSL_CERT_(?:FILE|DIR)',
    'SYSTEMROOT|SYSTEMDRIVE|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES|COMSPEC|PATHEXT',
  ].join('|')})$`,
  'i',
);

function engineEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => ITS_OWN.test(name)));
}

/** Reads along, so that the command never has to wait; keeps no more than an honest answer has. */
function textOf(stream: Readable | null): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= LARGEST_ANSWER) chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
