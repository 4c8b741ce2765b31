import { UserError } from '../errors.ts';
import type { EngineAnswer } from './engine-process.ts';
import { EngineTimeout } from './engine-process.ts';
import { errorCode } from './error-code.ts';
import type { EngineImageSource } from './source.ts';

const LONGEST_REASON = 400;

/** What a command line tells by its words alone: all failures end with the same code. */
const FAULTS: readonly { readonly words: RegExp; readonly hint: (source: EngineImageSource) => string }[] = [
  {
    words: /no such (?:image|object)|image not known|no image found/i,
    hint: ({ kind, reference }) =>
      kind === 'docker'
        ? `Build it in this job with docker build -t ${reference} (docker buildx build needs --load, docker/build-push-action load: true), or docker pull it. An archive is given as oci-archive:FILE or docker-archive:FILE, an image in the environment's repository as ecr:TAG.`
        : `Build it in this job with podman build -t ${reference}, as the same user: root and others have their own images. An image of Docker is given as docker:${reference}.`,
  },
  {
    words: /permission denied/i,
    hint: ({ kind }) =>
      kind === 'docker'
        ? 'The user of this job may not use the Docker socket: add it to the group docker, or start the runner as a user who is in it.'
        : 'The user of this job may not read the images of podman.',
  },
  {
    words: /cannot connect|failed to connect|connection refused|is the docker daemon running/i,
    hint: ({ kind }) =>
      kind === 'docker'
        ? 'Start the Docker daemon, or set DOCKER_HOST; in a container job mount /var/run/docker.sock. Without an engine give an archive: oci-archive:FILE.'
        : 'Start the service or the machine that this podman talks to.',
  },
  {
    words: /no space left|quota exceeded/i,
    hint: () =>
      'The whole image is written to RUNNER_TEMP before its new layers go up: free some space there, or build an archive in the first place (docker buildx build --output type=oci,dest=app.tar) and give oci-archive:app.tar.',
  },
];

/** What a command that ended badly means for the user. */
export function engineFault(source: EngineImageSource, doing: string, answer: EngineAnswer): UserError {
  const reason = oneLine(answer.stderr) || `it ended with ${answer.code ?? 'a signal'}`;
  const hint = FAULTS.find(({ words }) => words.test(reason))?.hint(source);
  return new UserError(
    `${source.kind} can't ${doing} ${source.reference}: ${reason}`,
    hint === undefined ? {} : { hint },
  );
}

/** The same for a command that did not start, or did not end; anything else is given back as it is. */
export function asEngineFault({ kind, reference }: EngineImageSource, doing: string, error: unknown): unknown {
  if (error instanceof EngineTimeout) {
    return new UserError(`${kind} can't ${doing} ${reference}: ${error.message}`, {
      hint: `Does ${kind} answer on this runner? Try ${kind} info in a step before.`,
      cause: error,
    });
  }
  const code = errorCode(error);
  if (code !== 'ENOENT' && code !== 'EACCES') return error;
  const why = code === 'ENOENT' ? 'is not on this runner' : "can't be started on this runner";
  return new UserError(`${kind} ${why}, so it can't ${doing} ${reference}`, {
    hint: `Use a runner with ${kind}, or give an archive: oci-archive:FILE or docker-archive:FILE.`,
    cause: error,
  });
}

/** Engines write their complaint last; warnings and progress before it explain nothing. */
function oneLine(text: string): string {
  const lines = text.split('\n').filter((each) => !/^(?:WARN|Emulate Docker CLI|time=.* level=warn)/i.test(each));
  const line = lines
    .join(' ')
    .trim()
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > LONGEST_REASON ? `…${line.slice(-LONGEST_REASON)}` : line;
}
