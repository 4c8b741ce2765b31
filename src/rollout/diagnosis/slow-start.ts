import type { Recogniser, Sign } from './cause.ts';
import { failedByTarget, targetsWith } from './checks.ts';
import { stopLines, targetLines } from './evidence-lines.ts';
import { eventsSaying, type Findings, type StoppedTask } from './findings.ts';
import { listeningTold } from './log-listening.ts';
import { AWS_SAYS } from './patterns.ts';

/** Healthy in the end, or nearly so, but later than the grace period or the deadline allows. */
export const tooSlowToStart: Recogniser = (findings) => {
  const late = failedByTarget(findings).filter((task) => isLate(findings, task));
  return late.length > 0 ? replacedTooEarly(findings, late) : stillStarting(findings);
};

/** Whether the application began to listen only when it was too late for one more check. */
function isLate(findings: Findings, { id, startedAt, endedAt }: StoppedTask): boolean {
  const { interval, timeout } = findings.setup.healthCheck;
  const ready = readySince(findings, id);
  if (startedAt === undefined || endedAt === undefined || ready === undefined) return false;
  const tookLong = ready - startedAt > interval * 1000;
  return tookLong && endedAt - ready < (interval + timeout) * 1000;
}

function readySince(findings: Findings, id: string): number | undefined {
  const { port } = findings.setup;
  const first = listeningTold(findings).find((told) => told.task === id && told.port === port && !told.loopback);
  return first?.line.at;
}

function replacedTooEarly(findings: Findings, tasks: readonly StoppedTask[]): Sign {
  const { gracePeriod } = findings.setup.healthCheck;
  const seconds = tasks.map(({ id, startedAt = 0 }) => ((readySince(findings, id) ?? 0) - startedAt) / 1000);
  const longest = Math.ceil(Math.max(...seconds));
  return {
    variant: 'replaced',
    summary: `the application needs ${longest} s until it listens, and is replaced before (health-check-grace-period is ${gracePeriod} s)`,
    evidence: [
      ...tasks.map(
        ({ id }, index) =>
          `task ${id.slice(0, 8)} began to listen ${Math.round(seconds[index] ?? 0)} s after its start`,
      ),
      ...stopLines(failedByTarget(findings)),
    ],
    fix: [
      `Raise health-check-grace-period to ${Math.ceil((longest * 1.5) / 30) * 30}s or more, or let the application start faster.`,
      'What takes long before it listens (migrations, caches) may go into a task of its own.',
    ],
    weight: tasks.length,
    // Until it listened there was no answer: that is no cause of its own.
    tasks: failedByTarget(findings),
    targets: targetsWith(findings, 'Target.Timeout', 'Target.FailedHealthChecks', 'Elb.InitialHealthChecking'),
    events: eventsSaying(findings, AWS_SAYS.timedOut),
  };
}

function stillStarting(findings: Findings): Sign | undefined {
  const targets = targetsWith(findings, 'Elb.InitialHealthChecking');
  const unproven = findings.running.filter(({ containers }) => containers.some(({ health }) => health === 'UNKNOWN'));
  if (targets.length === 0 || findings.stopped.length > 0) return undefined;
  return {
    variant: 'deadline',
    summary: 'tasks run and have not passed their first health checks yet, and none was replaced so far',
    evidence: [
      ...targetLines(targets),
      ...unproven.map(({ id }) => `task ${id.slice(0, 8)} runs, and ECS doesn't know yet whether it is healthy`),
    ],
    fix: ['Raise wait-timeout, or let the application start faster. Run it again to see how it ends.'],
    weight: targets.length,
    targets,
    onlyAlone: true,
  };
}
