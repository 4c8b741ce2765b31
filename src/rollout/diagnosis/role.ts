import type { Recogniser } from './cause.ts';
import { eventLines, stopLines } from './evidence-lines.ts';
import { eventsSaying, tasksSaying, wordsOf } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

/** ECS may not take a role of the task: no task is made, and mostly only an event tells. */
export const roleNotAssumable: Recogniser = (findings) => {
  const events = eventsSaying(findings, AWS_SAYS.role);
  const tasks = tasksSaying(findings, AWS_SAYS.role);
  if (events.length + tasks.length === 0) return undefined;
  const words = [...events, ...tasks.map(wordsOf)].join(' ');
  const [role] = /\barn:aws[\w-]*:iam::\d+:role\/[^\s'",)]+/.exec(words) ?? [];
  return {
    summary: `ECS can't assume ${role === undefined ? 'a role of the task' : `role ${role}`}`,
    evidence: [...eventLines(events), ...stopLines(tasks)],
    fix: [
      'Check that execution-role-arn and task-role-arn name roles that exist.',
      'Let the role trust the service ecs-tasks.amazonaws.com (sts:AssumeRole). Where the trust has conditions, aws:SourceAccount must be this account.',
    ],
    weight: events.length + tasks.length,
    tasks,
  };
};
