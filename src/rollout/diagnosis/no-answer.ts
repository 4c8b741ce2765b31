import type { Recogniser, Sign } from './cause.ts';
import { checkText, failedByTarget, targetsWith } from './checks.ts';
import { eventLines, stopLines, targetLines } from './evidence-lines.ts';
import { eventsSaying, type Findings } from './findings.ts';
import { listeningTold, type Told } from './log-listening.ts';
import { AWS_SAYS } from './patterns.ts';

/** The load balancer gets no answer to its checks; the log often tells why. */
export const noAnswer: Recogniser = (findings) => {
  const targets = targetsWith(findings, 'Target.Timeout', 'Target.FailedHealthChecks');
  const events = eventsSaying(findings, AWS_SAYS.timedOut);
  const tasks = failedByTarget(findings);
  const told = listeningTold(findings);
  const { variant, ...word } = wordOf(
    findings,
    told,
    targets.some(({ reason }) => reason === 'Target.Timeout'),
  );
  // That a task failed its checks says no more than that; the log may.
  const isTold = tasks.length > 0 && (variant === 'other-port' || variant === 'loopback');
  if (targets.length + events.length === 0 && !isTold) return undefined;
  return {
    variant,
    ...word,
    evidence: [
      ...new Set(told.map(({ line }) => `the log says: ${line.text.trim()}`)),
      ...targetLines(targets),
      ...eventLines(events),
      ...stopLines(tasks),
    ],
    weight: Math.max(tasks.length, targets.length, events.length),
    tasks,
    targets,
  };
};

function wordOf(findings: Findings, told: readonly Told[], inTime: boolean): Pick<Sign, 'variant' | 'summary' | 'fix'> {
  const { port, healthCheck } = findings.setup;
  const here = told.filter((each) => each.port === port);
  const others = [...new Set(told.filter((each) => each.port !== port).map((each) => each.port))];
  const check = checkText(findings);
  const slower = `Where the application only needs more time: health-check-grace-period (now ${healthCheck.gracePeriod} s) counts from its start, health-check-timeout (now ${healthCheck.timeout} s) for each answer.`;
  const groups = `Let the security groups of service-security-group-ids accept port ${port} from those of load-balancer-security-group-ids.`;
  const bind =
    'Bind to 0.0.0.0 (--host 0.0.0.0, HOSTNAME=0.0.0.0, …): localhost and 127.0.0.1 are heard inside the container only.';
  if (here.length === 0 && others.length > 0) {
    return {
      variant: 'other-port',
      summary: `nobody answers ${check}: by its log the application listens on port ${others.join(', ')}`,
      fix: [
        `Let the application listen on the port that it finds in the variable PORT (${port}), or set container-port: ${others[0]}.`,
        ...(told.every(({ loopback }) => loopback) ? [bind] : []),
      ],
    };
  }
  if (here.length > 0 && here.every(({ loopback }) => loopback)) {
    return {
      variant: 'loopback',
      summary: `nobody answers ${check}: by its log the application listens on localhost only`,
      fix: [bind, `If its log only calls it so: ${groups}`],
    };
  }
  if (here.length > 0) {
    return {
      variant: 'in-the-way',
      summary: `the load balancer gets no answer to ${check}, though the log says that the application listens there`,
      fix: [groups, slower],
    };
  }
  return {
    variant: undefined,
    summary: `the load balancer gets no answer to ${check}`,
    fix: [
      `See that the application listens on port ${port}, which it finds in the variable PORT; or set container-port.`,
      bind,
      ...(inTime ? [groups] : []),
      slower,
    ],
  };
}
