import type { Recogniser, Sign } from './cause.ts';
import { stopLines } from './evidence-lines.ts';
import { tasksSaying, wordsOf } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

/** A container whose log has nowhere to go is not started. */
export const logGroupMissing: Recogniser = (findings) => {
  const tasks = tasksSaying(findings, AWS_SAYS.logDriver);
  const [latest] = tasks.slice(-1);
  if (latest === undefined) return undefined;
  return { ...caseOf(wordsOf(latest)), evidence: stopLines(tasks), weight: tasks.length, tasks };
};

function caseOf(words: string): Pick<Sign, 'variant' | 'summary' | 'fix'> {
  if (AWS_SAYS.network.test(words)) {
    return {
      variant: 'network',
      summary: 'the tasks could not reach CloudWatch Logs from their subnets',
      fix: [
        'Give the subnets of private-subnet-ids a NAT gateway or a VPC endpoint for logs, and let the security groups of service-security-group-ids go out on port 443.',
      ],
    };
  }
  if (AWS_SAYS.denied.test(words)) {
    return {
      variant: 'denied',
      summary: 'the execution role may not write to the log group',
      fix: [
        /CreateLogGroup/.test(words)
          ? 'Make the log group yourself and take awslogs-create-group out, or give the role of execution-role-arn logs:CreateLogGroup: AmazonECSTaskExecutionRolePolicy has it not.'
          : 'Give the role of execution-role-arn logs:CreateLogStream and logs:PutLogEvents: AmazonECSTaskExecutionRolePolicy has them.',
      ],
    };
  }
  return {
    variant: 'missing',
    summary: 'the log group that a container writes to is not there',
    fix: ['Deploy again: the action makes its own. One that task-definition names for a container, make yourself.'],
  };
}
