import type { Recogniser } from './cause.ts';
import { lastWords, stopLines } from './evidence-lines.ts';
import { exitCodeText } from './exit-code.ts';
import { type Setup, type StoppedTask, tasksSaying, tasksWriting } from './findings.ts';
import { AWS_SAYS, PROGRAMS_SAY } from './patterns.ts';

type ContainerEnd = StoppedTask['containers'][number];

export const outOfMemory: Recogniser = (findings) => {
  const killed = tasksSaying(findings, AWS_SAYS.outOfMemory);
  const full = tasksWriting(findings, PROGRAMS_SAY.heapFull);
  const tasks = [...new Set([...killed, ...full.tasks])];
  if (tasks.length === 0) return undefined;
  const { memory } = findings.setup;
  const [container] = tasks.slice(-1).map(culprit);
  const who = container === undefined ? 'a container' : `container ${container.name}`;
  return {
    variant: killed.length > 0 ? undefined : 'heap',
    summary: killed.length > 0 ? `${who} needs more memory than it has` : `${who} has filled its own heap`,
    evidence: [...stopLines(tasks), ...(full.line === '' ? [] : [`the log says: ${full.line}`])],
    fix: [
      `Raise memory (now ${memory} MiB for the whole task; what is possible depends on cpu).`,
      'See that the runtime knows its limit: --max-old-space-size for Node, -XX:MaxRAMPercentage for the JVM.',
    ],
    weight: tasks.length,
    tasks,
  };
};

export const commandNotFound: Recogniser = (findings) => {
  const said = tasksSaying(findings, AWS_SAYS.noExecutable);
  const written = tasksWriting(findings, PROGRAMS_SAY.noExecutable);
  const exited = crashes(findings.stopped).filter((task) => [126, 127].includes(culprit(task)?.exitCode ?? 0));
  const tasks = [...new Set([...said, ...written.tasks, ...exited])];
  if (tasks.length === 0) return undefined;
  const isForbidden = tasks.some((task) => culprit(task)?.exitCode === 126) || /permission denied/i.test(written.line);
  return {
    variant: isForbidden ? 'not-executable' : 'not-found',
    summary: isForbidden
      ? 'the command of the container may not be executed'
      : 'the command of the container is not in the image',
    evidence: [
      ...stopLines(tasks),
      ...lastWords(findings, tasks, /\bexec\b|not found|permission denied|no such file/i),
    ],
    fix: [
      'Check ENTRYPOINT and CMD of the image, and command and entryPoint in task-definition: a list of words, not one line.',
      isForbidden
        ? 'Make the file executable in the image (chmod +x), for the user that it runs as.'
        : 'A script that is there and yet not found has Windows line ends, or an interpreter in its first line that the image lacks (bash on alpine).',
      'A program that is linked to another C library than the image has is not found either.',
    ],
    weight: tasks.length,
    tasks,
  };
};

/** An essential container ended, and nothing better explains it. */
export const crashOnStart: Recogniser = (findings) => {
  const tasks = crashes(findings.stopped);
  const [latest] = tasks.slice(-1);
  const container = latest && culprit(latest);
  if (latest === undefined || container === undefined) return undefined;
  const { name, exitCode } = container;
  return {
    variant: undefined,
    summary:
      exitCode === 0
        ? `container ${name} ends by itself, without an error (exit code 0)${when(latest)}`
        : `container ${name} exits with code ${exitCode === undefined ? 'unknown' : exitCodeText(exitCode)}${when(latest)}`,
    evidence: [...stopLines(tasks), ...lastWords(findings, tasks, PROGRAMS_SAY.error)],
    fix: fixOf(exitCode, findings.setup),
    weight: tasks.length,
    tasks,
  };
};

function fixOf(exitCode: number | undefined, { port, memory }: Setup): string[] {
  const locally = `Try it where you can look: docker run --rm -e PORT=${port} -p ${port}:${port} IMAGE.`;
  switch (exitCode) {
    case 0:
      return [
        'A service has to keep running: let the command stay in the foreground, and not start a daemon.',
        locally,
      ];
    case 137:
      return [
        `Somebody killed it, and ECS doesn't say that it was for its memory; that is still the usual reason: raise memory (now ${memory} MiB).`,
        locally,
      ];
    case 132:
    case 139:
      return ['Native code failed: look at libraries for another C library or processor than the image has.', locally];
    default:
      return [
        'Read the end of its log. What a fresh image lacks is most often a variable or a secret (environment-variables, secrets), or a way to its database (the security groups of service-security-group-ids).',
        locally,
      ];
  }
}

const crashes = (stopped: readonly StoppedTask[]) =>
  stopped.filter(({ stopCode }) => stopCode === 'EssentialContainerExited');

/**
 * The container that took the task down with it. ECS doesn't say which: the others get SIGTERM and SIGKILL after it, so
 * any other code speaks for the one that has it.
 */
export function culprit({ containers }: StoppedTask): ContainerEnd | undefined {
  const rank = ({ exitCode, reason }: ContainerEnd) => {
    if (reason !== undefined) return 0;
    if (exitCode === undefined) return 4;
    if (exitCode === 0) return 3;
    return exitCode === 137 || exitCode === 143 ? 2 : 1;
  };
  return containers.toSorted((a, b) => rank(a) - rank(b))[0];
}

function when({ startedAt, endedAt }: StoppedTask): string {
  if (startedAt === undefined || endedAt === undefined) return ', at once';
  return `, ${Math.max(0, Math.round((endedAt - startedAt) / 1000))} s after its start`;
}
