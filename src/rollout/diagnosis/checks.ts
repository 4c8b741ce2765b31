import type { Recogniser } from './cause.ts';
import { eventLines, stopLines, targetLines } from './evidence-lines.ts';
import { eventsSaying, type Findings, type StoppedTask, type TargetFinding, tasksSaying } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

/** The request that decides, in words: `GET /health on port 8000`. */
export function checkText({ setup: { healthCheck, port } }: Findings): string {
  return `GET ${healthCheck.path} on port ${port}`;
}

export function targetsWith({ targets }: Findings, ...reasons: readonly string[]): TargetFinding[] {
  return targets.filter(({ reason }) => reason !== undefined && reasons.includes(reason));
}

/** The tasks that ECS replaced because their targets were unhealthy. */
export function failedByTarget(findings: Findings): StoppedTask[] {
  return tasksSaying(findings, AWS_SAYS.failedTargetChecks);
}

/** The application answers the check, with a status that doesn't count as healthy. */
export const healthCheckStatus: Recogniser = (findings) => {
  const targets = targetsWith(findings, 'Target.ResponseCodeMismatch');
  const events = eventsSaying(findings, AWS_SAYS.codes);
  if (targets.length + events.length === 0) return undefined;
  const texts = [...events, ...targets.map(({ description = '' }) => description)];
  const codes = new Set(texts.flatMap((text) => AWS_SAYS.codes.exec(text)?.[1]?.split(/,\s*/) ?? []));
  const answer = codes.size === 0 ? 'another status' : [...codes].join(', ');
  const tasks = failedByTarget(findings);
  return {
    variant: codes.size === 0 ? undefined : [...codes].join(','),
    summary: `${checkText(findings)} answers ${answer}, and healthy is ${findings.setup.healthCheck.matcher}`,
    evidence: [...targetLines(targets), ...eventLines(events), ...stopLines(tasks)],
    fix: [
      ...new Set([...codes].map(fixOf)),
      'Another path or status can be the healthy one: health-check-path, health-check-matcher.',
    ],
    weight: Math.max(tasks.length, targets.length, events.length),
    tasks,
    targets,
  };
};

function fixOf(code: string): string {
  if (code === '400')
    return 'The check comes with the address of the task as Host: let the application allow it on this path.';
  if (code === '401' || code === '403') return 'The check comes without credentials: let the path answer without.';
  if (code === '404') return 'Give the application such a path, or set health-check-path to one that it has.';
  if (/^3/.test(code))
    return 'The check follows no redirect: set health-check-path to where it leads, or take the status into health-check-matcher.';
  if (/^5/.test(code))
    return 'The application runs and says that it is not well: its log says why (a database that it does not reach, say).';
  return 'See why the application answers that.';
}

/** ECS's own check, a command inside the container, fails. */
export const containerHealthCheck: Recogniser = (findings) => {
  const tasks = tasksSaying(findings, AWS_SAYS.failedContainerChecks);
  const isIll = ({ health }: { readonly health: string }) => health === 'UNHEALTHY';
  const running = findings.running.filter(({ containers }) => containers.some(isIll));
  if (tasks.length + running.length === 0) return undefined;
  const names = new Set(
    [...tasks, ...running].flatMap(({ containers }) => containers.filter(isIll)).map(({ name }) => name),
  );
  const who = names.size === 0 ? findings.setup.container : [...names].join(', ');
  return {
    summary: `the health check that ECS runs inside container ${who} fails`,
    evidence: [
      ...stopLines(tasks),
      ...running.map(({ id }) => `task ${id.slice(0, 8)} runs, and ECS says that its container ${who} is UNHEALTHY`),
    ],
    fix: [
      'Check what container-health-check says: the command needs a shell and its program (curl, wget) in the image, and asks on localhost.',
      'An image without a shell takes container-health-check: none; the target group stays the judge.',
      'Where the application needs more time, give the container a longer startPeriod (healthCheck in task-definition).',
    ],
    weight: tasks.length + running.length,
    tasks,
  };
};

/** The load balancer sends the targets no traffic, whatever they answer. */
export const targetNotInUse: Recogniser = (findings) => {
  const targets = targetsWith(findings, 'Target.NotInUse');
  const inZone = eventsSaying(findings, AWS_SAYS.zoneNotEnabled);
  const gone = eventsSaying(findings, AWS_SAYS.groupGone);
  if (targets.length + inZone.length + gone.length === 0) return undefined;
  const isZone = inZone.length > 0 || targets.some(({ description = '' }) => AWS_SAYS.zoneNotEnabled.test(description));
  const tasks = failedByTarget(findings);
  const evidence = [...targetLines(targets), ...eventLines([...inZone, ...gone]), ...stopLines(tasks)];
  const weight = Math.max(targets.length, inZone.length + gone.length, tasks.length);
  if (isZone) {
    return {
      variant: 'zone',
      summary: 'tasks run in an availability zone in which the load balancer has no subnet',
      evidence,
      fix: ['Name a subnet in public-subnet-ids for each zone of private-subnet-ids, or leave that zone out of both.'],
      weight,
      tasks,
      targets,
    };
  }
  return {
    variant: gone.length > 0 ? 'group' : 'listener',
    summary: gone.length > 0 ? 'the target group is gone' : 'no listener forwards to the target group',
    evidence,
    fix: [
      'Somebody changed the load balancer meanwhile. Deploy again: the action puts listener and target group back.',
    ],
    weight,
    tasks,
    targets,
  };
};
