import { randomUUID } from 'node:crypto';
import { type Asker, askerOf } from './asker.ts';
import type { Conditions } from './conditions.ts';
import { dialTimeout, isInEcr } from './image-pull.ts';
import type { Cloud, Task } from './state.ts';
import type { ContainerDefinition } from './task-definition-shape.ts';

export interface InitializationProblem {
  /** The rest of a ResourceInitializationError. */
  readonly text: string;
  /** How long Fargate tries. */
  readonly seconds: number;
}

/** From an answer that says no, and from none at all. */
const SECONDS = { refused: 12, unanswered: 100 } as const;

/** Why Fargate can't prepare a task; `undefined` when it can. */
export function initializationProblem(
  cloud: Cloud,
  conditions: Conditions,
  task: Task,
): InitializationProblem | undefined {
  const { containers } = task.deployment.revision.workload.taskDefinition;
  const asker = askerOf(cloud, task);
  const refused = (text: string | undefined) => (text === undefined ? undefined : { text, seconds: SECONDS.refused });
  return (
    loginProblem(cloud, conditions, containers, asker) ??
    refused(
      containers
        .flatMap(({ secrets = [] }) => secrets)
        .map(({ valueFrom }) => conditions.secrets.refusal(valueFrom, asker))
        .find((refusal) => refusal !== undefined),
    ) ??
    refused(containers.map((container) => logProblem(cloud, container, asker)).find((problem) => problem !== undefined))
  );
}

function loginProblem(
  cloud: Cloud,
  { pulls }: Conditions,
  containers: readonly ContainerDefinition[],
  asker: Asker,
): InitializationProblem | undefined {
  if (!containers.some(({ image }) => isInEcr(cloud, image))) return undefined;
  if (pulls === 'login times out') {
    return {
      text: `unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed, Post "https://api.ecr.${cloud.region}.amazonaws.com/": ${dialTimeout()}`,
      seconds: SECONDS.unanswered,
    };
  }
  if (pulls === 'login denied') {
    return {
      text: `unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): operation error ECR: GetAuthorizationToken, https response error StatusCode: 400, RequestID: ${randomUUID()}, api error AccessDeniedException: ${asker.lacks('ecr:GetAuthorizationToken', '*')}`,
      seconds: SECONDS.refused,
    };
  }
  return undefined;
}

function logProblem(cloud: Cloud, { logConfiguration }: ContainerDefinition, asker: Asker): string | undefined {
  if (logConfiguration?.logDriver !== 'awslogs') return undefined;
  const group = logConfiguration.options?.['awslogs-group'] ?? '';
  if (cloud.logGroups.exists(group)) return undefined;
  const failed = (made: string, operation: string, error: string) =>
    `failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log ${made}: operation error CloudWatch Logs: ${operation}, https response error StatusCode: 400, RequestID: ${randomUUID()}, ${error} : exit status 1`;
  // The managed execution role policy has no logs:CreateLogGroup, so awslogs-create-group is no way out.
  const arn = `arn:aws:logs:${cloud.region}:${cloud.account}:log-group:${group}:log-stream:`;
  return logConfiguration.options?.['awslogs-create-group'] === 'true'
    ? failed('group', 'CreateLogGroup', `api error AccessDeniedException: ${asker.lacks('logs:CreateLogGroup', arn)}`)
    : failed('stream', 'CreateLogStream', 'ResourceNotFoundException: The specified log group does not exist.');
}
