import type { Sign } from './cause.ts';
import { checkText, failedByTarget } from './checks.ts';
import { eventLines, stopLines, targetLines } from './evidence-lines.ts';
import type { Findings } from './findings.ts';

/** Pure: everything that was found, and nothing guessed. */
export function unknownCause(findings: Findings): Sign {
  const { deployment, stopped, targets, events } = findings;
  const said = [deployment.status, deployment.statusReason].filter(Boolean).join(': ');
  const isTarget = failedByTarget(findings).length > 0;
  return {
    summary: isTarget
      ? `the tasks fail the load balancer's check (${checkText(findings)}), and AWS no longer says how`
      : 'nothing that was found names a known cause',
    evidence: [
      ...(said === '' ? [] : [`the deployment is ${said}`]),
      ...stopLines(stopped),
      ...targetLines(targets),
      ...eventLines(events, 10),
    ],
    fix: [
      ...(isTarget ? ['See in its log whether the application listens on that port, and what it answers.'] : []),
      'Read the events of the service and the log of its tasks; AWS keeps stopped tasks for an hour: aws ecs describe-services, aws ecs describe-tasks, aws logs tail.',
    ],
    weight: 0,
  };
}
